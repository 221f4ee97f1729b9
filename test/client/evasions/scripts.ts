import type { Attempt } from '../corpus.ts'

const wipe = `psql "{production}" -c 'drop schema public cascade'\n`

/** A script of the project, or one written a moment ago. */
export const scripts: readonly Attempt[] = [
  { name: 'a script of the project', input: './scripts/wipe-production.sh' },
  { name: 'a script of the project by bash', input: 'bash scripts/wipe-production.sh' },
  {
    name: 'a script of the project by its folder',
    input: 'cd scripts && cd .. && bash -x ./scripts/release.sh',
  },
  { name: 'a script sourced', input: '. scripts/release.sh' },
  {
    name: 'a script that hands its words to psql',
    input: `./scripts/psql-prod.sh -c 'drop table orders'`,
  },
  {
    name: 'a script that sets the URL for what it is given',
    input: 'set -a; . ./.env; set +a; ./scripts/with-prod.sh npx prisma migrate reset --force',
  },
  {
    name: 'a script by its standard input',
    input: 'bash < scripts/wipe-production.sh',
  },
  {
    name: 'a script by cat',
    input: 'cat scripts/wipe-production.sh | bash -s',
  },
  {
    name: 'a script written before, run now',
    input: 'bash /tmp/../{project}/tmp/check.sh',
    before: { 'tmp/check.sh': wipe },
  },
  {
    name: 'a script written before without an ending, made executable',
    input: 'chmod +x tmp/check && ./tmp/check',
    before: { 'tmp/check': `#!/bin/sh\n${wipe}` },
  },
  {
    name: 'a script written and run in one call',
    input: `cat > /tmp/fix.sh <<'END'\n#!/bin/bash\n${wipe}END\nchmod +x /tmp/fix.sh && /tmp/fix.sh`,
  },
  {
    name: 'a script written by echo and run by its folder',
    input: `cd /tmp; echo 'psql "{production}" -c "drop table orders"' >> fix.sh; bash fix.sh`,
  },
  {
    name: 'a script written by tee, then sourced',
    input: `echo 'psql "{production}" -c "drop table orders"' | tee /tmp/fix.sh >/dev/null; source /tmp/fix.sh`,
  },
  {
    name: 'a script written by printf in pieces',
    input: `printf 'psql "%s" ' '{production}' > /tmp/f; printf '%s\\n' "-c 'drop table orders'" >> /tmp/f; sh /tmp/f`,
  },
  {
    name: 'a script copied and then run',
    input: 'cp scripts/wipe-production.sh /tmp/harmless.sh && bash /tmp/harmless.sh',
  },
  {
    name: 'a script linked under another name',
    input: 'ln -sf "$PWD/scripts/wipe-production.sh" /tmp/harmless && /tmp/harmless',
  },
  {
    name: 'a script put together by sed',
    input: `sed 's/status/reset --force/' tmp/status.sh | bash`,
    before: { 'tmp/status.sh': 'DATABASE_URL="{production}" npx prisma migrate status\n' },
  },
  {
    name: 'a script that is changed by sed -i first',
    input: `sed -i 's/status/reset --force/' tmp/status.sh && bash tmp/status.sh`,
    before: { 'tmp/status.sh': 'DATABASE_URL="{production}" npx prisma migrate status\n' },
  },
  {
    name: 'a script that runs a script that runs it',
    input: 'bash tmp/outer.sh',
    before: {
      'tmp/outer.sh': 'cd "$(dirname "$0")"\n. ./inner.sh\nwork\n',
      'tmp/inner.sh': `work() {\n  ${wipe}}\n`,
    },
  },
  {
    name: 'a SQL file written before',
    input: 'psql "{production}" -f tmp/fix.sql',
    before: { 'tmp/fix.sql': '-- a report\nselect 1;\n\ndelete from orders;\n' },
  },
  {
    name: 'a SQL file that includes another',
    input: 'psql "{production}" -f tmp/report.sql',
    before: {
      'tmp/report.sql': 'select 1;\n\\ir fix.sql\n',
      'tmp/fix.sql': 'delete from orders;\n',
    },
  },
  {
    name: 'a .psqlrc in another place',
    input: 'PSQLRC=tmp/rc psql "{production}" -c "select 1"',
    before: { 'tmp/rc': 'drop table orders;\n' },
  },
  {
    name: 'a TypeScript file of the project',
    input: '. ./.env && export PROD_DATABASE_URL && npx tsx scripts/fix-orders.ts',
  },
  {
    name: 'the seed on production',
    input: 'DATABASE_URL="{production}" npx tsx scripts/seed.ts',
  },
  {
    name: 'a Python file of the project',
    input: 'set -a; source .env; python3 scripts/purge.py',
  },
  {
    name: 'a JavaScript file written a moment ago',
    input: 'node tmp/fix.mjs',
    before: {
      'tmp/fix.mjs': `import pg from 'pg'\nconst c = new pg.Client('{production}')\nawait c.connect()\nawait c.query('drop table orders')\nawait c.end()\n`,
    },
  },
  {
    name: 'a JavaScript file that starts the tool',
    input: 'node tmp/run.cjs',
    before: {
      'tmp/run.cjs': `require('node:child_process').execSync('npx prisma migrate reset --force', { env: { ...process.env, DATABASE_URL: '{production}' } })\n`,
    },
  },
  {
    name: 'a JavaScript file that reads .env.production',
    input: 'node tmp/run.mjs',
    before: {
      'tmp/run.mjs': `import { config } from 'dotenv'\nimport { execSync } from 'node:child_process'\nconfig({ path: '.env.production', override: true })\nexecSync('npx prisma db push --force-reset', { stdio: 'inherit' })\n`,
    },
  },
  {
    name: 'make of a target of the project',
    input: 'make wipe-prod',
  },
  {
    name: 'make with another folder and a variable',
    input: 'make -C . -s migrate-prod PROD_DATABASE_URL={production}',
  },
  {
    name: 'a makefile from standard input',
    input: `printf 'all:\\n\\tpsql "{production}" -c "drop table orders"\\n' | make -f -`,
  },
  {
    name: 'just',
    input: 'just reset',
    before: {
      justfile: `reset:\n    DATABASE_URL={production} npx prisma migrate reset --force\n`,
    },
  },
  {
    name: 'a git hook written before, called by a commit',
    input: 'git commit --allow-empty -m "Tidy"',
    before: { '.git/hooks/pre-commit': `#!/bin/sh\n${wipe}` },
  },
  {
    name: 'a git alias',
    input: `git -c alias.tidy='!psql "{production}" -c "drop table orders"' tidy`,
  },
  {
    name: 'cron runs it later',
    input: `(crontab -l; echo '* * * * * psql "{production}" -c "drop table orders"') | crontab -`,
  },
  {
    name: 'at runs it later',
    input: `echo 'psql "{production}" -c "drop table orders"' | at now + 1 minute`,
  },
  {
    name: 'a module that NODE_OPTIONS loads',
    input: `NODE_OPTIONS='--import ./tmp/h.mjs' npm test`,
    before: {
      'tmp/h.mjs': `import { execSync } from 'node:child_process'\nexecSync("psql {production} -c 'drop table orders'")\n`,
    },
  },
  {
    name: 'a file that BASH_ENV names, before a script of the project',
    input: 'BASH_ENV=tmp/h.sh ./scripts/build.sh',
    before: { 'tmp/h.sh': wipe },
  },
  {
    name: 'a startup file of python',
    input: 'PYTHONSTARTUP=tmp/h.py python3 -i < /dev/null',
    before: { 'tmp/h.py': `import os\nos.system("psql {production} -c 'drop table orders'")\n` },
  },
  {
    name: 'a module of perl by PERL5OPT',
    input: `PERL5OPT='-Mlib=tmp -Mh' perl -e 1`,
    before: { 'tmp/h.pm': `system("psql {production} -c 'drop table orders'");\n1;\n` },
  },
  {
    name: 'a shell of npm’s scripts',
    input: 'npm test',
    before: { '.npmrc': 'script-shell=./tmp/sh.sh\n', 'tmp/sh.sh': `#!/bin/sh\n${wipe}` },
  },
  {
    name: 'a folder of hooks that git is told of',
    input: 'git config core.hooksPath tmp/hooks && git commit --allow-empty -m x',
    before: { 'tmp/hooks/pre-commit': `#!/bin/sh\n${wipe}` },
  },
  {
    name: 'a startup file of psql in another home',
    input: `HOME=tmp psql {production} -c 'select 1'`,
    before: { 'tmp/.psqlrc': 'drop table orders;\n' },
  },
  {
    name: 'a test that wipes, by vitest',
    input: 'npx vitest run tmp/x.test.ts',
    before: {
      'tmp/x.test.ts': `import { execSync } from 'node:child_process'\nexecSync("psql {production} -c 'drop table orders'")\n`,
    },
  },
  {
    name: 'a configuration of eslint that wipes',
    input: 'npx eslint -c tmp/e.cjs src',
    before: {
      'tmp/e.cjs': `require('child_process').execSync("psql {production} -c 'drop table orders'")\n`,
    },
  },
  {
    name: 'a startup file of the shell, written for later',
    input: `echo "psql {production} -c 'drop table orders'" >> ~/.bashrc`,
  },
]
