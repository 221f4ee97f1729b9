import type { BuiltFile } from '../build/file.ts'
import { sourcePath } from '../build/source.ts'
import { type PluginDefinition, type SkillDefinition, skillsOf } from '../define/index.ts'
import { renderSkill } from '../render/documents.ts'
import { frontmatter } from '../render/frontmatter.ts'
import { bodyOf, inWordsOf, type Speech } from './speech.ts'

/** A SKILL.md of the open standard, for each skill of the plugin, in the folder `home`. */
export function skillFiles(
  plugin: PluginDefinition,
  root: string,
  home: string,
  speech: Speech,
): BuiltFile[] {
  return skillsOf(plugin).map((skill) => ({
    path: `${home}/${skill.name}/SKILL.md`,
    content: `---\n${frontmatter(fields(plugin, skill))}---\n\n${inWordsOf(
      bodyOf(renderSkill(plugin, skill)),
      plugin,
      speech,
    )}`,
    source: sourcePath(root, skill.source),
  }))
}

/**
 * The keys of the standard, but for `allowed-tools`: what runs without a question is for the person
 * to say, and not for a skill. One without operations runs nothing, and needs nothing.
 */
function fields(plugin: PluginDefinition, skill: SkillDefinition) {
  return {
    name: skill.name,
    description: skill.description,
    license: plugin.marketplace.license,
    compatibility:
      skill.operations.length > 0 ? `Needs the program ${plugin.name} on the PATH.` : undefined,
    metadata: { plugin: plugin.name, version: plugin.version },
  }
}
