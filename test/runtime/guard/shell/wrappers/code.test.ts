import { expect, test } from 'vitest'
import { unseen } from '../../../../../src/runtime/guard/shell/invocation.ts'
import { codeOf } from '../../../../../src/runtime/guard/shell/wrappers/code.ts'
import { commands, given, runs, unwrap } from './support.ts'

test.each([
  `require('child_process').execSync('npx prisma migrate reset')`,
  `import { execSync } from 'node:child_process'; execSync("npx prisma migrate " + 'reset')`,
  'const { execSync: run } = require("child_process"); run("npx prisma migrate reset")',
  "const cmd = 'npx prisma migrate reset'\nchild_process.exec(cmd, () => {})",
  'await $`npx prisma migrate reset`',
  'await $({ quiet: true })`npx prisma migrate reset`',
  '$.sync`npx prisma migrate reset`',
  'await Bun.$`npx prisma migrate reset`',
  "execa.command('npx prisma migrate reset')",
  "const c = require('child_process'); c['ex' + 'ec']('npx prisma migrate reset')",
  "execSync(['npx', 'prisma', 'migrate', 'reset'].join(' '))",
  "eval(\"require('child_process').execSync('npx prisma migrate reset')\")",
  "execSync(Buffer.from('bnB4IHByaXNtYSBtaWdyYXRlIHJlc2V0','base64').toString())",
])('JavaScript: %s', (text) => {
  expect(commands(codeOf('javascript', text))).toContain('script: npx prisma migrate reset')
})

test.each([
  "spawn('npx', ['prisma', 'migrate', 'reset'], { stdio: 'inherit' })",
  "const args = ['prisma', 'migrate', 'reset']; spawnSync('npx', args)",
  "await execa('npx', ['prisma', 'migrate', 'reset'])",
  "Bun.spawn(['npx', 'prisma', 'migrate', 'reset'])",
  'const { spawn: s } = require("child_process"); s("npx", ["prisma", "migrate", "reset"])',
  "new Deno.Command('npx', { args: ['prisma', 'migrate', 'reset'] }).output()",
])('JavaScript with words: %s', (text) => {
  expect(commands(codeOf('node', text))).toContain('program: npx|prisma|migrate|reset')
})

test.each([
  "import os; os.system('dropdb shop')",
  'import os\nos.popen("""dropdb shop""").read()',
  "import subprocess as s; s.run('dropdb shop', shell=True)",
  "__import__('os').system('drop' 'db shop')",
  "import os; getattr(os, 'sys' + 'tem')('dropdb shop')",
  "import subprocess; subprocess.check_call('dropdb shop'.split())",
  "import os,base64; os.system(base64.b64decode('ZHJvcGRiIHNob3A=').decode())",
  "from os import system as go\ngo('dropdb shop')",
])('Python: %s', (text) => {
  expect(commands(codeOf('python', text))).toContain('script: dropdb shop')
})

test.each([
  ['python', "subprocess.run(['dropdb', 'shop'], check=True)"],
  ['python', "cmd = ['dropdb']\ncmd += ['shop']\nsubprocess.call(cmd)"],
  ['python', "os.execvp('dropdb', ['dropdb', 'shop'])"],
  ['python', "from os import execlp as go; go('dropdb', 'shop')"],
  ['python', "os.execlp('dropdb', 'dropdb', 'shop')"],
  ['python', "os.spawnlp(os.P_WAIT, 'dropdb', 'dropdb', 'shop')"],
  ['ruby', "system 'dropdb', 'shop'"],
  ['ruby', 'system(*%w[dropdb shop])'],
  ['perl', "system('dropdb', 'shop');"],
  [
    'python',
    "from plumbum import local\nlocal['dropdb']['shop']()\nsubprocess.run(('dropdb', 'shop'))",
  ],
])('%s with words: %s', (language, text) => {
  expect(commands(codeOf(language, text))).toContain('program: dropdb|shop')
})

test.each([
  ['ruby', '`dropdb shop`'],
  ['ruby', '%x{dropdb shop}'],
  ['ruby', 'system "dropdb shop"'],
  ['ruby', "exec('dropdb shop') # x"],
  ['ruby', "Open3.capture2('dropdb shop')"],
  ['perl', 'my $x = qx(dropdb shop);'],
  ['perl', 'system "dropdb shop";'],
  ['perl', 'open(my $fh, "dropdb shop |");'],
  ['php', "<?php shell_exec('dropdb shop');"],
  ['php', '<?php echo `dropdb shop`;'],
  ['php', "<?php $c = 'dropdb ' . 'shop'; system($c);"],
  ['lua', "os.execute('dropdb shop')"],
  ['lua', "io.popen('dropdb ' .. 'shop')"],
  ['R', "system('dropdb shop')"],
  ['osascript', 'do shell script "dropdb shop"'],
])('%s: %s', (language, text) => {
  expect(commands(codeOf(language, text))).toContain('script: dropdb shop')
})

