import {
  reservedWords
} from "./shared-safety-reading-reserved-words.mjs";
function tableName(schema, table) {
  return `${part(schema)}.${part(table)}`;
}
function part(name) {
  const plain = /^[a-z_][a-z0-9_]*$/.test(name) && !reservedWords.has(name);
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
