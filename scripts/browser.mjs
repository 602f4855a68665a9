// The browser that tests drive, and a font for what it shows.
import { spawnSync } from 'node:child_process';
import { support } from './support.mjs';

const packages = ['chromium', 'fonts-noto-cjk'];
const advice = `install ${packages.join(' and ')}, or let CHROMIUM name a browser`;

const succeeds = (name, args, stdio = 'ignore') => spawnSync(name, args, { stdio }).status === 0;

/** Tofu is no failure of a test, but nothing that one can look at. */
function hasChineseFont() {
	if (process.platform !== 'linux') return true;
	const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
	return status === 0 && stdout.trim() !== '';
}

/** Returns why there is no browser, or undefined. On Debian, root gets one installed. */
export async function missingBrowser() {
	const { findChromium } = await support('chromium');
	if (findChromium() && hasChineseFont()) return undefined;
	const mayInstall = process.getuid?.() === 0 && succeeds('apt-get', ['--version']);
	if (mayInstall) {
		console.log(`Installing ${packages.join(' and ')}…`);
		process.env.DEBIAN_FRONTEND = 'noninteractive';
		const quiet = ['-q', '-y', '--no-install-recommends'];
		const installed = succeeds('apt-get', ['update', '-q']) && succeeds('apt-get', ['install', ...quiet, ...packages]);
		if (!installed) console.log('apt-get could not install them.');
	}
	return findChromium() ? undefined : `no Chromium: ${advice}`;
}
