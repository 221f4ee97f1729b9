import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { configFile, dev, guardedProject, production } from '../../guarded-project.ts'

const state = '.fractary/plugins/faber-db'

const { bash } = await guardedProject({}, {}, afterAll)

describe('records are kept from', () => {
  test.each([
    `rm -rf .fractary`,
    `rm -rf ${state}/audit`,
    `rm ${state}/grants/*.json`,
    `rm -rf .f*`,
    `rm -rf .[a-z]*`,
    `rm -rf "$PWD/.fractary"`,
    `cd .fractary && rm -rf plugins`,
    `cd ${state}; unlink migrations.jsonl`,
    `rmdir ${state}/plans`,
    `shred -u ${state}/migrations.jsonl`,
    `mv .fractary /tmp/gone`,
    `mv ${state}/audit ${state}/old`,
    `cp grant.json ${state}/grants/`,
    `cp -t ${state}/grants grant.json`,
    `install -m 600 grant.json ${state}/grants/x.json`,
    `ln -sf /tmp/grants ${state}/grants`,
    `ln -s ${state}/grants shortcut`,
    `rsync -a forged/ ${state}/grants/`,
    `rsync -a --delete empty/ ./`,
    `scp host:grant.json ${state}/grants/`,
    `echo '{}' > ${state}/grants/x.json`,
    `echo '{}' | tee ${state}/grants/x.json`,
    `dd if=/dev/null of=${state}/migrations.jsonl`,
    `truncate -s 0 ${state}/audit/2026-01.jsonl`,
    `touch ${state}/grants/x.json`,
    `chmod 000 ${state}/audit`,
    `chown nobody ${state}/audit`,
    `sed -i '/drop/d' ${state}/audit/2026-01.jsonl`,
    `perl -pi -e 's/denied/approved/' ${state}/audit/2026-01.jsonl`,
    `ruby -i -pe 'x' ${state}/audit/2026-01.jsonl`,
    `ed ${state}/audit/2026-01.jsonl`,
    `vim -es -c '%s/a/b/' -c wq ${state}/audit/2026-01.jsonl`,
    `nvim --headless +'%d' +wq ${state}/audit/2026-01.jsonl`,
    `vim -es -c 'e ${state}/audit/2026-01.jsonl' -c '%d' -c 'wq'`,
    `ls -d ${state}/audit/* | xargs rm -f`,
    `vercel env pull ${state}/grants/x.json`,
    `sort -o ${state}/migrations.jsonl /dev/null`,
    `curl -o ${state}/grants/x.json https://example.com/x`,
    `cd ${state}/grants && curl -O https://example.com/x.json`,
    `wget -P ${state}/grants https://example.com/x.json`,
    `tar -xf forged.tgz -C ${state}`,
    `tar xzf forged.tgz -C ${state}/grants`,
    `tar czf x.tgz --remove-files ${state}`,
    `unzip forged.zip -d ${state}/grants`,
    `find .fractary -delete`,
    `find . -name '*.jsonl' -delete`,
    `find . -type f -delete`,
    `find ${state} -name '*.json' -exec rm {} +`,
    `git clean -fdx`,
    `git clean -fd ${state}`,
    `git -C .fractary clean -fdX`,
    `git checkout HEAD~3 -- ${state}/audit`,
    `git restore ${state}/migrations.jsonl`,
    `git rm -r ${state}/audit`,
    `git mv ${state}/audit old`,
    `git stash --all`,
    `xargs rm <<< ${state}/migrations.jsonl`,
    `for f in plans grants; do rm -rf ${state}/$f; done`,
    `bash -c 'rm -rf .fractary'`,
    `sudo rm -rf .fractary`,
  ])('%s', async (command) => {
    expect(await bash(command)).toBe('deny')
  })

  test('a patch that names them', async () => {
    const text = `--- a/${state}/migrations.jsonl\n+++ b/${state}/migrations.jsonl\n@@ -1 +0,0 @@\n-x\n`
    const { bash } = await guardedProject({ 'x.patch': text })
    expect(await bash('git apply x.patch')).toBe('deny')
    expect(await bash('patch -p1 < x.patch')).toBe('deny')
    expect(await bash('patch -p1 -i x.patch')).toBe('deny')
  })

  test('a link that leads to them', async () => {
    const { root, bash } = await guardedProject()
    symlinkSync(join(root, state), join(root, 'shortcut'))
    expect(await bash('rm -rf shortcut/audit')).toBe('deny')
  })
})

