/** The bundles beside the program's own: see `src/readers` and `src/writers`. */
declare module '#readers';
declare module '#writers';
