export type Parser = typeof import('libpg-query')

let loading: Promise<Parser> | undefined

/** PostgreSQL 18's own parser, compiled to WebAssembly; loaded on first use, for it is 1.7 MB. */
export function loadParser(): Promise<Parser> {
  loading ??= import('libpg-query').then(async (parser) => {
    await parser.loadModule()
    return parser
  })
  return loading
}
