import { describe, expect, test } from 'vitest'
import { fly, railway, render } from '../../../../src/runtime/guard/tools/app-platforms.ts'
import { aws, azure, doctl, gcloud } from '../../../../src/runtime/guard/tools/clouds.ts'
import { heroku } from '../../../../src/runtime/guard/tools/heroku.ts'
import {
  neon,
  planetscale,
  turso,
  wrangler,
} from '../../../../src/runtime/guard/tools/hosted-databases.ts'
import { supabase } from '../../../../src/runtime/guard/tools/supabase.ts'
import { effectOf, projectWith, targetsOf } from './support.ts'

test.each([
  [supabase, 'supabase db reset', 'write supabase db reset'],
  [supabase, 'supabase db reset --version 20240101', 'write supabase db reset'],
  [supabase, 'supabase db push --dry-run', 'read supabase db push'],
  [
    supabase,
    'supabase --workdir x migration repair 1 --status applied',
    'write supabase migration repair',
  ],
  [supabase, 'supabase db query TRUNCATE --linked', 'write supabase db query'],
  [supabase, 'supabase db dump -f x.sql', 'read supabase db dump'],
  [supabase, 'supabase db pull', 'read supabase db pull'],
  [supabase, 'supabase migration new db_reset', 'nothing'],
  [supabase, 'supabase gen types typescript --local', 'nothing'],
  [supabase, 'supabase functions deploy', 'not known'],
  [neon, 'neonctl branches delete main', 'write neon branches delete'],
  [neon, 'neon --project-id x databases delete shop', 'write neon databases delete'],
  [neon, 'neonctl cs main --psql -- -c x', 'unknown neon cs'],
  [neon, 'neonctl branches list', 'not known'],
  [planetscale, 'pscale branch delete shop main --force', 'write pscale branch delete'],
  [planetscale, 'pscale shell shop main', 'read pscale shell'],
  [turso, 'turso db destroy shop --yes', 'write turso db destroy'],
  [turso, 'turso db shell shop TRUNCATE', 'write turso db shell'],
  [wrangler, 'wrangler d1 migrations apply shop --remote', 'write wrangler d1 migrations apply'],
  [wrangler, 'wrangler d1 execute shop --command=TRUNCATE', 'write wrangler d1 execute'],
  [wrangler, 'wrangler deploy', 'not known'],
  [heroku, 'heroku pg:reset DATABASE_URL -a shop --confirm shop', 'write heroku pg:reset'],
  [heroku, 'heroku pg:psql -a shop -c TRUNCATE', 'write heroku pg:psql'],
  [heroku, 'heroku pg:psql -a shop', 'read heroku pg:psql'],
  [heroku, 'heroku pg:push dev DATABASE_URL', 'write heroku pg:push'],
  [heroku, 'heroku pg:backups:restore b001', 'write heroku pg:backups:restore'],
  [heroku, 'heroku pg:upgrade -a shop --version 17', 'write heroku pg:upgrade'],
  [heroku, 'heroku pg:info', 'not known'],
  [heroku, 'heroku logs --tail', 'not known'],
  [fly, 'fly postgres restart -a shop-db', 'write fly postgres restart'],
  [fly, 'flyctl pg connect -a shop-db', 'read fly pg connect'],
  [fly, 'fly deploy', 'not known'],
  [railway, 'railway volume delete --volume x', 'write railway volume delete'],
  [render, 'render psql shop -- -c TRUNCATE', 'write render psql'],
  [render, 'render psql shop', 'read render psql'],
  [
    aws,
    'aws --region eu rds delete-db-cluster --db-cluster-identifier x',
    'write aws rds delete-db-cluster',
  ],
  [
    aws,
    'aws rds reboot-db-instance --db-instance-identifier x',
    'write aws rds reboot-db-instance',
  ],
  [aws, 'aws rds-data execute-statement --sql TRUNCATE', 'write aws rds-data execute-statement'],
  [aws, 'aws rds describe-db-instances', 'read aws rds describe-db-instances'],
  [aws, 'aws s3 ls', 'not known'],
  [gcloud, 'gcloud sql instances delete shop', 'write gcloud sql instances delete'],
  [
    gcloud,
    'gcloud --project x beta sql import sql shop gs://x',
    'write gcloud beta sql import sql',
  ],
  [gcloud, 'gcloud sql instances list', 'not known'],
  [
    azure,
    'az postgres flexible-server delete -n shop --yes',
    'write az postgres flexible-server delete',
  ],
  [
    azure,
    'az mysql flexible-server upgrade -n shop --version 8',
    'write az mysql flexible-server upgrade',
  ],
  [azure, 'az postgres flexible-server list', 'not known'],
  [doctl, 'doctl databases delete x --force', 'write doctl databases delete'],
  [doctl, 'doctl databases db delete x shop', 'write doctl databases db delete'],
  [doctl, 'doctl databases list', 'not known'],
])('$name: %s is: %s', (tool, command, effect) => {
  expect(effectOf(tool, command)).toBe(effect)
})

describe('the database of Supabase is', () => {
  const folder = () =>
    projectWith({
      'supabase/config.toml': '[api]\nport = 54321\n[db]\nmajor_version = 17\nport = 5499\n',
      'supabase/.temp/project-ref': 'abcdef\n',
    })

  test.each([
    ['db reset', 'localhost:5499/postgres'],
    ['migration up', 'localhost:5499/postgres'],
    ['db reset --linked', 'db.abcdef.supabase.co:5432/postgres'],
    ['db push', 'db.abcdef.supabase.co:5432/postgres'],
    ['db push --local', 'localhost:5499/postgres'],
    ['migration repair 1 --status applied', 'db.abcdef.supabase.co:5432/postgres'],
    ['db reset --db-url postgres://u:p@prod/shop', 'prod:5432/shop'],
    ['projects delete abcdef', '?:?/?'],
  ])('by its options: %s', (command, target) => {
    expect(targetsOf(supabase, `supabase ${command}`, { folder: folder() })).toEqual([target])
  })

  test('not known of a linked project that no file names', () => {
    expect(targetsOf(supabase, 'supabase db push')).toEqual(['?:?/?'])
  })
})

test.each([
  [wrangler, 'wrangler d1 execute shop --command TRUNCATE', 'file:0/d1'],
  [wrangler, 'wrangler d1 execute shop --remote --command TRUNCATE', '?:?/?'],
  [wrangler, 'wrangler d1 delete shop', '?:?/?'],
  [turso, 'turso db shell http://127.0.0.1:8080 TRUNCATE', '127.0.0.1:8080/?'],
  [turso, 'turso db destroy shop', '?:?/?'],
  [heroku, 'heroku pg:pull DATABASE_URL copy -a shop', 'localhost:5432/copy'],
  [heroku, 'heroku pg:push copy DATABASE_URL -a shop', '?:?/?'],
  [
    azure,
    'az postgres flexible-server execute -n shop -d app -q TRUNCATE',
    'shop.postgres.database.azure.com:5432/app',
  ],
  [azure, 'az mysql flexible-server delete -n shop', 'shop.mysql.database.azure.com:3306/?'],
])('$name: %s reaches %s', (tool, command, target) => {
  expect(targetsOf(tool, command)).toEqual([target])
})
