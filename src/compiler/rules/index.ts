/** The registry of rules. A new one is one file and one line here. */
import { positionsIn } from '../read/position.ts'

import { agentIgnoredField } from './agent-ignored-field.ts'
import { agentsFolder } from './agents-folder.ts'
import { argumentUnused } from './argument-unused.ts'
import { binExecutable } from './bin-executable.ts'
import { bodyLength } from './body-length.ts'
import { brokenLink } from './broken-link.ts'
import { byteOrderMark } from './byte-order-mark.ts'
import type { Build, Finding, Rule } from './define.ts'
import { descriptionDuplicate } from './description-duplicate.ts'
import { descriptionLength } from './description-length.ts'
import { descriptionMissing } from './description-missing.ts'
import { descriptionPerson } from './description-person.ts'
import { descriptionXml } from './description-xml.ts'
import { duplicateKey } from './duplicate-key.ts'
import { emptyBody } from './empty-body.ts'
import { fileReference } from './file-reference.ts'
import { finalNewline } from './final-newline.ts'
import { firstArgument } from './first-argument.ts'
import { forkAgent } from './fork-agent.ts'
import { forkApproval } from './fork-approval.ts'
import { frontmatterMissing } from './frontmatter-missing.ts'
import { frontmatterTab } from './frontmatter-tab.ts'
import { frontmatterType } from './frontmatter-type.ts'
import { frontmatterValue } from './frontmatter-value.ts'
import { frontmatterYaml } from './frontmatter-yaml.ts'
import { hiddenCharacter } from './hidden-character.ts'
import { hookEvent } from './hook-event.ts'
import { hookExecForm } from './hook-exec-form.ts'
import { hookExecutable } from './hook-executable.ts'
import { hookScript } from './hook-script.ts'
import { hookType } from './hook-type.ts'
import { hooksInManifest } from './hooks-in-manifest.ts'
import { hooksShape } from './hooks-shape.ts'
import { injectionArguments } from './injection-arguments.ts'
import { jsonSyntax } from './json-syntax.ts'
import { lengthBudget } from './length-budget.ts'
import { lineEndings } from './line-endings.ts'
import { listingBudget } from './listing-budget.ts'
import { listingEntry } from './listing-entry.ts'
import { listingLimit } from './listing-limit.ts'
import { loadBudget } from './load-budget.ts'
import { machinePath } from './machine-path.ts'
import { manifestComplete } from './manifest-complete.ts'
import { manifestFields } from './manifest-fields.ts'
import { manifestPath } from './manifest-path.ts'
import { manifestType } from './manifest-type.ts'
import { manifestUnknown } from './manifest-unknown.ts'
import { marketplaceShape } from './marketplace-shape.ts'
import { marketplaceSource } from './marketplace-source.ts'
import { marketplaceVersion } from './marketplace-version.ts'
import { misplacedFolder } from './misplaced-folder.ts'
import { nameBuiltin } from './name-builtin.ts'
import { nameCollision } from './name-collision.ts'
import { nameFormat } from './name-format.ts'
import { nameMatches } from './name-matches.ts'
import { permissionBroad } from './permission-broad.ts'
import { permissionCoverage } from './permission-coverage.ts'
import { permissionForm } from './permission-form.ts'
import { pluginRootForm } from './plugin-root-form.ts'
import { readable } from './readable.ts'
import { referenceDepth } from './reference-depth.ts'
import { relativeScript } from './relative-script.ts'
import { secret } from './secret.ts'
import { sectionCase } from './section-case.ts'
import { sectionEmpty } from './section-empty.ts'
import { sectionKnown } from './section-known.ts'
import { sectionOrderRule } from './section-order.ts'
import { sectionRequired } from './section-required.ts'
import { sectionText } from './section-text.ts'
import { skillDirOutside } from './skill-dir-outside.ts'
import { skillFile } from './skill-file.ts'
import { skillPermission } from './skill-permission.ts'
import { strayDocument } from './stray-document.ts'
import { tagPairs } from './tag-pairs.ts'
import { toolUnknown } from './tool-unknown.ts'
import { trailingSpaces } from './trailing-spaces.ts'
import { unclosedFence } from './unclosed-fence.ts'
import { unfinishedText } from './unfinished-text.ts'
import { unknownFrontmatter } from './unknown-frontmatter.ts'
import { unknownReference } from './unknown-reference.ts'
import { unquotedValue } from './unquoted-value.ts'
import { unreachable } from './unreachable.ts'
import { versionBump } from './version-bump.ts'
import { versionFormat } from './version-format.ts'
import { xmlNesting } from './xml-nesting.ts'

