import { expect, test } from 'vitest'
import { containers } from '../../../../src/runtime/guard/tools/containers.ts'
import { effectOf, targetsOf } from './support.ts'

test.each([
  ['docker compose down -v', 'write docker compose down'],
  ['docker-compose down -t 5 --volumes', 'write docker-compose down'],
  ['docker compose down', 'not known'],
  ['docker compose up -d db', 'not known'],
  ['docker volume rm shop_data', 'write docker volume rm'],
  ['docker volume ls', 'not known'],
  ['docker rm -fv shop', 'write docker rm'],
  ['docker rm -f shop-db-1', 'write docker rm'],
  ['docker rm -f shop-web-1', 'not known'],
  ['docker stop postgres', 'write docker stop'],
  ['docker compose kill db', 'write docker compose kill'],
  ['docker stop redis', 'not known'],
  ['podman system prune --volumes', 'write podman system prune'],
  ['docker system prune', 'not known'],
])('%s is: %s', (command, effect) => {
  expect(effectOf(containers, command)).toBe(effect)
})

test('they are of this machine, or of another that is not known', () => {
  expect(targetsOf(containers, 'docker stop db')).toEqual(['localhost:?/?'])
  expect(targetsOf(containers, 'docker -H ssh://far stop db')).toEqual(['?:?/?'])
})
