/** The compiler: typed plugin definitions in, files out. It knows nothing of databases. */
export { type BuiltFile, json } from './build/file.ts'
export { buildManifest } from './build/manifest.ts'
export { sourcePath } from './build/source.ts'
export { build, type Job } from './cli/build.ts'
export * from './define/index.ts'
export { renderTemplate } from './render/templates.ts'
export { argumentsOf, synopsis } from './render/usage.ts'
export { claudeCode } from './targets/claude-code.ts'
