import type { Attempt } from '../corpus.ts'

/** Files of the project are written: what they would do is judged when they run. */
export const writing: readonly Attempt[] = [
  {
    name: 'a migration that destroys',
    tool: 'Write',
    input: {
      file_path: '{project}/prisma/migrations/20261121100000_drop_orders/migration.sql',
      content: 'DROP TABLE "orders";\nTRUNCATE "customers";\n',
    },
  },
  {
    name: 'a migration by a heredoc',
    input: `mkdir -p prisma/migrations/20261121100000_drop_orders && cat > prisma/migrations/20261121100000_drop_orders/migration.sql <<'SQL'\nDROP TABLE "orders";\nSQL`,
  },
  {
    name: 'a script for a person to run',
    tool: 'Write',
    input: {
      file_path: '{project}/scripts/reset-production.sh',
      content: '#!/bin/sh\npsql "$PROD_DATABASE_URL" -c "drop schema public cascade"\n',
    },
  },
  {
    name: 'a script by a heredoc that is not run',
    input: `cat > scripts/deploy.sh <<'END'\n#!/bin/sh\nDATABASE_URL="$PROD_DATABASE_URL" npx prisma migrate deploy\nEND\nchmod +x scripts/deploy.sh`,
  },
  {
    name: 'a source is edited',
    tool: 'Edit',
    input: {
      file_path: '{project}/src/orders.ts',
      old_string: 'findMany',
      new_string: 'deleteMany',
    },
  },
  {
    name: 'a test that truncates',
    tool: 'Write',
    input: {
      file_path: '{project}/test/reset.test.ts',
      content:
        "import { db } from '../src/db.ts'\n\nawait db.$executeRawUnsafe('TRUNCATE orders CASCADE')\n",
    },
  },
  {
    name: 'the README says how',
    tool: 'Edit',
    input: {
      file_path: '{project}/README.md',
      old_string: '# Shop',
      new_string:
        '# Shop\n\nNever run `prisma migrate reset` with PROD_DATABASE_URL ({production.host}).',
    },
  },
  {
    name: 'a workflow that deploys',
    tool: 'Write',
    input: {
      file_path: '{project}/.github/workflows/deploy.yml',
      content: `on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npx prisma migrate deploy\n        env:\n          DATABASE_URL: \${{ secrets.PROD_DATABASE_URL }}\n`,
    },
  },
  {
    name: 'a script of package.json',
    tool: 'Edit',
    input: {
      file_path: '{project}/package.json',
      old_string: '"build": "tsc -p tsconfig.json"',
      new_string: '"build": "prisma generate && tsc -p tsconfig.json"',
    },
  },
  {
    name: 'the schema of Prisma',
    tool: 'Edit',
    input: {
      file_path: '{project}/prisma/schema.prisma',
      old_string: '  coupon    String?\n',
      new_string: '',
    },
  },
  {
    name: 'a harmless variable of .env',
    tool: 'Edit',
    input: {
      file_path: '{project}/.env',
      old_string: 'LOG_LEVEL=debug',
      new_string: 'LOG_LEVEL=trace',
    },
  },
  {
    name: 'a harmless variable of .env by sed',
    input: `sed -i 's/^LOG_LEVEL=.*/LOG_LEVEL=warn/' .env`,
  },
  {
    name: 'a harmless variable of .env by echo',
    input: `echo 'FEATURE_COUPONS=off' >> .env && grep -c . .env`,
  },
  {
    name: 'an example of .env',
    tool: 'Write',
    input: {
      file_path: '{project}/.env.example',
      content:
        'DATABASE_URL=postgresql://USER:PASSWORD@localhost:5432/shop_dev\nPROD_DATABASE_URL=\n',
    },
  },
  {
    name: 'notes in a folder of temporary files',
    tool: 'Write',
    input: {
      file_path: '/tmp/notes.md',
      content: 'dropdb {production.database}; psql {production}\n',
    },
  },
  {
    name: 'sed over the sources',
    input: `sed -i 's/dropTable/removeTable/g' src/*.ts && npx prettier --write src`,
  },
  {
    name: 'a file of SQL by tee',
    input: `echo 'DELETE FROM orders WHERE total = 0;' | tee scripts/cleanup.sql`,
  },
  {
    name: 'rm of what was built',
    input: 'rm -rf dist coverage node_modules/.cache && mkdir -p dist',
  },
  {
    name: 'mv of a migration that nobody has applied',
    input:
      'mv prisma/migrations/20261120091500_drop_coupons prisma/migrations/20261121091500_drop_coupons',
  },
  {
    name: 'settings of the project that switch nothing off',
    tool: 'Edit',
    input: {
      file_path: '{project}/.claude/settings.json',
      old_string: '"Bash(npm test)"',
      new_string: '"Bash(npm test)",\n      "Bash(npm run lint)"',
    },
  },
  {
    name: 'a document beside the state folder',
    tool: 'Write',
    input: {
      file_path: '{project}/docs/faber-db.md',
      content: 'Grants lie in .fractary/plugins/faber-db/grants, the trail in audit/.\n',
    },
  },
  {
    name: 'a configuration of docker compose',
    tool: 'Write',
    input: {
      file_path: '{project}/docker-compose.yml',
      content: 'services:\n  db:\n    image: postgres:17\n',
    },
  },
]
