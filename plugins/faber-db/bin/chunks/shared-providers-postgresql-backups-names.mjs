import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
var reserved = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check
  collate collation column concurrently constraint create cross current_catalog current_date
  current_role current_schema current_time current_timestamp current_user default deferrable desc
  distinct do else end except false fetch for foreign freeze from full grant group having ilike in
  initially inner intersect into is isnull join lateral leading left like limit localtime
  localtimestamp natural not notnull null offset on only or order outer overlaps placing primary
  references returning right select session_user similar some symmetric system_user table
  tablesample then to trailing true union unique user using variadic verbose when where window
  with`.split(/\s+/)
);
function tableName(schema, table) {
  return `${part(schema)}.${part(table)}`;
}
function part(name) {
  const plain = /^[a-z_][a-z0-9_]*$/.test(name) && !reserved.has(name);
  return plain ? name : `"${name.replaceAll('"', '""')}"`;
}
function readName(text) {
  const parts = [];
  let at = 0;
  for (; ; ) {
    const found = /^(?:"((?:[^"]|"")+)"|([^\s".,();]+))/.exec(text.slice(at));
    if (!found) return void 0;
    parts.push(found[2] ?? (found[1] ?? "").replaceAll('""', '"'));
    at += found[0].length;
    if (text[at] !== ".") return { parts, length: at };
    at += 1;
  }
}
export {
  tableName,
  readName
};
