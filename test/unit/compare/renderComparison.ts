import { type Comparison, type Passage, type Section } from '../../../src/core';

/** A comparison as a fixture shows it: the fate of each section, then each link with the lines of both sides and its kinds. No scores, so that they may be tuned. */
export function renderComparison({ sections, links, added, removed }: Comparison): string {
	const name = (section: Section | undefined): string => (section ? `${section.label ?? ''}${section.title}` : '–');
	const lines = (passages: readonly Passage[]): string => passages.map(({ line }) => line + 1).join(' ') || '–';
	return [
		...sections.map(
			link => `${'\t'.repeat((link.new ?? link.old!).level - 1)}${link.kind}: ${name(link.old)} → ${name(link.new)}`,
		),
		...links.map(
			link =>
				`${link.old.line + 1} → ${link.new.line + 1} ${link.role === 'main' ? '' : `${link.role} `}${link.kinds.join(' ')}`,
		),
		`added ${lines(added)}`,
		`removed ${lines(removed)}`,
		'',
	].join('\n');
}
