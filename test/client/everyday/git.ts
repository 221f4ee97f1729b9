import type { Attempt } from '../corpus.ts'

/** Version control, whose texts speak of what nobody does. */
export const git: readonly Attempt[] = [
  { name: 'git status and diff', input: 'git status --short && git diff --stat' },
  { name: 'git log of the migrations', input: 'git log --oneline -5 -- prisma/migrations | cat' },
  {
    name: 'a commit that speaks of a reset',
    input: `git commit -am "Never run prisma migrate reset --force on production again"`,
  },
  {
    name: 'a commit that speaks of DROP TABLE',
    input: `git add -A && git commit -m 'Replace DROP TABLE orders by a rename' -m 'psql "$PROD_DATABASE_URL" -c "drop table orders" had locked it.'`,
  },
  {
    name: 'a commit by a heredoc in a substitution',
    input: `git commit -m "$(cat <<'EOF'\nGuard production from npx prisma db push --accept-data-loss\n\n- dropdb shop_production is refused now\n- see .env.production for DATABASE_URL\nEOF\n)"`,
  },
  {
    name: 'a commit whose message comes by standard input',
    input: `git commit -F - <<'END'\nExplain the outage\n\nTRUNCATE orders; was run by pg_restore --clean.\nEND`,
  },
  {
    name: 'a commit message with backquotes in single quotes',
    input: "git commit -m 'Run `prisma migrate deploy` with PROD_DATABASE_URL in CI only'",
  },
  { name: 'git grep for DROP TABLE', input: `git grep -n -i 'drop table' -- '*.sql'` },
  { name: 'git log -S of a statement', input: `git log -p -S 'DROP COLUMN "coupon"' -- prisma` },
  {
    name: 'a branch named after it',
    input: 'git switch -c fix/drop-table-orders && git push -u origin HEAD',
  },
  {
    name: 'git stash of the sources',
    input: 'git stash push -m "before migrate reset" -- src && git stash pop',
  },
  {
    name: 'git restore of a source',
    input: 'git restore src/index.ts && git checkout -- README.md',
  },
  { name: 'git clean of what was built', input: 'git clean -fdx dist coverage' },
  {
    name: 'git show of an old configuration',
    input: 'git show HEAD:.fractary/plugins/faber-db/config.json',
  },
  {
    name: 'git add of the configuration',
    input: 'git add .fractary/plugins/faber-db/config.json prisma/migrations && git diff --cached',
  },
  {
    name: 'a pull request that speaks of databases',
    input: `gh pr create --title "Drop coupons" --body "$(cat <<'EOF'\n## What\nRuns \`ALTER TABLE orders DROP COLUMN coupon\` on production by \`faber-db migrate production\`.\n\nDo **not** run \`prisma migrate reset\` or \`dropdb shop\`.\nEOF\n)"`,
  },
  {
    name: 'an issue that quotes a command',
    input: `gh issue create -t 'Outage' -b 'Somebody ran psql "$PROD_DATABASE_URL" -c "drop table orders"'`,
  },
  {
    name: 'gh run watches a deployment',
    input: 'gh run list --workflow deploy.yml --limit 3 && gh pr checks',
  },
  {
    name: 'git tag and a release note',
    input: `git tag -a v1.5.0 -m 'psql-free release: no more TRUNCATE in production'`,
  },
  { name: 'git rebase with an editor of its own', input: 'GIT_EDITOR=true git rebase --continue' },
  { name: 'git blame of the schema', input: 'git blame -L 10,20 prisma/schema.prisma' },
]
