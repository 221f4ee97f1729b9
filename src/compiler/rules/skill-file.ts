import { defineRule } from './define.ts'
import { manifest, small } from './samples.ts'

const plugin = { '.claude-plugin/plugin.json': manifest() }

export const skillFile = defineRule({
  name: 'skill-file',
  severity: 'error',
  description: 'A skill is a folder in skills/ that holds SKILL.md, spelt so.',
  why: 'Claude Code passes over anything else in skills/ without a word.',
  ok: [{ files: { ...plugin, 'skills/waterer/SKILL.md': small.skill() }, findings: [] }],
  notOk: [
    {
      files: { ...plugin, 'skills/waterer/scripts/water.sh': 'echo water\n' },
      findings: ['skills/waterer/scripts/water.sh: skills/waterer holds no SKILL.md'],
    },
    {
      files: { ...plugin, 'skills/waterer/skill.md': small.skill() },
      findings: ['skills/waterer/skill.md: the file of a skill is spelt SKILL.md'],
    },
    {
      files: { ...plugin, 'skills/waterer.md': small.skill() },
      findings: ['skills/waterer.md: a skill is a folder: skills/waterer/SKILL.md'],
    },
  ],
  *check({ files, plugins, has }) {
    const told = new Set<string>()
    for (const { root } of plugins) {
      const home = root === '' ? 'skills/' : `${root}/skills/`
      // A manifest may name a folder of skills as one skill.
      if (has(`${home}SKILL.md`)) continue
      for (const file of files.filter(({ path }) => path.startsWith(home))) {
        const [name = '', ...rest] = file.path.slice(home.length).split('/')
        const folder = `${home}${name}`
        if (name.startsWith('.')) continue
        const lower = rest.length === 1 && /^skill\.md$/i.test(rest[0] ?? '')
        if (rest.length === 0 && !/^[a-z].*\.md$/.test(name)) continue
        if (has(`${folder}/SKILL.md`) || told.has(folder) || holdsSkill(folder, files)) continue
        if (lower) yield { file, message: 'the file of a skill is spelt SKILL.md' }
        else if (rest.length > 0) yield { file, message: `${folder} holds no SKILL.md` }
        else {
          const meant = `${folder.replace(/\.md$/, '')}/SKILL.md`
          yield { file, message: `a skill is a folder: ${meant}` }
        }
        told.add(folder)
      }
    }
  },
})

/** Skills may stand in groups that the manifest names. */
function holdsSkill(folder: string, files: readonly { readonly path: string }[]): boolean {
  return files.some(({ path }) => path.startsWith(`${folder}/`) && path.endsWith('/SKILL.md'))
}
