import { permissionsOf } from '../read/permissions.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'commands/water.md'

export const permissionBroad = defineRule({
  name: 'permission-broad',
  severity: 'warning',
  description: 'allowed-tools names the commands that Bash may run.',
  why: 'A bare `Bash` or `Bash(*)` lets whatever the model thinks of run without a question.',
  ok: [{ files: { [path]: small.command('Go.', 'allowed-tools: Bash(water *)\n') }, findings: [] }],
  notOk: [
    {
      files: { [path]: small.command('Go.', 'allowed-tools: Read, Bash\n') },
      findings: [`${path}:3:22: every command of Bash is allowed`],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      for (const { tool, pattern = '*', at } of permissionsOf(file, 'allowed-tools')) {
        if (tool !== 'Bash' || !/^:?\*$/.test(pattern)) continue
        yield { file, at, message: 'every command of Bash is allowed' }
      }
    }
  },
})
