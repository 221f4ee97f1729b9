function compareContents(expected, found) {
  const were = new Map(expected.tables.map((each) => [each.table, each]));
  const are = new Map(found.tables.map((each) => [each.table, each]));
  const names = [.../* @__PURE__ */ new Set([...were.keys(), ...are.keys()])].sort();
  return [
    ...names.flatMap((name) => compareTable(name, were.get(name), are.get(name))),
    ...expected.large_objects === found.large_objects ? [] : [`${found.large_objects} large objects instead of ${expected.large_objects}`]
  ];
}
function compareTable(name, was, is) {
  if (!is) return [`${name} is missing`];
  if (!was) return [`${name} was not there`];
  if (was.rows !== is.rows) return [`${name} has ${is.rows} rows instead of ${was.rows}`];
  return was.sha256 === is.sha256 ? [] : [`${name} has other values in its ${is.rows} rows`];
}
function schemaDifference(before, after) {
  const [was, is] = [before.split("\n"), after.split("\n")];
  const gone = was.filter((line) => !is.includes(line));
  const come = is.filter((line) => !was.includes(line));
  const shown = (lines, how) => lines.slice(0, 2).map((line) => `${how} "${line.trim()}"`);
  const all = [...shown(gone, "missing"), ...shown(come, "in addition")];
  return all.length === 0 ? "its parts stand in another order" : all.join(", ");
}
export {
  compareContents,
  schemaDifference
};
