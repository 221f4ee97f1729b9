import { type Invocation, programOf } from './invocation.ts'

/** Programs that show or compare text and start no other program, however they are called. */
const harmless: ReadonlySet<string> = new Set(
  `: [ basename cat cd cmp column comm cut date declare diff dig dirname du echo egrep export false
   fgrep file fold getconf grep head host hostname id jq less local ls md5sum mkdir nl nslookup od
   pg_isready ping printenv printf pwd read readlink realpath readonly rev rg seq set sha256sum
   sed sleep sort stat strings tac tail test touch tr tree true type uname uniq unset wc which whoami
   yq`.split(/\s+/),
)

/** Programs that carry texts about: what git starts by itself is unwrapped, and the others start nothing here. */
const carriers: ReadonlySet<string> = new Set(['gh', 'git', 'glab', 'hub'])

/** Commands of gh and glab that run words somewhere, or keep words to be run. */
const running = /^(?:alias|codespace|cs|extension|ext|runner)$/

/** Whether a program cannot reach a database, whatever it is told. */
export function isHarmless(invocation: Invocation): boolean {
  const program = programOf(invocation)
  if (carriers.has(program)) return program === 'git' || !running.test(invocation.words[1] ?? '')
  return harmless.has(program)
}
