import { type Invocation, programOf } from './invocation.ts'

/** Programs that show or compare text and start no other program, however they are called. */
const harmless: ReadonlySet<string> = new Set(
  `: [ basename cat cd cmp column comm cut date declare diff dig dirname du echo egrep export false
   fgrep file fold getconf grep head host hostname id jq less local ls md5sum mkdir nl nslookup od
   pg_isready ping printenv printf pwd read readlink realpath readonly rev rg seq set sha256sum
   sed sleep sort stat strings tac tail test touch tr tree true type uname uniq unset wc which whoami
   yq`.split(/\s+/),
)

/** Whether a program cannot reach a database, whatever it is told. */
export function isHarmless(invocation: Invocation): boolean {
  return harmless.has(programOf(invocation))
}
