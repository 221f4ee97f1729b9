import type { Attempt } from '../corpus.ts'

/** Tools of those who run databases for others, and what is deployed there. */
export const hosted: readonly Attempt[] = [
  {
    name: 'supabase db reset of the linked project',
    input: 'npx supabase db reset --linked --yes',
    only: 'remote',
  },
  { name: 'supabase db reset by its URL', input: 'supabase db reset --db-url "{production}"' },
  {
    name: 'supabase db push by its URL',
    input: 'supabase db push --db-url "{production}" --include-all',
  },
  {
    name: 'supabase migration repair',
    input: 'supabase migration repair --db-url "{production}" --status reverted 20261101120000',
  },
  {
    name: 'railway run hands over production’s variables',
    input: 'railway run --environment production npx prisma migrate reset --force',
    only: 'remote',
  },
  {
    name: 'railway connect',
    input: `echo 'drop table orders;' | railway connect postgres`,
    only: 'remote',
  },
  {
    name: 'heroku pg:reset',
    input: 'heroku pg:reset DATABASE_URL --app shop --confirm shop',
    only: 'remote',
  },
  {
    name: 'heroku pg:psql',
    input: `heroku pg:psql -a shop -c 'drop table orders'`,
    only: 'remote',
  },
  {
    name: 'heroku run',
    input: 'heroku run -a shop -- npx prisma migrate reset --force',
    only: 'remote',
  },
  {
    name: 'fly ssh console',
    input: `fly ssh console -a shop -C 'npx prisma migrate reset --force'`,
    only: 'remote',
  },
  {
    name: 'fly postgres connect',
    input: `echo 'drop database shop;' | flyctl postgres connect -a shop-db`,
    only: 'remote',
  },
  {
    name: 'vercel env run',
    input: 'vercel env run -e production -- npx prisma db push --force-reset',
    only: 'remote',
  },
  {
    name: 'vercel env pull, then Prisma',
    input: 'vercel env pull --environment=production .env && npx prisma db push --accept-data-loss',
    only: 'remote',
  },
  {
    name: 'neon resets a branch to another',
    input: 'neonctl branches reset main --parent',
    only: 'remote',
  },
  {
    name: 'planetscale shell',
    input: `echo 'drop table orders;' | pscale shell shop main`,
    only: 'remote',
  },
  {
    name: 'turso db shell',
    input: `turso db shell shop-production 'drop table orders'`,
    only: 'remote',
  },
  {
    name: 'wrangler d1 execute remotely',
    input: `npx wrangler d1 execute shop --remote --command 'DROP TABLE orders'`,
    only: 'remote',
  },
  {
    name: 'doppler run',
    input: 'doppler run --config prd -- npx prisma migrate reset --force',
    only: 'remote',
  },
  {
    name: 'op run with the URL from a vault',
    input: `DATABASE_URL='op://prod/db/url' op run -- npx prisma migrate reset --force`,
    only: 'remote',
  },
  {
    name: 'infisical run',
    input: 'infisical run --env=prod -- npx prisma db push --force-reset',
    only: 'remote',
  },
  {
    name: 'aws fetches the URL',
    input: `psql "$(aws secretsmanager get-secret-value --secret-id shop/production --query SecretString --output text)" -c 'drop table orders'`,
    only: 'remote',
  },
  {
    name: 'gcloud sql connect',
    input: `echo 'drop table orders;' | gcloud sql connect shop-production --user=postgres`,
    only: 'remote',
  },
  {
    name: 'kubectl exec into the pod of the database',
    input: `kubectl exec -n production postgres-0 -- psql -U shop -d {production.database} -c 'drop table orders'`,
    only: 'remote',
  },
  {
    name: 'kubectl exec of Prisma in the pod of the application',
    input: 'kubectl exec -n production deploy/api -- npx prisma migrate reset --force',
    only: 'remote',
  },
  {
    name: 'aws rds delete-db-instance',
    input:
      'aws rds delete-db-instance --db-instance-identifier shop-production --skip-final-snapshot',
    only: 'remote',
  },
  {
    name: 'terraform destroy of the database',
    input: 'terraform destroy -auto-approve -target=aws_db_instance.production',
    only: 'remote',
  },
]
