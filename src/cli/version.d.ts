/** package.json's version, put in by esbuild.mjs. */
declare const __DUIDU_VERSION__: string;
