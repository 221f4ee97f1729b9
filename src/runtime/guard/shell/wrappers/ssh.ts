import { runsElsewhere } from './elsewhere.ts'
import { readLeading, valuesOf } from './options.ts'
import type { Inner, Wrapper } from './wrapper.ts'

const sshValued = '-B -b -c -D -E -e -F -I -i -J -L -l -m -O -o -p -P -Q -R -S -W -w'

/** `ssh HOST words`: a text of the shell of another machine, or its input; `ProxyCommand` runs here. */
export const ssh: Wrapper = {
  programs: ['ssh', 'autossh', 'mosh', 'tsh', 'et'],
  unwrap: ({ words: [, ...args], input }) => {
    const own = readLeading(args, sshValued)
    const [machine, ...first] = own.operands[0] === 'ssh' ? own.operands.slice(1) : own.operands
    // Options may also stand behind the host.
    const rest = readLeading(first, sshValued)
    const settings = [...valuesOf(own, '-o'), ...valuesOf(rest, '-o')]
    const local = settings.flatMap((setting): Inner[] => {
      const text = /^(?:ProxyCommand|LocalCommand|KnownHostsCommand)[\s=]+(.*)$/is.exec(
        setting,
      )?.[1]
      return text === undefined ? [] : [{ kind: 'script', text }]
    })
    const text = rest.operands.length > 0 ? rest.operands.join(' ') : input
    if (machine === undefined || text === undefined) return local.length > 0 ? local : undefined
    return [
      ...local,
      // What is forwarded answers under another address.
      ...[...valuesOf(own, '-L', '-W'), ...valuesOf(rest, '-L', '-W')].map(
        (forward): Inner => ({ kind: 'unfollowed', as: 'program', what: 'ssh', text: forward }),
      ),
      ...runsElsewhere([{ kind: 'script', text }]),
      // The machine itself may be that of a guarded database.
      { kind: 'unfollowed', as: 'program', what: 'ssh', text: machine },
    ]
  },
}
