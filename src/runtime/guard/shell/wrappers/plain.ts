import type { Invocation } from '../invocation.ts'
import { leadingAssignments, readLeading, runs } from './options.ts'
import type { Inner, Wrapper } from './wrapper.ts'

/** A program whose arguments are its options, some operands of its own, and the words of another program. */
interface Plain {
  /** Its names, separated by spaces. */
  readonly names: string
  /** The words between its name and its options, one of them: `run`, `exec`. */
  readonly after?: string
  /** Options that take a value, separated by spaces. */
  readonly valued?: string
  /** How many operands of its own come before the program. */
  readonly skip?: number
  /** Whether the words of the program only begin after `--`. */
  readonly dashes?: true
  /** With one of these options it runs nothing that was given to it. */
  readonly idle?: string
}

const plain: readonly Plain[] = [
  { names: 'nice', valued: '-n --adjustment' },
  { names: 'ionice', valued: '-c --class -n --classdata -p --pid -P --pgid -u --uid', idle: '-p' },
  { names: 'nohup setsid setarch linux32 linux64 x86_64 i386 arch fakeroot unbuffer chronic' },
  { names: 'eatmydata catchsegv torsocks torify tsocks caffeinate', valued: '-t -w' },
  { names: 'proxychains proxychains4', valued: '-f' },
  { names: 'stdbuf', valued: '-i --input -o --output -e --error' },
  { names: 'timeout gtimeout', valued: '-k --kill-after -s --signal', skip: 1 },
  { names: 'time gtime', valued: '-f --format -o --output' },
  { names: 'chrt taskset', valued: '-T -P -D', skip: 1, idle: '-p --pid' },
  { names: 'prlimit choom', valued: '-n -p --pid', idle: '-p --pid' },
  { names: 'cpulimit', valued: '-l --limit -e --exe -P --path -p --pid' },
  { names: 'cgexec', valued: '-g' },
  { names: 'strace', valued: '-a -b -e -E -I -o -O -p -P -s -S -u -U -X', idle: '-p' },
  { names: 'ltrace', valued: '-a -A -D -e -F -l -n -o -p -s -u -w -x', idle: '-p' },
  { names: 'valgrind gdb lldb firejail', valued: '-ex -o' },
  { names: 'perf', after: 'stat record trace', valued: '-e -o -F -C' },
  { names: 'chroot', valued: '--userspec --groups', skip: 1 },
  { names: 'unshare', valued: '-S --setuid -G --setgid -R --root -w --wd --map-user --map-group' },
  { names: 'nsenter', valued: '-t --target -S --setuid -G --setgid --wdns' },
  { names: 'setpriv', valued: '--reuid --regid --groups' },
  { names: 'faketime', valued: '-f', skip: 1 },
  { names: 'logsave', skip: 1 },
  { names: 'rlwrap', valued: '-a -b -C -D -f -g -H -l -m -M -N -O -p -P -q -s -S -t -z' },
  { names: 'dbus-run-session dbus-launch tini dumb-init catatonit ssh-agent systemd-inhibit' },
  {
    names: 'xvfb-run',
    valued: '-e --error-file -f --auth-file -n --server-num -p -s --server-args -w',
  },
  { names: 'start-stop-daemon', valued: '-p -x -u -c -d -n -a', dashes: true },
  { names: 'sshpass', valued: '-p -f -d -P' },
  { names: 'retry', valued: '-t --times -d --delay -m' },
  { names: 'dtach abduco', valued: '-n -c -A -a -e -r', idle: '-a' },
  { names: 'wait-for-it wait-for-it.sh wait-for', valued: '-h -p -t --timeout', dashes: true },
  { names: 'dockerize', valued: '-wait -timeout -wait-retry-interval -template -stdout -stderr' },
  { names: 'onchange chokidar', valued: '-c --command', dashes: true },
  {
    names: 'watchexec',
    valued: '-e --exts -w --watch -i --ignore -d --debounce -f --filter -s -r',
  },
  { names: 'entr' },
  { names: 'corepack' },
  { names: 'volta', after: 'run', valued: '--node --npm --yarn' },
  {
    names: 'poetry pipenv pdm hatch rye pixi',
    after: 'run',
    valued: '-C --directory -p --project -e',
  },
  { names: 'pipx', after: 'run', valued: '--spec --python --pip-args' },
  { names: 'bundle bundler rbenv pyenv nodenv asdf jenv', after: 'exec', valued: '--gemfile' },
  { names: 'spring' },
  { names: 'conda mamba micromamba', after: 'run', valued: '-n --name -p --prefix --cwd' },
  { names: 'mise rtx', after: 'exec x', dashes: true },
  { names: 'nvm n', after: 'exec run', skip: 1 },
  { names: 'fnm', after: 'exec', valued: '--using' },
  { names: 'nix', after: 'develop shell', valued: '-c --command' },
  { names: 'flox devbox', after: 'activate run', valued: '-c' },
  { names: 'netlify ntl', after: 'dev:exec' },
  { names: 'envoy xcrun lima wsl with-contenv' },
]

/** Programs that run the words after their own options, and nothing else. */
export const plainWrappers: readonly Wrapper[] = byName().map(([name, forms]) => ({
  programs: [name],
  unwrap: (invocation) => {
    for (const form of forms) {
      const inner = unwrapPlain(form, invocation)
      if (inner) return inner
    }
    return undefined
  },
}))

function byName(): [string, Plain[]][] {
  const forms = new Map<string, Plain[]>()
  for (const form of plain) {
    for (const name of form.names.split(' ')) forms.set(name, [...(forms.get(name) ?? []), form])
  }
  return [...forms]
}

function unwrapPlain(form: Plain, { words: [, ...args] }: Invocation): Inner[] | undefined {
  const before = readLeading(args, form.valued)
  const command = before.operands[0] ?? ''
  const isNamed = form.after === undefined || form.after.split(' ').includes(command)
  if (!isNamed) return undefined
  const own = form.after === undefined ? before : readLeading(before.operands.slice(1), form.valued)
  const idle = form.idle?.split(' ') ?? []
  if (own.options.some(({ name }) => idle.includes(name))) return undefined
  const given = [...before.options, ...own.options]
  const text = given.find(({ name }) => name === '-c' || name === '--command')?.value
  const takesText = /(?:^| )--command(?: |$)/.test(form.valued ?? '')
  if (takesText && text !== undefined) {
    return [{ kind: 'script', text: [text, ...own.operands].join(' ') }]
  }
  const rest = form.dashes ? afterDashes(args) : own.operands.slice(form.skip ?? 0)
  const { variables, words } = leadingAssignments(rest)
  return runs(words[0] === '--' ? words.slice(1) : words, variables.size > 0 ? { variables } : {})
}

function afterDashes(args: readonly string[]): readonly string[] {
  const at = args.indexOf('--')
  return at < 0 ? [] : args.slice(at + 1)
}
