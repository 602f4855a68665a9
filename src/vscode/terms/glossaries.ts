import {
	CancellationError,
	type CancellationToken,
	CancellationTokenSource,
	type Disposable,
	Diagnostic,
	DiagnosticSeverity,
	EventEmitter,
	Range,
	type TextDocument,
	Uri,
	type WorkspaceFolder,
	l10n,
	languages,
	window,
	workspace,
} from 'vscode';
import {
	type Glossary,
	type GlossaryProblem,
	type Lexicon,
	glossarySteps,
	glossaryWarnings,
	lexiconSteps,
	starterTerms,
} from '../../core';
import { exists } from '../files/ownFile';
import { watchOwnFile } from '../files/ownFileWatch';
import { readText } from '../files/readText';
import { isSame } from '../positions';
import { settings } from '../settings';
import { runInSlices } from '../slices';
import { type Closeable, disposeAll } from '../disposeAll';

const CHANGED_MS = 300;
const GLOSSARY = '.duidu/terms.yaml';
const NO_GLOSSARY: Glossary = { terms: [], lines: [], problems: [] };

export function glossaryUri(folder: WorkspaceFolder): Uri {
	return Uri.joinPath(folder.uri, GLOSSARY);
}

interface Reading {
	readonly glossary: Promise<Glossary>;
	/** Stops it, since the file has changed. */
	readonly source: CancellationTokenSource;
}

export interface RenamedTerm {
	readonly folder: WorkspaceFolder;
	readonly from: string;
	readonly to: string;
}

/** The terms that hold in each workspace folder: its glossary over the starter lexicon. */
export class Glossaries implements Disposable {
	/** By the glossary: one that is made while the file changes is not taken for that of the new text. */
	private lexicons = new WeakMap<Glossary, Promise<Lexicon>>();
	private readonly glossaries = new Map<string, Reading>();
	private readonly ownLexicons = new WeakMap<Glossary, Promise<Lexicon>>();
	private readonly changed = new EventEmitter<void>();
	private readonly renamed = new EventEmitter<RenamedTerm>();
	private readonly diagnostics = languages.createDiagnosticCollection('duidu');
	private readonly warned = new Set<string>();
	private readonly disposables: readonly Closeable[];
	readonly onDidChange = this.changed.event;
	/** A term of the glossary has another name, or was merged into another. */
	readonly onDidRename = this.renamed.event;

	constructor() {
		this.disposables = [
			this.changed,
			this.renamed,
			this.diagnostics,
			...watchOwnFile(GLOSSARY, CHANGED_MS, folder => this.forget(folder)),
			workspace.onDidOpenTextDocument(document => this.lookAt(document)),
			workspace.onDidChangeConfiguration(event => {
				if (!event.affectsConfiguration('duidu.terms')) return;
				this.lexicons = new WeakMap();
				this.changed.fire();
			}),
		];
		for (const document of workspace.textDocuments) this.lookAt(document);
	}

	/** Tells those who keep terms by their names. */
	tellRenamed(renamed: RenamedTerm): void {
		this.renamed.fire(renamed);
	}

	/** The terms for a file; those of the starter lexicon alone outside any folder. */
	async lexicon(uri: Uri): Promise<Lexicon> {
		const folder = workspace.getWorkspaceFolder(uri);
		const glossary = folder ? await this.glossary(folder) : NO_GLOSSARY;
		let lexicon = this.lexicons.get(glossary);
		if (!lexicon) {
			const lists = [
				{ source: 'workspace', terms: glossary.terms },
				{ source: 'starter', terms: settings.starterLexicon(folder?.uri) ? starterTerms : [] },
			] as const;
			lexicon = runInSlices(lexiconSteps(lists, settings.offCategories(folder?.uri)));
			this.lexicons.set(glossary, lexicon);
		}
		return lexicon;
	}

	/** The reader's own terms for a file, without the starter lexicon; the same object until they change. */
	async own(uri: Uri): Promise<Lexicon> {
		const folder = workspace.getWorkspaceFolder(uri);
		const glossary = folder ? await this.glossary(folder) : NO_GLOSSARY;
		let lexicon = this.ownLexicons.get(glossary);
		if (!lexicon) {
			lexicon = runInSlices(lexiconSteps([{ source: 'workspace', terms: glossary.terms }]));
			this.ownLexicons.set(glossary, lexicon);
		}
		return lexicon;
	}

