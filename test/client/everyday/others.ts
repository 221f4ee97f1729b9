import type { Attempt } from '../corpus.ts'

/** Other languages, machines and tools. */
export const others: readonly Attempt[] = [
  { name: 'make build and test', input: 'make build && make -j2 test' },
  { name: 'a script of the project that builds', input: 'bash scripts/build.sh' },
  { name: 'a script of the project, traced', input: 'bash -x ./scripts/build.sh 2>&1 | tail' },
  {
    name: 'a syntax check of a script for production',
    input: 'bash -n scripts/wipe-production.sh && shellcheck scripts/*.sh',
  },
  { name: 'cargo', input: 'cargo test --workspace -- --nocapture && cargo clippy' },
  { name: 'go', input: 'go test ./... -run TestOrders -count=1 && go vet ./...' },
  { name: 'pytest', input: 'python -m pytest -q tests/test_orders.py -k "not production"' },
  {
    name: 'pytest with a database of its own',
    input: 'DATABASE_URL=postgresql://localhost:5999/test pytest -x',
  },
  { name: 'rspec', input: 'bundle exec rspec spec/models/order_spec.rb' },
  { name: 'mix test and dotnet test', input: 'mix test --stale; dotnet test --no-build' },
  {
    name: 'python calculates',
    input: `python3 -c "import statistics; print(statistics.mean([1, 2, 3]))"`,
  },
  {
    name: 'python by a heredoc reads JSON',
    input: `python3 - <<'END'\nimport json\nd = json.load(open('package.json'))\nprint([k for k in d['scripts'] if 'prod' in k])\nEND`,
  },
  {
    name: 'a script of Python on dev',
    input: `python3 - <<'END'\nimport psycopg\nwith psycopg.connect("{dev}") as c:\n    c.execute("delete from orders")\nEND`,
  },
  {
    name: 'alembic on a database of tests',
    input: 'DATABASE_URL=postgresql://localhost:5999/test alembic upgrade head',
  },
  {
    name: 'alembic writes a revision',
    input: 'alembic revision -m "drop coupons"; alembic history | head',
  },
  {
    name: 'rails makes a migration',
    input: 'bin/rails generate migration DropCouponsFromOrders coupon:string',
  },
  {
    name: 'curl of the API',
    input: `curl -sS -X POST localhost:3000/orders -H 'content-type: application/json' -d '{"email":"ada@shop.example","note":"drop table orders"}' | jq .`,
  },
  {
    name: 'curl waits for the server',
    input: 'until curl -sf localhost:3000/health >/dev/null; do sleep 1; done',
  },
  {
    name: 'curl deletes by the API of dev',
    input: 'curl -sS -X DELETE http://localhost:3000/orders/1',
  },
  {
    name: 'kubectl get and logs',
    input: 'kubectl get pods -n production && kubectl logs deploy/api -n production --tail=100',
  },
  { name: 'kubectl describe', input: 'kubectl -n production describe deploy/api | grep -A3 Image' },
  {
    name: 'ssh reads a log',
    input: `ssh deploy@app.shop.example 'journalctl -u shop --since -1h | tail -50'`,
  },
  { name: 'scp fetches a log', input: 'scp deploy@app.shop.example:/var/log/shop.log /tmp/' },
  {
    name: 'tar of a folder',
    input: 'tar -czf /tmp/src.tgz --exclude node_modules src prisma scripts',
  },
  { name: 'docker build', input: 'docker build -t shop:dev . && docker images | head -3' },
  { name: 'terraform plan', input: 'terraform fmt -check && terraform plan -no-color | tail -20' },
  {
    name: 'fly status and logs',
    input: 'fly status -a shop; fly logs -a shop --no-tail | tail -20',
  },
  { name: 'heroku logs', input: 'heroku logs -a shop -n 100; heroku ps -a shop' },
  { name: 'vercel deploys a preview', input: 'vercel build && vercel inspect shop.vercel.app' },
  { name: 'supabase on this machine', input: 'npx supabase status; npx supabase db diff --local' },
  { name: 'lsof of the port of a server', input: 'lsof -i :3000 -t | xargs -r kill' },
  { name: 'ps for what runs', input: `ps aux | grep -E 'postgres|prisma' | grep -v grep` },
  {
    name: 'a loop with arithmetic',
    input: 'for i in 1 2 3; do echo "try $i of 3: $((i * 2))"; done',
  },
  { name: 'a function that greets', input: `greet() { echo "hello $1"; }; greet production` },
  {
    name: 'xargs with prettier',
    input: `find src -name '*.ts' -print0 | xargs -0 npx prettier --check`,
  },
  { name: 'base64 of a text', input: `echo 'drop table orders' | base64 | base64 -d` },
  { name: 'time of the tests', input: 'time npm test > /tmp/out.txt 2>&1; tail -5 /tmp/out.txt' },
  {
    name: 'the tests of a folder with a time limit',
    input: 'timeout 60 npx vitest run test || true',
  },
  { name: 'date, env and uname', input: 'date -u +%FT%TZ; uname -a; node -v; env | grep -c .' },
  {
    name: 'nohup of a server',
    input: 'nohup npx tsx src/index.ts > /tmp/server.log 2>&1 & echo $!',
  },
  { name: 'tmux shows its sessions', input: 'tmux ls; tmux capture-pane -p -t dev | tail -20' },
  {
    name: 'claude shows its version',
    input: 'claude --version; claude mcp list; claude plugin list',
  },
]
