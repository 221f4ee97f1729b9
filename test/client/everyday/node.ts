import type { Attempt } from '../corpus.ts'

/** JavaScript: packages, builds, tests, Prisma on dev. */
export const node: readonly Attempt[] = [
  {
    name: 'a guard of another kind, of the project’s own',
    input: 'node scripts/hooks/guard.mjs --staged',
    before: { 'scripts/hooks/guard.mjs': "console.log('no secrets are staged')\n" },
  },
  { name: 'npm test', input: 'npm test' },
  {
    name: 'npm test of one file with its output cut',
    input: 'npm test -- test/orders.test.ts 2>&1 | tail -30',
  },
  { name: 'npm run build', input: 'npm run build' },
  { name: 'pnpm lint', input: 'pnpm lint --fix' },
  { name: 'yarn typecheck', input: 'yarn typecheck' },
  { name: 'npm install of a package', input: 'npm install --save-dev prisma@6 @prisma/client@6' },
  { name: 'npm ci', input: 'npm ci --ignore-scripts' },
  {
    name: 'npm run dev in the background',
    input: 'npm run dev > /tmp/dev.log 2>&1 &\nsleep 3; curl -s localhost:3000/health',
  },
  { name: 'npm publish --dry-run', input: 'npm publish --dry-run' },
  { name: 'npx tsc', input: 'npx tsc --noEmit && npx biome check src' },
  { name: 'npx playwright test', input: 'npx playwright test --project=chromium --reporter=line' },
  {
    name: 'npx vitest with a pattern of a name',
    input: `npx vitest run -t 'refuses to drop the production database'`,
  },
  { name: 'npm outdated and audit', input: 'npm outdated; npm audit --omit=dev' },
  { name: 'npm pkg get', input: 'npm pkg get scripts' },
  { name: 'npm run of a list', input: 'npm run' },
  { name: 'prisma generate', input: 'npx prisma generate' },
  { name: 'prisma format and validate', input: 'npx prisma format && npx prisma validate' },
  { name: 'prisma generate by its script', input: 'npm run generate' },
  { name: 'prisma migrate dev on dev', input: 'npx prisma migrate dev --name add_coupons' },
  { name: 'prisma migrate dev by its script', input: 'npm run db:migrate -- --name add_coupons' },
  { name: 'prisma migrate reset on dev', input: 'npx prisma migrate reset --force' },
  { name: 'prisma migrate reset on dev by its script', input: 'npm run db:reset' },
  { name: 'prisma db push on dev', input: 'pnpm prisma db push' },
  { name: 'prisma db seed on dev', input: 'npx prisma db seed' },
  {
    name: 'prisma migrate status of production',
    input: 'DATABASE_URL="{production}" npx prisma migrate status',
  },
  {
    name: 'prisma migrate diff from the schema to an empty one',
    input:
      'npx prisma migrate diff --from-empty --to-schema-datamodel prisma/schema.prisma --script > /tmp/init.sql',
  },
  {
    name: 'prisma migrate diff reads production',
    input:
      'npx prisma migrate diff --from-url "{production}" --to-schema-datamodel prisma/schema.prisma --script',
  },
  {
    name: 'prisma db pull of production prints the schema',
    input: 'DATABASE_URL="{production}" npx prisma db pull --print',
  },
  { name: 'prisma version and help', input: 'npx prisma -v; npx prisma migrate reset --help' },
  {
    name: 'prisma migrate reset of a database of tests',
    input: 'DATABASE_URL=postgresql://localhost:5999/test npx prisma migrate reset --force',
  },
  {
    name: 'tests with a database of their own',
    input: 'DATABASE_URL="postgresql://test:test@127.0.0.1:5999/test" npm test -- --run',
  },
  {
    name: 'dotenv with the file of tests',
    input: 'npx dotenv -e .env.test -- npx prisma migrate deploy && npm test',
  },
  { name: 'the seed on dev', input: 'npm run db:seed' },
  { name: 'the seed by tsx', input: 'npx tsx scripts/seed.ts' },
  {
    name: 'node -e calculates',
    input: `node -e "console.log([1, 2, 3].map((n) => n ** 2), new Date().toISOString())"`,
  },
  {
    name: 'node -e reads package.json',
    input: `node -p "require('./package.json').scripts['db:reset:prod']"`,
  },
  {
    name: 'node -e by a heredoc reads a migration',
    input: `node <<'END'\nconst fs = require('node:fs')\nconst sql = fs.readFileSync('prisma/migrations/20261120091500_drop_coupons/migration.sql', 'utf8')\nconsole.log(/DROP (TABLE|COLUMN)/.test(sql))\nEND`,
  },
  {
    name: 'a loop over packages',
    input: 'for p in fastify pg tsx; do npm view "$p" version; done',
  },
  {
    name: 'prettier by xargs',
    input: `git diff --name-only --diff-filter=d | grep -E '\\.ts$' | xargs -r npx prettier --check`,
  },
  {
    name: 'an environment of production for a build',
    input: 'NODE_ENV=production npm run build && ls -la dist',
  },
  {
    name: 'vitest with coverage',
    input: `npx vitest run --environment node --coverage 2>&1 | grep -E 'Tests|All files'`,
  },
]
