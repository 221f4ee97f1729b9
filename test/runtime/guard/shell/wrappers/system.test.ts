import { expect, test } from 'vitest'
import { wrappers } from '../../../../../src/runtime/guard/shell/wrappers/index.ts'
import { given, runs, unwrap } from './support.ts'

test('each name belongs to one wrapper', () => {
  const names = wrappers.flatMap(({ programs }) => programs)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

test.each([
  'sudo -u postgres psql',
  'sudo -EHu postgres -- psql',
  'sudo --user=postgres psql',
  'doas -u postgres psql',
  'nice -n 5 psql',
  'nice -5 psql',
  'ionice -c2 -n 7 psql',
  'nohup psql',
  'setsid -w psql',
  'stdbuf -oL -e 0 psql',
  'timeout -s KILL --kill-after=5 30 psql',
  'time -p psql',
  '/usr/bin/time -f %e psql',
  'strace -f -e trace=network -o out psql',
  'chroot --userspec=a:b /srv psql',
  'unshare -rn psql',
  'systemd-run --user -p MemoryMax=1G psql',
  'flock -w 5 /tmp/lock psql',
  'env -i A=b psql',
  'env -u A B=c psql',
  'busybox psql',
  'watch -n 1 -x psql',
  'screen -dmS db psql',
  'tmux -L x new-session -d -s db psql',
  'script -q /dev/null psql',
  'poetry run psql',
  'pipenv run psql',
  'bundle exec psql',
  'conda run -n base psql',
  'mise exec node@22 -- psql',
  'uv run --with x psql',
  'uvx psql',
  'uv tool run psql',
  'dotenvx run -- psql',
  'doppler run -p a -c b -- psql',
  'op run --env-file=.env -- psql',
  'infisical run --env=prod -- psql',
  'aws-vault exec prod -- psql',
  'chamber exec one two -- psql',
  'railway run psql',
  'vercel env run -e production -- psql',
  'heroku run -a shop psql',
  'kubectl exec -it -n prod db-0 -c pg -- psql',
  'docker exec -it -u postgres db psql',
  'docker compose -f a.yml exec -T db psql',
  'docker-compose run --rm -e A=b db psql',
])('%s runs psql', (line) => {
  expect(runs(line)?.map((each) => each.replace('script: ', 'program: '))).toEqual([
    'program: psql',
  ])
})

test.each([
  ['su -c "psql -l" postgres', 'psql -l'],
  ['su - postgres -c "psql -l"', 'psql -l'],
  ['runuser -l postgres -c "psql -l"', 'psql -l'],
  ['watch -n 5 psql -l', 'psql -l'],
  ['flock /tmp/lock -c "psql -l"', 'psql -l'],
  ['script -qc "psql -l" /dev/null', 'psql -l'],
  ['tmux new -d -s db "psql -l"', 'psql -l'],
  ['hyperfine -w 3 "psql -l"', 'psql -l'],
  ['env -S "A=b psql -l"', 'env A=b psql -l '],
  ['git -c alias.x="!psql -l" x', 'psql -l '],
  ['git bisect run psql -l', 'psql -l'],
  ['git rebase -i --exec "psql -l" main', 'psql -l'],
  ['git submodule foreach --recursive "psql -l"', 'psql -l'],
  ['tar xf a.tar --to-command="psql -l"', 'psql -l'],
  ['tar -cf a.tar --checkpoint=1 --checkpoint-action=exec="psql -l" .', 'psql -l'],
  ['vim -es -c "!psql -l" -c q', 'psql -l'],
  ['vim -c ":silent !psql -l"', 'psql -l'],
  ['vim "+!psql -l"', 'psql -l'],
  ['sed "1e psql -l" x', 'psql -l'],
  ['sed -n "s/.*/psql -l/e" x', 'psql -l'],
  ['fly ssh console -a shop -C "psql -l"', 'psql -l'],
  ['cross-env-shell A=b "psql -l"', 'psql -l'],
  ['nodemon --exec "psql -l"', 'psql -l'],
  ['pwsh -NoProfile -Command "psql -l"', 'psql -l'],
])('%s runs a text of the shell', (line, text) => {
  expect(runs(line)?.filter((each) => each.startsWith('script'))).toContain(`script: ${text}`)
})

test.each([
  'git commit -m "drop the table users"',
  'git log --oneline',
  'sed -i s/a/b/ x.sql',
  "awk '{print $1}' x",
  'find . -name x.sql',
  'tar czf a.tgz .',
  'vim README.md',
  'docker ps',
  'docker compose up -d',
  'kubectl get pods',
  'ssh -N -L 5433:db:5432 bastion',
  'sudo -l',
  'env',
  'npm ci',
  'python --version',
  'bash --version',
  'tmux ls',
  'nice',
])('%s runs nothing that was given to it', (line) => {
  expect(runs(line)).toBeUndefined()
})

test.each([
  ["find . -name '*.sql' -exec psql -f {} ;", ['program: psql|-f|…']],
  ['find . -execdir psql -f {} + -ok rm {} ;', ['program: psql|-f|…', 'program: rm|…']],
  ['fd -e sql -x psql -f {}', ['program: psql|-f|…']],
  ['xargs -a list psql -c', ['program: psql|-c|…']],
])('%s runs words for what is found', (line, expected) => {
  expect(runs(line)).toEqual(expected)
})

test('xargs appends the words of its input', () => {
  expect(runs('xargs psql', { input: "-c 'drop table x'" })).toEqual([
    'program: psql|-c|drop table x',
  ])
})

test('xargs without words prints those of its input', () => {
  expect(runs('xargs', { input: 'A=b\nC=d\n' })).toEqual(['program: echo|A=b|C=d'])
})

test('xargs -I puts each line in its place', () => {
  expect(runs("xargs -I {} sh -c 'psql {}'", { input: 'a\nb\n' })).toEqual([
    'program: sh|-c|psql a',
    'program: sh|-c|psql b',
  ])
})

test('xargs -n divides the words', () => {
  expect(runs('xargs -n1 dropdb', { input: 'a b' })).toEqual([
    'program: dropdb|a',
    'program: dropdb|b',
  ])
})

test('parallel runs a text for each word', () => {
  expect(runs('parallel -j2 psql -d {} -l ::: a b')).toEqual([
    'script: psql -d a -l',
    'script: psql -d b -l',
  ])
})

test('awk runs what it gives to system() and to pipes', () => {
  expect(runs(`awk 'BEGIN{system("psql -l")}'`)).toEqual(['script: psql -l'])
  expect(runs(`awk -v c='psql -l' 'BEGIN{system(c)}'`)).toEqual(['script: psql -l'])
  expect(runs(`awk '{print "drop" | "psql x"}'`)).toEqual(['script: psql x'])
  expect(runs(`awk 'BEGIN{"psql -l" | getline x}'`)).toEqual(['script: psql -l'])
  expect(runs("awk '{system($0)}'", { input: 'psql -l' })).toEqual(['script: psql -l'])
})

test('expect tells the program that it spawns what it sends', () => {
  const [inner] = unwrap(`expect -c 'spawn psql shop; send "drop table x;\\r"; expect eof'`) ?? []
  expect(inner).toMatchObject({ kind: 'script', text: 'psql shop', input: 'drop table x;\n' })
})

test('keys that are sent to tmux are a text of the shell', () => {
  expect(runs("tmux send-keys -t db 'psql -l' Enter")).toEqual(['script: psql -l\n'])
})

test('at and crontab run their input later', () => {
  expect(runs('at now', { input: 'psql -l' })).toEqual(['script: psql -l'])
  expect(runs('crontab -', { input: '# x\n0 3 * * * psql -l\n' })).toEqual(['script: psql -l'])
})

test('env and sudo set variables', () => {
  expect(given('A', unwrap('env A=b psql'))).toEqual(['b'])
  expect(given('A', unwrap('sudo A=b psql'))).toEqual(['b'])
  expect(given('A', unwrap('env -u A psql'))).toEqual(['…'])
})

test('another machine has another localhost', () => {
  expect(runs('ssh -o X=y -p 22 db.example psql -h localhost -d shop')).toEqual([
    'script: psql -h … -d shop',
    'unfollowed: db.example',
  ])
  expect(given('PGHOST', unwrap('docker exec app psql'))).toEqual(['…'])
  expect(given('PGHOST', unwrap('docker exec db psql'))).toEqual(['‹container›'])
  expect(given('PGHOST', unwrap('docker exec -e PGHOST=x db psql'))).toEqual(['x'])
  expect(runs('ssh db.example', { input: 'psql -l' })).toContain('script: psql -l')
})

test('the image of a container may be the program', () => {
  expect(runs('docker run --rm -v a:b ghcr.io/amacneil/dbmate:2 drop')).toEqual([
    'program: drop',
    'program: dbmate|drop',
  ])
})

test('secrets of a service are not known', () => {
  expect(given('DATABASE_URL', unwrap('doppler run -- prisma migrate deploy'))).toEqual(['…'])
})
