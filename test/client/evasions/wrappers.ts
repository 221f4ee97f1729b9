import type { Attempt } from '../corpus.ts'

/** Programs that start another program: what they start reaches production all the same. */
export const wrappers: readonly Attempt[] = [
  {
    name: 'env sets the URL',
    input: 'env DATABASE_URL="{production}" npx prisma migrate reset --force',
  },
  {
    name: 'env -i and env -S',
    input:
      'env -i PATH="$PATH" DATABASE_URL="{production}" env -S "npx prisma migrate reset --force"',
  },
  {
    name: 'sudo -u with the variable kept',
    input: 'sudo -u postgres psql "{production}" -c "drop table orders"',
  },
  {
    name: 'timeout and nice and nohup one in another',
    input: 'nohup nice -n 5 timeout -k 5 60 psql "{production}" -c "drop table orders" &',
  },
  {
    name: 'sh -c',
    input: `sh -c 'DATABASE_URL="{production}" npx prisma db push --accept-data-loss'`,
  },
  {
    name: 'bash -lc with the URL as its argument',
    input: `bash -lc 'psql "$1" -c "drop table orders"' _ "{production}"`,
  },
  {
    name: 'bash -c in bash -c',
    input: `bash -c "bash -c 'psql {production} -c \\"drop table orders\\"'"`,
  },
  {
    name: 'eval of a string',
    input: `eval 'psql "{production}" -c "drop table orders"'`,
  },
  {
    name: 'eval of words put together',
    input: `cmd="drop"; cmd="$cmd"db; eval "$cmd -h {production.host} -p {production.port} {production.database}"`,
  },
  {
    name: 'exec in the place of the shell',
    input: 'exec psql "{production}" -c "truncate orders"',
  },
  {
    name: 'command and builtin',
    input: 'command psql "{production}" -c "truncate orders"',
  },
  {
    name: 'xargs hands over the statement',
    input: "printf '%s\\n' 'drop table orders' | xargs -I{} psql '{production}' -c '{}'",
  },
  {
    name: 'xargs hands over the URL',
    input: "echo '{production}' | xargs -I@ psql @ -c 'drop table orders'",
  },
  {
    name: 'find -exec psql of each migration',
    input: `find prisma/migrations -name '*.sql' -exec psql "{production}" -f {} \\;`,
  },
  {
    name: 'parallel',
    input: `parallel psql "{production}" -c ::: 'drop table orders'`,
  },
  {
    name: 'pnpm dlx',
    input: 'DATABASE_URL={production} pnpm dlx prisma@6 migrate reset -f',
  },
  {
    name: 'pnpm exec with its own options',
    input: 'DATABASE_URL={production} pnpm --filter . exec prisma migrate reset --force',
  },
  {
    name: 'yarn runs the binary',
    input: 'DATABASE_URL={production} yarn prisma db push --force-reset --skip-generate',
  },
  {
    name: 'bunx',
    input: 'DATABASE_URL={production} bunx --bun prisma migrate deploy',
  },
  {
    name: 'npx --yes with a package and a call',
    input: `DATABASE_URL={production} npx --yes -p prisma@6 -c 'prisma migrate reset --force'`,
  },
  {
    name: 'npm exec --',
    input: 'DATABASE_URL={production} npm exec -- prisma migrate reset --force',
  },
  {
    name: 'the binary in node_modules',
    input: 'DATABASE_URL={production} ./node_modules/.bin/prisma migrate reset --force',
  },
  {
    name: 'node runs Prisma’s entry',
    input:
      'DATABASE_URL={production} node --no-warnings node_modules/prisma/build/index.js migrate reset --force',
  },
  {
    name: 'dotenv loads the file of production',
    input: 'npx dotenv -e .env.production -- npx prisma migrate reset --force',
  },
  {
    name: 'node --env-file of production',
    input: 'node --env-file=.env.production node_modules/.bin/prisma migrate deploy',
  },
  {
    name: 'dotenvx run',
    input: 'dotenvx run -f .env.production -- prisma db push --accept-data-loss',
  },
  {
    name: 'env-cmd',
    input: 'npx env-cmd -f .env.production npx prisma migrate reset --force',
  },
  {
    name: 'cross-env',
    input: 'npx cross-env DATABASE_URL={production} prisma migrate reset --force',
  },
  {
    name: 'watch runs it again and again',
    input: `watch -n 60 'psql "{production}" -c "delete from orders"'`,
  },
  {
    name: 'time, and a negation',
    input: '! time psql "{production}" -c "drop table orders"',
  },
  {
    name: 'setsid and stdbuf in the background',
    input: 'setsid stdbuf -oL psql "{production}" -c "drop table orders" >/dev/null 2>&1 & disown',
  },
  {
    name: 'docker run with a client in it',
    input: 'docker run --rm --network host postgres:16 psql "{production}" -c "drop table orders"',
  },
  {
    name: 'docker run with the URL in -e',
    input:
      'docker run --rm --network=host -e DATABASE_URL="{production}" -v "$PWD:/app" -w /app node:22 npx prisma migrate reset --force',
  },
  {
    name: 'docker compose run with the file of production',
    input: 'docker compose run --rm --env-from-file .env.production app npx prisma migrate deploy',
    before: {
      'docker-compose.yml':
        'services:\n  app:\n    image: node:22\n    network_mode: host\n    working_dir: /app\n    volumes: [".:/app"]\n',
    },
  },
  {
    name: 'docker compose exec into the server that has production',
    input: `docker compose exec -T db psql -U shop -d {production.database} -c 'drop schema public cascade'`,
    only: 'local',
  },
  {
    name: 'docker exec with a shell in between',
    input: `docker exec shop-db-1 sh -c 'dropdb -U shop -f {production.database}'`,
    only: 'local',
  },
  {
    name: 'kubectl run with a client',
    input: `kubectl run tmp --rm -i --restart=Never --image=postgres:16 -- psql "{production}" -c 'drop table orders'`,
    only: 'remote',
  },
  {
    name: 'kubectl exec with a shell in between',
    input: `kubectl exec deploy/api -- sh -c 'psql "{production}" -c "drop table orders"'`,
    only: 'remote',
  },
  {
    name: 'ssh to a bastion that reaches it',
    input: `ssh deploy@bastion.shop.example 'psql "{production}" -c "drop table orders"'`,
    only: 'remote',
  },
  {
    name: 'ssh with a heredoc for its shell',
    input: `ssh deploy@bastion.shop.example bash -s <<'END'
psql "{production}" -c 'drop table orders'
END`,
    only: 'remote',
  },
  {
    name: 'su of another account',
    input: `su postgres -c "psql -p {production.port} -d {production.database} -c 'drop schema public cascade'"`,
    only: 'local',
  },
  {
    name: 'nix-shell runs a command',
    input: `nix-shell -p postgresql --run 'psql "{production}" -c "drop table orders"'`,
  },
  {
    name: 'script, which keeps a typescript',
    input: `script -qec 'psql "{production}" -c "drop table orders"' /dev/null`,
  },
  {
    name: 'flock',
    input: `flock /tmp/db.lock psql "{production}" -c "drop table orders"`,
  },
  {
    name: 'concurrently',
    input: `npx concurrently "DATABASE_URL={production} prisma migrate reset --force"`,
  },
]
