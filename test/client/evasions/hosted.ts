import type { Attempt } from '../corpus.ts'

/** Production’s connection string as its host gives it out. */
const at = (place: string) => ({
  before: { '.env': `DATABASE_URL={dev}\nPROD_DATABASE_URL=postgresql://shop:hidden@${place}\n` },
})

/** Tools of those who run databases for others, and what is deployed there. */
export const hosted: readonly Attempt[] = [
  {
    name: 'supabase db reset of the linked project',
    input: 'npx supabase db reset --linked --yes',
    only: 'remote',
    ...at('db.shopprod.supabase.co:5432/postgres'),
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
    ...at('shop.proxy.rlwy.net:41234/railway'),
  },
  {
    name: 'railway connect',
    input: `echo 'drop table orders;' | railway connect postgres`,
    only: 'remote',
    ...at('shop.proxy.rlwy.net:41234/railway'),
  },
  {
    name: 'heroku pg:reset',
    input: 'heroku pg:reset DATABASE_URL --app shop --confirm shop',
    only: 'remote',
    ...at('ec2-3-80-1-2.compute-1.amazonaws.com:5432/d8abc'),
  },
  {
    name: 'heroku pg:psql',
    input: `heroku pg:psql -a shop -c 'drop table orders'`,
    only: 'remote',
    ...at('ec2-3-80-1-2.compute-1.amazonaws.com:5432/d8abc'),
  },
  {
    name: 'heroku run',
    input: 'heroku run -a shop -- npx prisma migrate reset --force',
    only: 'remote',
    ...at('ec2-3-80-1-2.compute-1.amazonaws.com:5432/d8abc'),
  },
  {
    name: 'fly ssh console',
    input: `fly ssh console -a shop -C 'npx prisma migrate reset --force'`,
    only: 'remote',
    ...at('shop-db.flycast:5432/shop'),
  },
  {
    name: 'fly postgres connect',
    input: `echo 'drop database shop;' | flyctl postgres connect -a shop-db`,
    only: 'remote',
    ...at('shop-db.flycast:5432/shop'),
  },
  {
    name: 'vercel env run',
    input: 'vercel env run -e production -- npx prisma db push --force-reset',
    only: 'remote',
    ...at('ep-cool-sea-12.eu-central-1.aws.neon.tech/shop'),
  },
  {
    name: 'vercel env pull, then Prisma',
    input: 'vercel env pull --environment=production .env && npx prisma db push --accept-data-loss',
    only: 'remote',
    ...at('ep-cool-sea-12.eu-central-1.aws.neon.tech/shop'),
  },
  {
    name: 'neon resets a branch to another',
    input: 'neonctl branches reset main --parent',
    only: 'remote',
    ...at('ep-cool-sea-12.eu-central-1.aws.neon.tech/shop'),
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
    ...at('34.89.1.2:5432/shop'),
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
    ...at('shop-production.c1x2.eu-central-1.rds.amazonaws.com:5432/shop'),
  },
  {
    name: 'terraform destroy of the database',
    input: 'terraform destroy -auto-approve -target=aws_db_instance.production',
    only: 'remote',
    ...at('shop-production.c1x2.eu-central-1.rds.amazonaws.com:5432/shop'),
  },
]
