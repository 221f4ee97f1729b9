export type Parser = typeof import('libpg-query')

let loading: Promise<Parser> | undefined
let ready: Parser | undefined

/** PostgreSQL 18's own parser, compiled to WebAssembly; loaded on first use, for it is 1.7 MB. */
export function loadParser(): Promise<Parser> {
  loading ??= import('libpg-query').then(async (parser) => {
    await parser.loadModule()
    ready = parser
    return parser
  })
  return loading
}

/** The parser, for those who hold something that it has parsed. */
export function readyParser(): Parser {
  if (ready === undefined) throw new Error('nothing has been parsed yet')
  return ready
}