export {
  type Build,
  type Edit,
  type Finding,
  type Previous,
  placeOf,
  type Rule,
  type RuleExample,
  readBuild,
  type Severity,
  type Unreadable,
} from './define.ts'

/** In the order in which their findings are told. */
export const rules: readonly Rule[] = [
  // Files
  readable,
  jsonSyntax,
  byteOrderMark,
  lineEndings,
  hiddenCharacter,
  secret,
  machinePath,
  // Frontmatter
  frontmatterMissing,
  frontmatterYaml,
  frontmatterTab,
  unquotedValue,
  duplicateKey,
  frontmatterType,
  unknownFrontmatter,
  frontmatterValue,
  agentIgnoredField,
  // Names and descriptions
  nameFormat,
  nameMatches,
  nameBuiltin,
  nameCollision,
  descriptionMissing,
  descriptionLength,
  descriptionPerson,
  descriptionXml,
  descriptionDuplicate,
  listingEntry,
  listingLimit,
  // Bodies
  emptyBody,
  bodyLength,
  trailingSpaces,
  finalNewline,
  unclosedFence,
  tagPairs,
  unfinishedText,
  // References
  brokenLink,
  fileReference,
  relativeScript,
  referenceDepth,
  unknownReference,
  skillDirOutside,
  pluginRootForm,
  argumentUnused,
  firstArgument,
  injectionArguments,
  // Permissions
  toolUnknown,
  permissionBroad,
  permissionCoverage,
  permissionForm,
  skillPermission,
  forkApproval,
  forkAgent,
  unreachable,
  // Layout
  skillFile,
  strayDocument,
  misplacedFolder,
  binExecutable,
  // plugin.json
  manifestType,
  manifestUnknown,
  manifestComplete,
  manifestPath,
  agentsFolder,
  hooksInManifest,
  versionFormat,
  versionBump,
  // Hooks
  hooksShape,
  hookEvent,
  hookType,
  hookScript,
  hookExecutable,
  hookExecForm,
  // The marketplace
  marketplaceShape,
  marketplaceSource,
  marketplaceVersion,
  // This house
  manifestFields,
  sectionKnown,
  sectionRequired,
  sectionOrderRule,
  sectionCase,
  sectionText,
  sectionEmpty,
  xmlNesting,
  lengthBudget,
  listingBudget,
  loadBudget,
]

/** The rules that hold for any plugin, whoever made it. */
export const commonRules: readonly Rule[] = rules.filter(({ house }) => !house)

/** What the rules say of a build, rule by rule. */
export function check(build: Build, which: readonly Rule[] = rules): Finding[] {
  const texts = new Map(build.files.map(({ path, content }) => [path, content]))
  const places = new Map<string, ReturnType<typeof positionsIn>>()
  const position = (path: string, at: number) => {
    const text = texts.get(path)
    if (typeof text !== 'string') return undefined
    const place = places.get(path) ?? positionsIn(text)
    places.set(path, place)
    return place(at)
  }
  return which.flatMap((rule) =>
    Array.from(rule.check(build), ({ file: { path, source }, message, at, fix }) => ({
      rule: rule.name,
      severity: rule.severity,
      path,
      ...(at !== undefined && position(path, at)),
      source,
      message,
      ...(fix && { fix }),
    })),
  )
}
