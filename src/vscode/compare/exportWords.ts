import { env, l10n } from 'vscode';
import {
	type Comparison,
	type ComparisonColumn,
	type ComparisonWords,
	areOfDifferentYears,
	comparisonColumns,
	countShown,
	fitOf,
} from '../../core';
import { doubtName, fateName, fitName, kindName } from '../names';
import { legend } from '../redline/lineageWords';
import { pairTitle } from './compareCommands';
import { fieldText } from './field';

/** The words around a comparison that is taken away; `part` is the title of the section that it is narrowed to. */
export function exportWords(comparison: Comparison, part?: string): ComparisonWords {
	const { old, new: fresh, focus } = comparison;
	const hasYears = areOfDifferentYears(old, fresh);
	return {
		lang: env.language.startsWith('zh') ? 'zh-CN' : 'en',
		title: pairTitle(comparison),
		notes: [
			...(part === undefined ? [] : [l10n.t('Only this section: {0}', part)]),
			...(focus?.field ? [fieldText(focus.field, countShown(comparison))] : []),
		],
		sides: hasYears
			? { old: String(old.year), new: String(fresh.year) }
			: { old: l10n.t('the old text'), new: l10n.t('the new text') },
		kind: kindName,
		sectionFate: fateName,
		doubt: ({ score, doubt }) => [fitName(fitOf(score)), ...(doubt ? [doubtName(doubt)] : [])].join(' · '),
		confirmed: l10n.t('confirmed'),
		movedFrom: sections => l10n.t('from {0}', sections),
		line: line => l10n.t('line {0}', line),
		figures: l10n.t('figures'),
		verbs: l10n.t('verbs'),
		certain: l10n.t('sure'),
		ownPassages: l10n.t('My passages'),
		givenBy: (name, sources) => l10n.t('{0} (by {1})', name, sources),
		onWords: l10n.t('note'),
		above: name => l10n.t('(above, under {0})', name),
		contents: l10n.t('Contents'),
		sections: l10n.t('Sections'),
		review: count => l10n.t('To review ({0} pairs)', count),
		passages: l10n.t('Passages'),
		opening: l10n.t('Title and opening'),
		continued: title => l10n.t('{0} (continued)', title),
		legend: legend(),
		nothing: l10n.t('No passage is left.'),
		origin: (origin, place) =>
			origin === 'again' ? l10n.t('a further part of the same sentence') : l10n.t('from {0}', place),
		what: { heading: l10n.t('heading'), passage: l10n.t('passage'), title: l10n.t('title block') },
		columns: Object.fromEntries(comparisonColumns.map(column => [column, columnName(column)])) as Record<
			ComparisonColumn,
			string
		>,
	};
}

function columnName(column: ComparisonColumn): string {
	switch (column) {
		case 'id':
			return 'ID';
		case 'what':
			return l10n.t('Part');
		case 'kinds':
			return l10n.t('What became of it');
		case 'certain':
			return l10n.t('Certainty');
		case 'names':
			return l10n.t('Tags');
		case 'given':
			return l10n.t('Tags given by');
		case 'oldSection':
			return l10n.t('Old section');
		case 'newSection':
			return l10n.t('New section');
		case 'oldLine':
			return l10n.t('Old line');
		case 'newLine':
			return l10n.t('New line');
		case 'oldText':
			return l10n.t('Old text');
		case 'newText':
			return l10n.t('New text');
		case 'gone':
			return l10n.t('Words that went');
		case 'came':
			return l10n.t('Words that came');
		case 'figures':
			return l10n.t('Figures');
		case 'verbs':
			return l10n.t('Verbs');
		case 'score':
			return l10n.t('Score');
	}
}
