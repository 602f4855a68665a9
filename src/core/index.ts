/** The one door into the core: other layers import from here only. */
export { decode, isGarbled, type Decoded } from './text/decode';
export { fold, plain, withoutMarks, type Folded } from './text/fold';
export { Lines, type Line } from './text/lines';
export { blocks, type Block, type BlockKind } from './text/blocks';
export { contains, overlaps, type LineRange, type Range } from './text/range';
export { sentenceAt, sentences } from './text/sentences';
export { distinctPlaces } from './report/distinctPlaces';
export { areOfDifferentYears, parseReport, samePlace, type Report } from './report/report';
export { importApart, importReport, importReportSteps, isReadApart, type ImportedReport } from './import/importReport';
export { importExtensions } from './import/formats';
export type { ImportFailure, ImportFailureReason } from './import/failure';
export type { LoadReaders, Readers, Watch } from './import/readers';
export type { PdfPage, PdfPiece, PdfText } from './import/pdf/pdfText';
export { removalRules, type RemovalRule, type Removed } from './import/source';
export { ancestry, headingPath, numberedTitle, walk, type Section } from './report/section';
export { lead, wordsOf, type Passage, type PassageKind } from './report/passage';
export { isTitleBlock } from './report/titleBlock';
export type { Role } from './report/roles';
export type { OutlineProblem } from './report/outline';
export type { HeadingFormId } from './report/headingForms';
export { TagNames, defaultTags, type TagDefinition } from './tags/tagNames';
export type { InlineTag } from './tags/tagKinds';
export { taggedPassages, type TagHeading, type TagScan, type TaggedPassage } from './tags/taggedPassages';
export { applyEdits, retag, type TextEdit } from './tags/retag';
export { COUNTS_FROM, recognise, signs, type Evidence, type Recognition, type SignId } from './tags/recognise';
export { NO_CATEGORY, categories, categoryId, categoryNames, type CategoryId } from './terms/categories';
export {
	isColour,
	glossarySteps,
	glossaryWarnings,
	parseGlossary,
	termKeys,
	type Glossary,
	type GlossaryProblem,
	type Term,
} from './terms/glossary';
export { mergeTerms, renameTerm, updateTerms } from './terms/editTerms';
export { renamedByHand, type NewName } from './terms/renamedByHand';
export { termImport, type GivenTerm, type TermImport } from './terms/termImport';
export { TERM_MAX, bareTerm, splitTerms } from './terms/splitTerms';
export { addTerms } from './terms/addTerms';
export { guessCategory } from './terms/guessCategory';
export { buildLexicon, lexiconSteps, type Lexicon, type LexiconEntry, type TermSource } from './terms/lexicon';
export { flatten, matchBlock, matchBlocks, matchRange, shifted, type TermMatch } from './terms/match';
export { TermLines } from './terms/lineCache';
export { starterTerms } from './terms/starter';
export { anchorStates, type AnchorState, type Quote } from './notes/quote';
export { sectionAt } from './notes/sections';
export { anchors, anchorsSteps, type Anchor, type AnchorReason, type Candidate } from './notes/anchor';
export { LiveAnchors } from './notes/liveAnchors';
export { shiftAnchors } from './notes/shiftAnchors';
export { quoteOf } from './notes/quoteOf';
export { parseQuotes, type NamedQuote, type QuoteProblem } from './notes/quoteFile';
export { compare, compareSteps, type Comparison, type Link } from './compare/comparison';
export { Comparer } from './compare/comparer';
export { isWithin, linksOf, passageAtLine } from './compare/counterparts';
export { countFates, countPairs, countShown, sectionSummaries, unsureLinks, type FateCounts } from './compare/summary';
export { fitOf, type Doubt, type Fit } from './compare/doubt';
export { isGroup } from './compare/features';
export { linkKinds, type LinkKind } from './compare/linkKinds';
export { sentenceLinks, type SentenceLink, type SentenceLinks } from './compare/sentences/sentenceLinks';
export { placesOf, type Place } from './compare/sentences/places';
export { bandsOf, type Band } from './compare/sentences/bands';
export { wordBands } from './compare/sentences/wordBands';
export type { Sentence } from './compare/sentences/sentence';
export {
	fateOf,
	fateOrder,
	layOut,
	projectionGroups,
	projectionRows,
	type Projection,
	type ProjectionGroup,
	type ProjectionLabels,
	type ProjectionLine,
	type ProjectionRow,
} from './compare/projection';
export {
	focusOn,
	holding,
	isEmptyField,
	isInFocus,
	notedIn,
	type TaggedSpan,
	taggedIn,
	tracedFrom,
	type Field,
	type Focus,
} from './compare/focus';
export {
	decidedPairs,
	parsePins,
	pinEnd,
	pinKey,
	findPassage,
	withPin,
	type DecidedPair,
	type Pin,
	type PinEnd,
	type PinFile,
} from './compare/pins';
export { trace, traceSteps, type Trace, type TraceState } from './compare/trace';
export {
	redline,
	redlineOf,
	partsOf,
	whole,
	type PassagePart,
	type Redline,
	type RedlineSpan,
	type RedlineVerb,
	type WordBand,
	type WordRules,
} from './compare/words/redline';
export {
	passageOfLine,
	redlineDocument,
	rowRedline,
	type Compared,
	type RedlineLabels,
} from './compare/redlineDocument';
export {
	readingRows,
	type ReadingGap,
	type ReadingPair,
	type ReadingPassage,
	type ReadingRow,
	type ReadingSpan,
} from './compare/reading';
export { figuresIn, verbsIn } from './compare/words/sourcePlaces';
export { toLines, type RedlineLine } from './compare/redlineLines';
export { wordChanges, type WordChange, type WordComparison } from './compare/words/wordChanges';
export {
	readLadders,
	verbLadders,
	withOwnLadders,
	type LadderProblem,
	type VerbLadder,
	type VerbStep,
} from './compare/words/verbLadders';
export { sectionFates, type SectionFate, type SectionLink } from './compare/sectionLinks';
export {
	anchorsJson,
	comparisonJson,
	concordanceJson,
	jsonRange,
	lineageJson,
	importJson,
	outlineJson,
	phrasesJson,
	sectionYearsJson,
	tagsJson,
	targetSeriesJson,
	targetsJson,
	termsJson,
	traceJson,
	verbsJson,
	type JsonRange,
} from './export/json';
export {
	isWhole,
	lineage,
	lineageEvents,
	type LineageEvent,
	type LineagePlace,
	type LineageQuestion,
	type LineageYear,
} from './corpus/lineage';
export { sectionTrail, type SectionQuestion } from './corpus/sectionTrail';
export { passageColumns, sectionColumns, type YearColumns, type YearRow } from './corpus/yearRows';
export { shownWording, yearWording, type ShownStretch, type YearStretch, type YearWording } from './corpus/yearWording';
export { carry, carryStates, type Carried } from './corpus/carry';
export { targetResults, targetsOf, type Outcome, type Target, type TargetResult } from './corpus/targets/targets';
export type { TargetYear } from './corpus/targets/oncePromised';
export { targetSeries, type TargetRow, wantedTargets } from './corpus/targets/targetSeries';
export { targetFigures, type FigureYear, type TargetFigure } from './corpus/targets/targetFigures';
export { verdicts, type Reason, type Verdict } from './corpus/targets/verdict';
export type { Clause } from './corpus/targets/clause';
export type { Bound, Quantity } from './corpus/targets/quantity';
export {
	phraseLedger,
	phraseStatuses,
	type Phrase,
	type PhraseQuestion,
	type PhraseStatus,
} from './corpus/phrases/ledger';
export { charactersIn, termPlaces, type TermPlaces } from './corpus/words/termPlaces';
export { densityOf, termHistory, type TermHistory, type TermYear } from './corpus/words/termHistory';
export { sentenceOf, wordPlaces, wordsAsLexicon, type WordPlace } from './corpus/words/wordPlaces';
export {
	concordance,
	concordanceKeys,
	concordanceOrders,
	sortConcordance,
	type ConcordanceLine,
	type ConcordanceOrder,
} from './corpus/words/concordance';
export { isGivenUp, longGivenUpLast, sectionYears, type SectionRow, type SectionYear } from './corpus/sectionYears';
export { rungMark, verbArc, verbArcText } from './corpus/words/verbArc';
export { verbUses, type VerbUse } from './corpus/words/verbUses';
export { sparkline } from './util/sparkline';
export { magnitudeOf, type Magnitude } from './util/magnitude';
export { quotedExpressions } from './corpus/phrases/quotedExpressions';
export { parseHidden, withHidden, withoutHidden } from './corpus/phrases/hidden';
export type { PhraseSource } from './corpus/phrases/sources';
export { relatedTexts, type RelatedText } from './corpus/related';
export { lineageDocument, yearLines, type LineageLabels } from './corpus/lineageDocument';
export {
	NOTES_FOLDER,
	notesPath,
	sourceOfNotes,
	type LinkTarget,
	type Note,
	type NoteLink,
	type Reply,
} from './notes/note';
export { fromAnnotation, toAnnotation } from './notes/annotation';
export {
	changeNotes,
	decideNote,
	dropNote,
	moveNotes,
	parseNotes,
	putBeside,
	putNote,
	type Decision,
	type NoteChange,
	type NoteConflict,
	type NoteFile,
	type NoteLineProblem,
} from './notes/noteLines';
export { markKinds, markedSpans, type MarkKind, type MarkedSpan } from './notes/marks';
export {
	linkIndex,
	linkTypes,
	renamedTerm,
	retargeted,
	withLink,
	withoutLink,
	type LinkFrom,
	type LinkIndex,
	type Located,
	type PassageLink,
} from './notes/linkIndex';
export { importNotes, type ImportedNotes } from './notes/importNotes';
export { unitedNote } from './notes/unitedNote';
export { asWritten, changedTags, readWritten, type WrittenNote } from './notes/noteText';
export { SharedNotes, type NoteFiles } from './notes/sharedNotes';
export { PairMemo } from './util/pairMemo';
export { fitsPattern } from './util/pathPattern';
export { inOneGo, runToEnd, type Steps } from './util/steps';
export { glossaryCsv, readGlossaryCsv, type ReadTerms } from './export/glossaryCsv';
export { gridCsv, gridMarkdown, type Grid } from './export/grid';
export type { LoadWriters, Writers } from './export/writers';
export { noteFormats, type NoteFormatId } from './export/notes/noteFormats';
export { notesJson } from './export/notes/notesJson';
export {
	exportedNotes,
	noteColumns,
	type ExportedLink,
	type ExportedNote,
	type NoteColumn,
	type NoteLabels,
} from './export/notes/exportedNote';
export { comparisonFormats, type ComparisonFormatId } from './export/comparison/comparisonFormats';
export {
	comparisonColumns,
	type ComparisonColumn,
	type ComparisonWords,
	type Fate,
} from './export/comparison/comparisonWords';
export {
	entriesOf,
	exportedComparison,
	type ExportedComparison,
	type ExportedEntry,
} from './export/comparison/exportedComparison';
export {
	noOwnPassages,
	ownPassages,
	type GivenName,
	type OwnName,
	type OwnPassages,
} from './export/comparison/ownPassages';
export { yearsFormats, type YearsFormatId } from './export/years/yearsFormats';
export type {
	ExportedColumn,
	ExportedStretch,
	ExportedWording,
	ExportedYearCell,
	ExportedYearRow,
	ExportedYears,
} from './export/years/exportedYears';
export { kindMarks } from './export/comparison/kindMarks';
export { relativePath } from './util/relativePath';
