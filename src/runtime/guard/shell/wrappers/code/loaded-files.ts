import { type Host, type Invocation, isSeen, unseen } from '../../invocation.ts'
import { variablesOf } from '../dotenv-files.ts'
import { unseenVariables } from '../elsewhere.ts'
import { tokensOf } from './tokens.ts'
import { Values } from './values.ts'

/** Code that fills its environment from files. */
const loads = /\bloadEnvFile\b|dot_?env|\.env\b/i
/** A call that does, with something else than a string in its brackets. */
const loadsUnknown =
  /\b(?:loadEnvFile|load_dotenv|Dotenv\.(?:over)?load|godotenv\.(?:Over)?[Ll]oad)\s*\(\s*(?!find_dotenv)[\w$[(]/

/**
 * The variables that code gives to itself and to what it starts, out of the `.env` files that it
 * names; `unseen` where its files differ about one, or cannot be told.
 */
export function variablesLoadedBy(
  language: string,
  text: string,
  invocation: Pick<Invocation, 'folder'>,
  host: Host,
): ReadonlyMap<string, string> {
  if (!loads.test(text)) return new Map()
  const values = new Values(tokensOf(language, text), language)
  const texts = values.tokens.flatMap((token, at) => {
    const read = token.kind === 'text' ? values.read(at).value : undefined
    return read?.kind === 'text' ? [read.text] : []
  })
  const files = [
    ...new Set(texts.filter((each) => /(?:^|[/\\])[\w-]*\.env(?:\.[^/\s]*)?$/.test(each))),
  ]
  const found = new Map<string, string>()
  const isHidden =
    files.some((file) => !isSeen(file)) || (files.length === 0 && loadsUnknown.test(text))
  for (const file of files.filter(isSeen)) {
    for (const [name, value] of variablesOf([file], invocation, host)) {
      found.set(name, found.has(name) && found.get(name) !== value ? unseen : value)
    }
  }
  return isHidden ? new Map([...unseenVariables, ...found]) : found
}
