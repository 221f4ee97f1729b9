import { afterAll, describe, expect, test } from 'vitest'
import { config, configFile, guardedProject } from './guarded-project.ts'

const { bash } = await guardedProject({}, {}, afterAll)

describe('faber-db is asked about', () => {
  test.each([
    'FABER_DB_CONFIG=/tmp/other.json faber-db migrate production',
    'CLAUDE_DB_CWD=/tmp faber-db migrate production',
    'export FABER_DB_CONFIG=other.json; faber-db rollback production',
    'HOME=/tmp faber-db migrate production',
    'XDG_STATE_HOME=/tmp faber-db migrate production',
    'env CLAUDE_PLUGIN_ROOT=/tmp faber-db migrate production',
  ])('with another configuration or key: %s', async (command) => {
    expect(await bash(command)).toBe('ask')
  })

  test('in another project', async () => {
    const { bash } = await guardedProject({ [`sub/${configFile}`]: JSON.stringify(config) })
    expect(await bash('cd sub && faber-db migrate production')).toBe('ask')
  })

  test.each([
    `FABER_DB_CONFIG=${configFile} faber-db migrate production`,
    'CLAUDE_DB_CWD=. faber-db migrate production',
    'CLAUDE_DB_CWD=/tmp faber-db status',
    'LOG_LEVEL=debug faber-db migrate dev',
    'cd src && faber-db migrate dev',
  ])('and not with the same one, or where it only looks: %s', async (command) => {
    expect(await bash(command)).toBeUndefined()
  })
})

describe('the plugin’s own modules', () => {
  test.each([
    'echo "{}" | node ../plugin/hooks/guard.mjs pre-tool-use',
    'node "$CLAUDE_PLUGIN_ROOT/hooks/guard.mjs" pre-tool-use < event.json',
    'cp ../plugin/hooks/guard.mjs mine.mjs; node mine.mjs pre-tool-use',
    `node -e "import('/x/bin/chunks/shared-approval-grant.mjs')"`,
    'bun ../plugin/hooks/guard.mjs',
    'node ../plugin/bin/chunks/hook.mjs pre-tool-use <<< "{}"',
    'cd ../plugin/bin/chunks && node hook.mjs',
    'cd ../plugin/bin/chunks && node ./main.mjs approve x',
    'node /tmp/copy.mjs pre-tool-use < event.json',
    `node -e "require(path.join(root, 'bin', 'chunks', 'hook.mjs'))"`,
  ])('are not run by hand: %s', async (command) => {
    expect(await bash(command)).toBe('deny')
  })

  test('are asked about where they are copied', async () => {
    expect(await bash('cp -r ../plugin /tmp/mine')).toBe('ask')
  })

  test.each(['node .output/server/chunks/app.mjs', 'node dist/hooks/index.js', 'node server.mjs'])(
    'are told from those of others: %s',
    async (command) => {
      expect(await bash(command)).toBeUndefined()
    },
  )
})

describe('another Claude Code', () => {
  test.each([
    'claude -p --dangerously-skip-permissions "migrate"',
    'claude --bare -p "migrate"',
    `claude --settings '{"disableAllHooks":true}' -p x`,
    'claude --setting-sources user -p x',
    'claude plugin disable faber-db',
    'claude plugin uninstall faber-db@fractary',
    'CLAUDE_CONFIG_DIR=/tmp/c claude -p x',
    'claude -p --permission-mode bypassPermissions x',
  ])('without the guard is asked about: %s', async (command) => {
    expect(await bash(command)).toBe('ask')
  })

  test.each([
    'claude --version',
    'claude plugin list',
    'claude plugin disable other',
    'claude mcp list',
  ])('with it passes: %s', async (command) => {
    expect(await bash(command)).toBeUndefined()
  })
})

describe('what names faber-db’s own files is asked about', () => {
  test.each([
    `python3 -c "open('.fractary/plugins/faber-db/grants/x.json','w')"`,
    `node -e "require('fs').rmSync('.fractary',{recursive:true})"`,
    `npx json -I -f ${configFile} -e 'this.safety={}'`,
    'cat ../home/.local/state/faber-db/seal.key',
    'cat ~/.local/state/faber-db/seal.key',
    'cd ../home/.local/state/faber-db && cat seal.key',
    'base64 ../home/.local/state/*/seal.key',
    'cp ../home/.local/state/faber-db/seal.key /tmp/k',
  ])('%s', async (command) => {
    expect(await bash(command)).toBe('ask')
  })
})