	glossary(folder: WorkspaceFolder): Promise<Glossary> {
		const key = folder.uri.toString();
		let reading = this.glossaries.get(key);
		if (!reading) {
			const source = new CancellationTokenSource();
			reading = { source, glossary: this.load(folder, source.token) };
			this.glossaries.set(key, reading);
		}
		return reading.glossary;
	}

	private async load(folder: WorkspaceFolder, token: CancellationToken): Promise<Glossary> {
		const uri = glossaryUri(folder);
		let glossary: Glossary;
		try {
			glossary = await runInSlices(glossarySteps(await this.read(uri)), token);
		} catch (error) {
			// The file changed meanwhile: who waits for its terms waits for the new ones.
			if (error instanceof CancellationError) return this.glossary(folder);
			throw error;
		}
		this.diagnostics.set(uri, glossary.problems.map(toDiagnostic));
		const first = glossary.problems.find(({ kind }) => !glossaryWarnings.has(kind));
		if (!first) this.warned.delete(uri.toString());
		else if (!this.warned.has(uri.toString())) {
			this.warned.add(uri.toString());
			const open = l10n.t('Open');
			const message = l10n.t(
				'terms.yaml, line {0}: {1} The other {2} terms are used.',
				first.line + 1,
				problemText(first),
				glossary.terms.length,
			);
			void window.showWarningMessage(message, open).then(choice => {
				if (choice === open) void window.showTextDocument(uri, { selection: new Range(first.line, 0, first.line, 0) });
			});
		}
		return glossary;
	}

	private async read(uri: Uri): Promise<string> {
		if (!(await exists(uri))) return '';
		try {
			return await readText(uri);
		} catch (error) {
			void window.showWarningMessage((error as Error).message);
			return '';
		}
	}

	private forget(folder: WorkspaceFolder): void {
		const key = folder.uri.toString();
		this.glossaries.get(key)?.source.cancel();
		this.glossaries.delete(key);
		this.changed.fire();
		for (const document of workspace.textDocuments) this.lookAt(document);
	}

	/** A glossary that is open in the editor is read, so that its mistakes are seen there. */
	private lookAt({ uri }: TextDocument): void {
		const folder = workspace.getWorkspaceFolder(uri);
		if (folder && isSame(uri, glossaryUri(folder))) void this.glossary(folder);
	}

	dispose(): void {
		disposeAll(this.disposables);
	}
}

function toDiagnostic(problem: GlossaryProblem): Diagnostic {
	const { line } = problem;
	const diagnostic = new Diagnostic(
		new Range(line, 0, line, Number.MAX_SAFE_INTEGER),
		problemText(problem),
		glossaryWarnings.has(problem.kind) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
	);
	diagnostic.source = 'Duidu';
	return diagnostic;
}

function problemText({ kind, detail = '' }: GlossaryProblem): string {
	switch (kind) {
		case 'syntax':
			return l10n.t('This is not valid YAML: {0}', detail);
		case 'notAList':
			return l10n.t('A list of terms is expected under “terms:”.');
		case 'notAnEntry':
			return l10n.t('An entry needs the form “- term: …”.');
		case 'noTerm':
			return l10n.t('This entry has no “term:”.');
		case 'emptyTerm':
			return l10n.t('This term has no characters that can be matched.');
		case 'badCategory':
			return l10n.t('The category of “{0}” is not a word.', detail);
		case 'badAliases':
			return l10n.t('The aliases of “{0}” are not a list of words.', detail);
		case 'badColour':
			return l10n.t('The colour of “{0}” is not of the form #c00 or #cc0000.', detail);
		case 'bareColour':
			return l10n.t('Without quotation marks {0} is a remark, and no colour: write "{0}".', detail);
		case 'unknownKey':
			return l10n.t('An entry has no “{0}:”; it is left out.', detail);
		case 'takenAlias':
			return l10n.t('The alias “{0}” is the name of another term, which is used.', detail);
		case 'duplicate':
			return l10n.t('“{0}” is here twice; the first entry is used.', detail);
	}
}
