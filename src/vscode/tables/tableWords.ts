import { l10n } from 'vscode';
import type { TableWords } from '../../protocol/table';

export function tableWords(): TableWords {
	return {
		filter: l10n.t('Filter (/)'),
		all: l10n.t('All'),
		empty: l10n.t('Nothing to show.'),
		count: l10n.t('{0} of {1} rows', '{0}', '{1}'),
		actions: l10n.t('What can be done with the row'),
		keys: l10n.t('{0} (key {1})', '{0}', '{1}'),
	};
}