test.each([
  ['javascript', 'console.log(\'psql -c "drop table x"\')'],
  [
    'javascript',
    "const { execSync } = require('child_process'); execSync('git status'); console.log('dropdb shop')",
  ],
  ['javascript', "// execSync('dropdb shop')\nconst found = /dropdb '/.test(text)"],
  ['javascript', 'fs.writeFileSync("README.md", `psql -c "drop table x"`)'],
  ['python', 'import os\nprint("dropdb shop", os.getcwd())'],
  ['python', "# os.system('dropdb shop')\nx = 'dropdb shop'"],
  ['ruby', "puts 'dropdb shop'"],
])('%s that only speaks of commands runs none of them: %s', (language, text) => {
  expect(commands(codeOf(language, text)).filter((each) => /dropdb|psql/.test(each))).toEqual([])
})

test('what is only known at run time is unseen', () => {
  expect(commands(codeOf('javascript', `execSync(\`psql \${url} -l\`)`))).toEqual([
    'script: psql … -l',
  ])
  expect(commands(codeOf('python', "os.system(f'psql {url} -l')"))).toEqual(['script: psql … -l'])
  expect(commands(codeOf('python', "os.system('psql %s -l' % url)"))).toEqual(['script: psql … -l'])
  expect(commands(codeOf('ruby', 'system("psql #{url} -l")'))).toEqual(['script: psql … -l'])
})

test('the environment that code gives is given', () => {
  const own = codeOf(
    'javascript',
    "execSync('prisma db push', { env: { ...process.env, DATABASE_URL: 'postgres://db/shop' } })",
  )
  expect(given('DATABASE_URL', own)).toContain('postgres://db/shop')
  const set = codeOf(
    'javascript',
    "process.env.DATABASE_URL = process.env.PROD_URL; execSync('prisma db push')",
  )
  expect(given('DATABASE_URL', set)).toContain('…')
  const python = codeOf(
    'python',
    "os.environ['DATABASE_URL'] = 'postgres://db/shop'\nos.system('prisma db push')",
  )
  expect(given('DATABASE_URL', python)).toContain('postgres://db/shop')
})

test.each([
  [`node -e "require('child_process').execSync('dropdb shop')"`],
  [`node -pe "require('child_process').execSync('dropdb shop')"`],
  [`node -p -e "require('child_process').execSync('dropdb shop')"`],
  [`python3 -c "import os; os.system('dropdb shop')"`],
  [`ruby -e "system('dropdb shop')"`],
  [`perl -e "system('dropdb shop')"`],
  [`php -r "system('dropdb shop');"`],
  [`deno eval "new Deno.Command('dropdb shop')"`],
  [`bun -e "Bun.spawn(['sh'])\nexecSync('dropdb shop')"`],
  [`tsx -e "execSync('dropdb shop')"`],
])('%s', (line) => {
  expect(runs(line)).toContain('script: dropdb shop')
})

test('code on the input, in a file and in the files beside it is read', () => {
  const call = "import os\nos.system('dropdb shop')\n"
  expect(runs('python3 -', { input: call })).toContain('script: dropdb shop')
  expect(runs('python x.py', { files: { 'x.py': call } })).toContain('script: dropdb shop')
  expect(runs('python x.py', { files: { 'x.py': 'import wipe', 'wipe.py': call } })).toContain(
    'script: dropdb shop',
  )
  const files = { 'a.ts': "import './b.js'", 'b.ts': "execSync('dropdb shop')" }
  expect(runs('tsx a.ts', { files })).toContain('script: dropdb shop')
})

test('what code writes to a program is its input', () => {
  const told = codeOf('python', "subprocess.run(['psql', 'shop'], input='drop table x')")
  expect(told.at(-1)).toMatchObject({ words: ['psql', 'shop'], input: 'drop table x' })
  const unknown = codeOf('javascript', "const p = spawn('psql', ['shop']); p.stdin.write(x)")
  expect(unknown.at(-1)).toMatchObject({ words: ['psql', 'shop'], input: unseen })
})

test('code on the input leaves nothing of it', () => {
  const inner = unwrap('python -', { input: "os.system('psql shop')" })
  expect(inner?.at(-1)).toEqual({ kind: 'script', text: 'psql shop', input: undefined })
})

test('files that are run before the code, and modules beside it, are read', () => {
  const files = { 'a.js': "execSync('dropdb shop')", 'wipe.py': "os.system('dropdb shop')" }
  expect(runs('node -r ./a.js -e 1', { files })).toContain('script: dropdb shop')
  expect(runs('node --import ./a.js x.js', { files })).toContain('script: dropdb shop')
  expect(runs('python -m wipe', { files })).toContain('script: dropdb shop')
})

