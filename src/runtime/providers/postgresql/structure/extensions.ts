/** The condition that an object (`oid`, of the catalog `catalog`) is of no extension. */
export const notOfExtension = (catalog: string, oid: string) =>
  `not exists (select from pg_depend e where e.classid = '${catalog}'::regclass
                  and e.objid = ${oid} and e.deptype = 'e')`
