import { expect, test } from 'vitest'
import { databaseServices } from '../../../../src/runtime/guard/tools/database-services.ts'
import { effectOf, targetsOf } from './support.ts'

test.each([
  ['systemctl stop postgresql', 'write systemctl stop'],
  ['systemctl --now disable postgresql@16-main.service', 'write systemctl disable'],
  ['systemctl status postgresql', 'nothing'],
  ['systemctl restart nginx', 'nothing'],
  ['service mysql restart', 'write service restart'],
  ['brew services stop postgresql@16', 'write brew stop'],
  ['brew install postgresql@16', 'nothing'],
  ['pg_ctl -D data stop -m fast', 'write pg_ctl stop'],
  ['pg_ctl -D data status', 'nothing'],
  ['pg_ctlcluster 16 main stop', 'write pg_ctlcluster stop'],
  ['pg_dropcluster --stop 16 main', 'write pg_dropcluster'],
  ['pg_resetwal -f data', 'write pg_resetwal'],
  ['pg_resetwal -n data', 'nothing'],
])('%s is: %s', (command, effect) => {
  expect(effectOf(databaseServices, command)).toBe(effect)
})

test('they reach the server of this machine', () => {
  expect(targetsOf(databaseServices, 'systemctl stop postgresql')).toEqual(['localhost:?/?'])
})