test('a command of Django that code calls is that of manage.py', () => {
  expect(commands(codeOf('python', "call_command('flush', '--no-input')"))).toEqual([
    'program: manage.py|flush|--no-input',
  ])
})

test('the arguments of code are looked through', () => {
  expect(runs('python -c "print(1)" postgres://db/shop')).toContain(
    'unfollowed: postgres://db/shop',
  )
})

test('any text is read in good time', () => {
  const parts = [
    'execSync(',
    "'",
    '"',
    '`',
    '${',
    '[',
    '{',
    '(',
    '/',
    '\\',
    'x = ',
    ',',
    '+',
    '"""',
    'system',
    '\n',
  ]
  let seed = 7
  const next = (n: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed % n
  }
  for (let i = 0; i < 60; i++) {
    const text = Array.from({ length: 60 }, () => parts[next(parts.length)]).join('')
    for (const language of ['javascript', 'python', 'ruby', 'perl']) codeOf(language, text)
  }
})

test.each([
  ['javascript', '['],
  ['javascript', 'run('],
  ['javascript', '= /[a'],
  ['javascript', '/*'],
  ['javascript', `\`\${`],
  ['python', "f'{"],
  ['perl', '"$a['],
  ['php', '"$a['],
  ['ruby', '"#{'],
])('much of %s like %s is read in good time', (language, part) => {
  const start = performance.now()
  codeOf(language, part.repeat(30_000))
  expect(performance.now() - start).toBeLessThan(1500)
})

test.each([
  [`node -e "process.loadEnvFile('.env.x'); require('child_process').execSync('psql')"`],
  [`node -e "require('dotenv').config({ path: '.env.x' }); child_process.execSync('psql')"`],
  [`python -c "load_dotenv('.env.x'); os.system('psql')"`],
  [`ruby -e "Dotenv.load('.env.x'); system('psql')"`],
])('code gives what it starts the variables of files that it reads: %s', (line) => {
  const files = { '.env.x': 'DATABASE_URL=postgres://db/shop' }
  expect(given('DATABASE_URL', unwrap(line, { files }))).toContain('postgres://db/shop')
})

test('variables of files that cannot be told are unseen, and those that differ too', () => {
  const files = { '.env.x': 'DATABASE_URL=postgres://x', '.env.y': 'DATABASE_URL=postgres://y' }
  const start = `require('child_process').execSync('psql')`
  const by = (code: string) =>
    given('DATABASE_URL', unwrap(`node -e "${code};${start}"`, { files })).filter(Boolean)
  expect(by('process.loadEnvFile(process.argv[2])')).toEqual(['…'])
  expect(by(`f('.env.x'); process.loadEnvFile('.env.y')`)).toEqual(['…'])
  expect(by(`process.loadEnvFile('.env.y')`)).toEqual(['postgres://y'])
})

const main = 'package main\nfunc main() { exec.Command("dropdb", "shop").Run() }'

test.each([
  ['go run main.go', { 'main.go': main }],
  ['go run ./cmd/x', { 'cmd/x/main.go': main }],
  ['go run .', { '/app/main.go': main, 'main.go': main }],
  ['java Main.java', { 'Main.java': 'new ProcessBuilder().exec("dropdb", "shop")' }],
  ['cargo run', { 'src/main.rs': 'Command::new("dropdb"); run("dropdb", "shop")' }],
])('code that is compiled is read by its strings: %s', (line, files) => {
  expect(runs(line, { files })).toContain('program: dropdb|shop')
})

const starts = 'os.system("dropdb shop")'

test.each([
  [`node -e 'import("./x.cjs")'`, { 'x.cjs': 'child_process.execSync("dropdb shop")' }],
  [`python -c 'import tmp.x'`, { 'tmp/x.py': starts }],
  [`python -c 'exec(open("tmp/x.py").read())'`, { 'tmp/x.py': starts }],
  ['python tmp', { 'tmp/__main__.py': starts }],
  ['pytest tmp/test_x.py::test', { 'tmp/test_x.py': starts }],
  ['vitest run x.test.ts', { 'x.test.ts': 'execSync("dropdb shop")' }],
  ['eslint --config=e.js src', { 'e.js': 'execSync("dropdb shop")' }],
])('code that other code or a runner reads is followed: %s', (line, files) => {
  expect(runs(line, { files })).toContain('script: dropdb shop')
})

test('a linter only reads what it is given', () => {
  const files = { 'x.js': 'execSync("dropdb shop")' }
  expect(unwrap('eslint x.js', { files })).toBeUndefined()
})
