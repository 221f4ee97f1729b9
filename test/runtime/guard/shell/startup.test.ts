import { expect, test } from 'vitest'
import { run } from './support.ts'

const files = {
  '/project/h.sh': 'dropdb shop',
  '/project/h.mjs': 'execSync("dropdb shop")',
  '/project/h.py': 'os.system("dropdb shop")',
  '/project/h.rb': 'system("dropdb shop")',
  '/project/h.pm': 'system("dropdb shop");',
  '/project/lib/sitecustomize.py': 'os.system("dropdb shop")',
  '/project/.npmrc': '',
}

test.each([
  'BASH_ENV=h.sh make',
  'NODE_OPTIONS="--max-old-space-size=99 --import ./h.mjs" npm test',
  'export NODE_OPTIONS="-r ./h.mjs"; vitest',
  'RUBYOPT=-r./h rake',
  'PERL5OPT=-Mh perl -v',
  'PYTHONSTARTUP=h.py python',
  'PYTHONPATH=lib pytest',
  'PROMPT_COMMAND="dropdb shop" bash -i',
  `PS4='$(dropdb shop)' bash -x x.sh`,
])('what a variable makes a program run is read: %s', (command) => {
  expect(run(command, { files })).toContain('dropdb shop')
})

test.each([
  `x='a[$(dropdb shop)]'; echo $((x))`,
  `x='a[$(dropdb shop)]'; let y=x`,
  `[[ -v a[$(dropdb shop)] ]]`,
  `printf -v 'a[$(dropdb shop)]' x`,
  `x='$(dropdb shop)'; echo "\${x@P}"`,
])('a substitution in quotes runs where the text is evaluated: %s', (command) => {
  expect(run(command)).toContain('dropdb shop')
})

test.each(['NODE_OPTIONS=--max-old-space-size=4096 tsc', `echo '$(dropdb shop)'`])(
  'nothing more runs: %s',
  (command) => {
    expect(run(command, { files })).not.toContain('dropdb shop')
  },
)
