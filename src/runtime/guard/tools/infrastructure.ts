import { join } from 'node:path'
import { namesIn, readText } from '../read-text.ts'
import { type Invocation, programOf } from '../shell/invocation.ts'
import type { DatabaseTool } from './tool.ts'

const databases =
  /(?:^|[^a-z])(?:db|dbs|rds|aurora|sql|mysql|postgres\w*|database\w*|alloydb|spanner|neon_\w+|supabase_\w+)(?:[^a-z]|$)/i
/** A database among the resources of a file of Terraform or Pulumi. */
const resource =
  /(?:resource\s+"[^"]*(?:_db_|rds|_sql_|postgres|mysql|database|neon_|alloydb)[^"]*"|\b(?:rds|sql|documentdb|alloydb)\.[A-Z]\w+)/

/**
 * Tools that make the machines and databases of a cloud: one that destroys may destroy a database
 * with all that is in it. https://developer.hashicorp.com/terraform/cli/commands/destroy
 */
export const infrastructure: DatabaseTool = {
  name: 'infrastructure as code',
  programs: ['terraform', 'tofu', 'terragrunt', 'pulumi', 'cdk', 'cdktf', 'sst', 'serverless'],
  uses: (invocation) => {
    const words = invocation.words.slice(1).map((word) => word.replace(/^--(?=\w)/, '-'))
    const isDestroying =
      words.some((word) => /^(?:destroy|remove|-destroy|taint)$/.test(word)) ||
      words.some((word) => /^-replace(?:=|$)/.test(word))
    const isAbout =
      words.some((word) => databases.test(word.replace(/([a-z])(?=[A-Z])/g, '$1_'))) ||
      (!words.some((word) => /^-target/.test(word)) && filesOf(invocation).some(isResource))
    if (!isDestroying || !isAbout || words.includes('-help')) return undefined
    const what = `${programOf(invocation)} destroy`
    return [{ what, does: 'write', targets: [{}], instead: undefined }]
  },
}

const isResource = (text: string) => resource.test(text)

/** The files of the folder that say what is made. */
function filesOf({ folder, words }: Invocation): string[] {
  const inside = words.flatMap((word) => /^-chdir=(.*)$/.exec(word)?.[1] ?? [])[0] ?? '.'
  const names = namesIn(join(folder, inside)).filter((name) =>
    /\.tf$|^(?:index|__main__)\.\w+$/.test(name),
  )
  return names.flatMap((name) => readText(join(folder, inside, name)) ?? [])
}