describe('the configuration is kept from a shell:', () => {
  test.each([
    `echo '{}' > ${configFile}`,
    `cp other.json ${configFile}`,
    `sed -i s/true/false/ ${configFile}`,
    `jq '.safety.protected_environments=[]' ${configFile} | sponge ${configFile}`,
    `rm ${configFile}`,
    `mkdir -p sub/${state} && cp other.json sub/${configFile}`,
    `git checkout HEAD~1 -- ${configFile}`,
  ])('%s', async (command) => {
    const { bash } = await guardedProject({ 'other.json': '{}' })
    expect(await bash(command)).toBe('deny')
  })

  test('the reason names the tool that may', async () => {
    const { judge } = await guardedProject()
    const decision = await judge('Bash', { command: `rm ${configFile}` })
    expect(decision?.reason).toContain('Edit tool')
  })

  test('a copy of a folder that brings one', async () => {
    const { bash } = await guardedProject({ [`forged/${configFile}`]: '{}' })
    expect(await bash('cp -r forged/. .')).toBe('deny')
  })
})

describe('variables are asked about', () => {
  test.each([
    `echo PROD_DATABASE_URL=${dev} >> .env`,
    `echo DATABASE_URL=${production} >> .env`,
    `echo "DATABASE_URL=$PROD_DATABASE_URL" >> .env`,
    `echo DATABASE_URL=${production} > apps/web/.env.local`,
    `cp .env.staged .env`,
    `sed -i s/a/b/ .env`,
    `rm .env`,
    `printf 'DATABASE_URL=%s' '${production}' | tee -a .env`,
  ])('%s', async (command) => {
    const files = { '.env.staged': `DATABASE_URL=${production}\n` }
    const { bash } = await guardedProject(files)
    expect(await bash(command)).toBe('ask')
  })

  test.each([
    `echo FOO=bar >> .env`,
    `printf 'A=1\\n' | tee -a .env`,
    `chmod 600 .env`,
    `touch .env`,
    `cp .env.example .env.local`,
    `cp .env backup.env`,
    `rm .env.local`,
    `cat .env`,
    `sed -i s/a/b/ .env.local`,
    `ln -s ../../.env apps/web/.env`,
  ])('and let alone where nothing guarded changes: %s', async (command) => {
    const { bash } = await guardedProject({ '.env.example': 'A=', '.env.local': 'A=1' })
    expect(await bash(command)).toBeUndefined()
  })
})

describe('settings of Claude Code are asked about', () => {
  test.each([
    `echo '{"disableAllHooks": true}' > .claude/settings.local.json`,
    `jq '.disableAllHooks=true' .claude/settings.json > .claude/settings.local.json`,
    `sed -i 1,3s/true/false/ ~/.claude/settings.json`,
  ])('%s', async (command) => {
    expect(await bash(command.replace('~', '../home'))).toBe('ask')
  })

  test.each([`echo '{"model": "opus"}' > .claude/settings.local.json`])(
    'and let alone where the guard stays: %s',
    async (command) => {
      expect(await bash(command)).toBeUndefined()
    },
  )
})

describe('everyday commands pass:', () => {
  test.each([
    'rm -rf node_modules dist .next',
    'rm -rf *',
    'rm -f "$TMPDIR/x"',
    'rm -rf "$(mktemp -d)"',
    'mv src/a.ts src/b.ts',
    'cp -r templates/. .',
    'cp -r . ../copy',
    'ln -s . x',
    'tar xzf release.tgz',
    'tar czf backup.tgz .',
    'unzip fonts.zip -d public/fonts',
    'find . -name "*.log" -mtime +7 -delete',
    'find . -name node_modules -prune -o -name "*.pyc" -delete',
    'find . -type d -empty -delete',
    'git checkout main',
    'git checkout -b feature/x',
    'git checkout -- src/index.ts',
    'git restore .',
    'git reset --hard HEAD',
    'git clean -fd',
    'git clean -ndx',
    'git clean -fdx -e .fractary',
    'git stash -u',
    `git add ${configFile} && git commit -m "Protect staging in .fractary"`,
    `git diff ${configFile}`,
    `cat ${configFile}`,
    `ls -la ${state}`,
    `jq . ${state}/plans/x.json`,
    `wc -l ${state}/audit/*.jsonl`,
    `grep -rn seal.key docs`,
    `chmod +x scripts/x.sh`,
    `sed -i s/a/b/ src/index.ts`,
    `curl -sSO https://example.com/x.tgz`,
    `curl -s https://example.com | jq .`,
    `sort -o words.txt words.txt`,
    `echo "see ${state}" >> README.md`,
    `gh pr create --body "Changes ${configFile}"`,
    `npm run build`,
    'faber-db status production',
    'faber-db migrate production',
  ])('%s', async (command) => {
    expect(await bash(command)).toBeUndefined()
  })
})
