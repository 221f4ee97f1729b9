import { expect, test } from 'vitest'
import { guardedProject } from './guarded-project.ts'

test.each([
  ['socat TCP-LISTEN:6543,fork TCP:127.0.0.1:54329', 'ask'],
  ['ncat -l 6543 --sh-exec "ncat localhost 54329"', 'ask'],
  ['socat TCP-LISTEN:54329,fork TCP:127.0.0.1:8080', undefined],
  ['nc -zv localhost 54329', undefined],
  ['socat TCP-LISTEN:6543,fork TCP:127.0.0.1:8080', undefined],
])('a port of a guarded server of this machine is not forwarded: %s', async (command, decision) => {
  const url = 'PROD_DATABASE_URL=postgresql://app:x@127.0.0.1:54329/shop\n'
  const { bash } = await guardedProject({ '.env': url })
  expect(await bash(command)).toBe(decision)
})

test.each([
  ['ssh -NL 6543:db.example.com:5432 bastion', 'ask'],
  ['ssh -L 6543:db.example.com:5432 bastion sleep 99', 'ask'],
  ['ssh -L 8080:web.example.com:80 bastion sleep 99', undefined],
])('nor one of another machine: %s', async (command, decision) => {
  const { bash } = await guardedProject()
  expect(await bash(command)).toBe(decision)
})
