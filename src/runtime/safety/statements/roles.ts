import type { Node, RoleSpec } from 'libpg-query'

/** The roles of a list, PUBLIC apart; CURRENT_USER and its like are named in lower case. */
export function roles(nodes: readonly Node[] | undefined): { named: string[]; isPublic: boolean } {
  const specs = (nodes ?? []).flatMap((node) => ('RoleSpec' in node ? [node.RoleSpec] : []))
  return {
    named: specs.filter(({ roletype }) => roletype !== 'ROLESPEC_PUBLIC').map(roleName),
    isPublic: specs.some(({ roletype }) => roletype === 'ROLESPEC_PUBLIC'),
  }
}

export function roleName(role: RoleSpec | undefined): string {
  const special = role?.roletype?.replace('ROLESPEC_', '').toLowerCase() ?? ''
  return role?.rolename ?? special
}
