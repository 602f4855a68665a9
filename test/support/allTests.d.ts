/** What esbuild.mjs puts in their place. */
declare module 'all-integration-tests' {
	/** Requiring a test file is what registers its tests, so mocha has to be there first. */
	const files: readonly (() => unknown)[];
	export default files;
}
declare module 'mocha/mocha.js';
