/** YAML files are bundled as data: see esbuild.mjs. */
declare module '*.yaml' {
	const data: unknown;
	export default data;
}
