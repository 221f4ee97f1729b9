import {
  codeOf,
  loadParser,
  parseScript,
  readyParser,
  scannable
} from "./shared-safety-reading-cluster-wide.mjs";
import {
  byteOffsets,
  positions
} from "./shared-safety-reading-positions.mjs";
import {
  Timeouts,
  alterDomain,
  alterEnum,
  alterFunction,
  alterTable,
  blocksReads,
  blocksWrites,
  claimedTables,
  columnsOf,
  constraintName,
  constraintsDropped,
  createAs,
  createDomain,
  createEnum,
  createFunction,
  createIndex,
  createTable,
  createType,
  createView,
  drop,
  effectsOf,
  mayBeSame,
  nameOf,
  narrows,
  provesNotNull,
  quote,
  quoteTable,
  rules,
  sameName,
  setsSearchPath,
  slowUnderLock,
  strongestLocks,
  thingRenamed,
  thingsDropped,
  thingsMade,
  withColumns
} from "./shared-safety-effects-alter-constraints.mjs";
import {
  droppedNames,
  isOn,
  named,
  nodesIn,
  routineName,
  sendingMode,
  show,
  strings,
  tableOf,
  transactionControl
} from "./shared-safety-reading-transactional.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  nearest
} from "./shared-text.mjs";
var risks = ["none", "low", "medium", "high", "critical"];
var approvals = ["none", "standard", "enhanced", "blocked"];
function highestRisk(values) {
  return highest(risks, values);
}
function strictestApproval(values) {
  return highest(approvals, values);
}
function approvalFor(risk) {
  if (risk === "high" || risk === "critical") return "enhanced";
  return risk === "medium" ? "standard" : "none";
}
function highest(order, values) {
  return order[Math.max(0, ...[...values].map((value) => order.indexOf(value)))] ?? order[0];
}
var dialects = {
  mysql: async () => (await import("./safety-dialects-mysql.mjs")).mysql,
  mariadb: async () => (await import("./safety-dialects-mysql.mjs")).mariadb,
  sqlite: async () => (await import("./safety-dialects-sqlite.mjs")).sqlite
};
async function activeRules(rules2, settings = {}) {
  const faults = await faultsOf(settings, rules2);
  if (faults.length > 0) throw invalid(faults);
  return rules2.flatMap((rule) => {
    const setting = Object.hasOwn(settings, rule.name) ? settings[rule.name] : void 0;
    if (setting === void 0) return rule.category === "style" ? [] : [rule];
    if (setting === "off") return [];
    const check = (...subject) => rule.check(...subject).map((hit) => ({ ...hit, risk: setting }));
    return [{ ...rule, check }];
  });
}
function suggestRule(name, known) {
  const near = nearest(name, known);
  return near === void 0 ? "" : `; did you mean "${near}"?`;
}
async function faultsOf(settings, rules2) {
  const own = new Map(rules2.map((rule) => [rule.name, rule]));
  const named2 = Object.keys(settings);
  const known = named2.every((name) => own.has(name)) ? [] : [...own.keys(), ...await allNames()];
  return named2.flatMap((name) => {
    const operation = own.get(name)?.operation;
    if (operation !== void 0) {
      return [
        `safety.rules: "${name}" has a policy of its own, safety.destructive_operations.${operation}, which says what it asks for`
      ];
    }
    if (settings[name] === "off" && own.get(name)?.category === "unknown") {
      return [`safety.rules: "${name}" cannot be off: what cannot be read is never called safe`];
    }
    if (own.has(name) || known.includes(name)) return [];
    return [`safety.rules: unknown rule ${JSON.stringify(name)}${suggestRule(name, known)}`];
  });
}
async function allNames() {
  const others = await Promise.all(Object.values(dialects).map((load) => load()));
  const { rules: rules2 } = await import("./safety-rules.mjs");
  return [rules2, ...others.map((one) => one.rules)].flat().map(({ name }) => name);
}
function invalid(faults) {
  return new FaberDbError("CONFIG_INVALID", {
    message: `The configuration has ${faults.length === 1 ? "a fault" : `${faults.length} faults`}: ${faults.join("; ")}.`,
    next: "Mend safety.rules in the configuration. docs/SAFETY-RULES.md lists every rule.",
    facts: { faults }
  });
}
var Journal = class {
  #entries = [];
  #marks = /* @__PURE__ */ new Map();
  #open = false;
  begin() {
    this.end();
    this.#open = true;
  }
  mark(savepoint) {
    this.#marks.set(savepoint, this.#entries.length);
  }
  add(entry) {
    if (this.#open) this.#entries.push(entry);
  }
  /** Back to the savepoint, or to the beginning. */
  undo(savepoint) {
    this.#undoTo(savepoint === void 0 ? 0 : this.#marks.get(savepoint) ?? Number.MAX_VALUE);
  }
  /** Makes a change, takes it back, and answers what it was. */
  undoing(change) {
    const wasOpen = this.#open;
    const from = this.#entries.length;
    this.#open = true;
    change();
    this.#open = wasOpen;
    return this.#undoTo(from);
  }
  end() {
    this.#entries = [];
    this.#marks.clear();
    this.#open = false;
  }
  #undoTo(from) {
    const open = this.#open;
    this.#open = false;
    const undone = this.#entries.splice(from);
    for (const { undo } of undone.toReversed()) undo();
    this.#open = open;
    return undone;
  }
};
function nameKey({ schema, name }) {
  return `${schema}\0${name}`;
}
var Links = class {
  #from = /* @__PURE__ */ new Map();
  /** The keys of those that point at `target`, in the order in which they came. */
  to(target) {
    return [...this.#from.get(nameKey(target)) ?? []];
  }
  /** What one points at instead of what it pointed at. */
  change(from, before = [], after = []) {
    if (before === after) return;
    for (const target of before) this.#from.get(nameKey(target))?.delete(from);
    for (const target of after) {
      const key2 = nameKey(target);
      this.#from.set(key2, (this.#from.get(key2) ?? /* @__PURE__ */ new Set()).add(from));
    }
  }
};
var Catalog = class {
  #settings;
  /** What SET LOCAL hides until the transaction ends. */
  #hidden;
  #journal = new Journal();
  #relations = /* @__PURE__ */ new Map();
  #types = /* @__PURE__ */ new Map();
  #functions = /* @__PURE__ */ new Map();
  #referring = new Links();
  #readers = new Links();
  #children = new Links();
  #typed = new Links();
  /** The relation that an index belongs to: both by their keys. */
  #indexes = /* @__PURE__ */ new Map();
  constructor(snapshot) {
    this.#settings = {
      timeZone: snapshot?.timeZone,
      searchPath: snapshot?.searchPath ?? ["public"]
    };
    for (const relation of snapshot?.relations ?? []) this.put(relation);
    for (const type of snapshot?.types ?? []) this.putType(type);
    for (const fn of snapshot?.functions ?? []) this.putFunction(fn);
  }
  get timeZone() {
    return this.#settings.timeZone;
  }
  get searchPath() {
    return this.#settings.searchPath;
  }
  /** What a session sets; `local` until its transaction ends. */
  set(settings, local = false) {
    const before = this.#settings;
    const hidden = this.#hidden;
    this.#journal.add({
      undo: () => {
        this.#settings = before;
        this.#hidden = hidden;
      },
      // A time zone that may be another is unknown; names go on to be looked up as before.
      forget: () => {
        this.#settings = { ...this.#settings, timeZone: void 0 };
      }
    });
    if (local) this.#hidden ??= before;
    else if (hidden) this.#hidden = { ...hidden, ...settings };
    this.#settings = { ...before, ...settings };
  }
  /** From here on, what is learned may be taken back by `rollBack`. */
  begin() {
    this.#journal.begin();
  }
  savepoint(name) {
    this.#journal.mark(name);
  }
  /** Takes back what was learned since the transaction began, or since a savepoint of it. */
  rollBack(savepoint) {
    this.#journal.undo(savepoint);
    if (savepoint === void 0) this.endTransaction();
  }
  /** Of what a statement that may not run changes, nothing is known afterwards. */
  doubt(change) {
    for (const { forget } of this.#journal.undoing(change)) forget();
  }
  endTransaction() {
    this.#journal.end();
    if (this.#hidden) this.#settings = this.#hidden;
    this.#hidden = void 0;
  }
  /** The full name that a statement means; of an unknown one, the schema it would be created in. */
  resolve({ schema, name }) {
    return this.#find(this.#relations, { schema, name }) ?? this.#inFirstSchema(schema, name);
  }
  /** The name as effects and findings give it: bare in the first schema of the search path. */
  show(table) {
    const { schema, name } = this.resolve(table);
    const bare = table.schema === void 0 && this.relation(table) === void 0;
    return bare || schema === this.searchPath[0] ? name : show({ schema, name });
  }
  relation(name) {
    return this.#relations.get(nameKey(this.resolve(name)));
  }
  relations() {
    return this.#relations.values();
  }
  /** The table or materialized view that an index belongs to. */
  relationOfIndex(index) {
    const found = this.#find(this.#indexes, index);
    return found && this.#relations.get(this.#indexes.get(nameKey(found)) ?? "");
  }
  /** The foreign keys that refer to a relation, with the table that each stands on. */
  foreignKeysTo(target) {
    return this.#linked(this.#referring, target).flatMap(
      (table) => table.constraints.filter(({ references }) => references && nameKey(references) === nameKey(target)).map((constraint) => ({ table, constraint }))
    );
  }
  /** The views that read a relation, directly or through other views. */
  viewsOver(target) {
    const found = /* @__PURE__ */ new Map();
    const waiting = this.#linked(this.#readers, target);
    for (let view = waiting.pop(); view !== void 0; view = waiting.pop()) {
      if (found.has(nameKey(view))) continue;
      found.set(nameKey(view), view);
      waiting.push(...this.#linked(this.#readers, view));
    }
    return [...found.values()];
  }
  partitionsOf(parent) {
    return this.childrenOf(parent).filter(({ partitionOf }) => partitionOf !== void 0);
  }
  /** The tables that are partitions of a table or inherit from it. */
  childrenOf(parent) {
    return this.#linked(this.#children, parent);
  }
  /** Those, and theirs, to the last. */
  descendantsOf(parent) {
    const found = new Set(this.childrenOf(parent));
    for (const child of found) for (const below of this.childrenOf(child)) found.add(below);
    return [...found];
  }
  /** Whether a table, view or index of this name is known in a schema. */
  isTaken(name) {
    return this.#relations.has(nameKey(name)) || this.#indexes.has(nameKey(name));
  }
  put(relation) {
    this.#replace(relation, relation);
  }
  remove(name) {
    this.#replace(name, void 0);
  }
  type(name) {
    const found = this.#find(this.#types, name);
    return found && this.#types.get(nameKey(found));
  }
  /** The tables that have columns of a user's type, or arrays of it. */
  tablesWith(type) {
    return this.#linked(this.#typed, type);
  }
  types() {
    return this.#types.values();
  }
  putType(type) {
    this.#keep(this.#types, type);
    this.#types.set(nameKey(type), type);
  }
  removeType(name) {
    this.#keep(this.#types, name);
    this.#types.delete(nameKey(name));
  }
  fn(name) {
    const found = this.#find(this.#functions, name);
    return found && this.#functions.get(nameKey(found));
  }
  putFunction(fn) {
    this.#keep(this.#functions, fn);
    this.#functions.set(nameKey(fn), fn);
  }
  removeFunction(name) {
    this.#keep(this.#functions, name);
    this.#functions.delete(nameKey(name));
  }
  /** Where an unqualified or qualified name is found among those of one kind. */
  #find(known, { schema, name }) {
    const paths2 = schema === void 0 ? this.searchPath : [schema];
    const found = paths2.find((path) => known.has(nameKey({ schema: path, name })));
    return found === void 0 ? void 0 : { schema: found, name };
  }
  #inFirstSchema(schema, name) {
    return { schema: schema ?? this.searchPath[0] ?? "public", name };
  }
  #linked(links, target) {
    return links.to(target).flatMap((from) => this.#relations.get(from) ?? []);
  }
  #replace(name, after) {
    const key2 = nameKey(name);
    const before = this.#relations.get(key2);
    this.#link(key2, before, after);
    if (after) this.#relations.set(key2, after);
    else this.#relations.delete(key2);
    this.#journal.add({
      undo: () => this.#replace(name, before),
      forget: () => this.remove(name)
    });
  }
  #link(key2, from, to) {
    this.#readers.change(key2, from?.reads, to?.reads);
    this.#children.change(key2, from && parentsOf(from), to && parentsOf(to));
    if (from?.constraints !== to?.constraints) {
      this.#referring.change(key2, from && referredBy(from), to && referredBy(to));
    }
    if (from?.columns !== to?.columns) {
      this.#typed.change(key2, from && typesOf(from), to && typesOf(to));
    }
    const [before, after] = [from?.indexes ?? [], to?.indexes ?? []];
    const same = before.every((index, at) => after[at] === index) ? before.length : 0;
    if (same === 0) for (const { name } of before) this.#indexes.delete(indexKey(from, name));
    for (const { name } of after.slice(same)) this.#indexes.set(indexKey(to, name), key2);
  }
  #keep(map, name) {
    const key2 = nameKey(name);
    const before = map.get(key2);
    this.#journal.add({
      undo: () => before === void 0 ? map.delete(key2) : map.set(key2, before),
      forget: () => map.delete(key2)
    });
  }
};
function parentsOf({ partitionOf, inherits = [] }) {
  return partitionOf === void 0 ? inherits : [partitionOf, ...inherits];
}
function referredBy({ constraints }) {
  return constraints.flatMap(({ references }) => references ?? []);
}
function typesOf({ columns }) {
  return columns.flatMap(
    ({ type: { schema, name } }) => schema === void 0 ? [] : [{ schema, name }]
  );
}
function indexKey(table, name) {
  return nameKey({ schema: table?.schema ?? "", name });
}
function rename(catalog, node) {
  const newName = node.newname ?? "";
  const name = tableOf(node.relation);
  switch (node.renameType) {
    case "OBJECT_TABLE":
    case "OBJECT_VIEW":
    case "OBJECT_MATVIEW":
    case "OBJECT_FOREIGN_TABLE": {
      const { schema, name: old } = catalog.resolve(name);
      moveRelation(catalog, { schema, name: old }, { schema, name: newName });
      break;
    }
    case "OBJECT_INDEX":
      renameIndex(catalog, catalog.relationOfIndex(name), { from: name.name, to: newName });
      break;
    case "OBJECT_COLUMN":
      renameColumn(catalog, catalog.relation(name), { from: node.subname ?? "", to: newName });
      break;
    case "OBJECT_TABCONSTRAINT":
      renameConstraint(catalog, catalog.relation(name), { from: node.subname ?? "", to: newName });
      break;
    case "OBJECT_TYPE":
    case "OBJECT_DOMAIN": {
      const [written2] = droppedNames(node.object ? [node.object] : []);
      const type = written2 && catalog.type(written2);
      if (type) moveType(catalog, type, { schema: type.schema, name: newName });
      break;
    }
    case "OBJECT_SCHEMA":
      moveAll(catalog, node.subname ?? "", newName);
  }
}
function changeSchema(catalog, node) {
  const schema = node.newschema ?? "";
  if (node.relation) {
    const from = catalog.resolve(tableOf(node.relation));
    moveRelation(catalog, from, { schema, name: from.name });
  } else if (node.objectType === "OBJECT_TYPE" || node.objectType === "OBJECT_DOMAIN") {
    const [written2] = droppedNames(node.object ? [node.object] : []);
    const type = written2 && catalog.type(written2);
    if (type) moveType(catalog, type, { schema, name: type.name });
  }
}
function moveRelation(catalog, from, to) {
  const relation = catalog.relation(from);
  const is = (name) => name.schema === from.schema && name.name === from.name;
  const moved = (name) => is(name) ? to : name;
  const pointing = [
    ...catalog.foreignKeysTo(from).map(({ table }) => table),
    ...catalog.viewsOver(from),
    ...catalog.childrenOf(from)
  ];
  catalog.remove(from);
  if (relation) catalog.put(pointed({ ...relation, ...to }, moved));
  else catalog.remove(to);
  for (const one of pointing) {
    const now = catalog.relation(one);
    if (now && !is(one)) catalog.put(pointed(now, moved));
  }
}
function pointed(relation, moved) {
  const { partitionOf, inherits, reads, readColumns } = relation;
  return {
    ...relation,
    ...partitionOf && { partitionOf: moved(partitionOf) },
    ...inherits && { inherits: inherits.map(moved) },
    ...reads && { reads: reads.map(moved) },
    ...readColumns && {
      readColumns: readColumns.map((one) => ({ ...one, ...moved(one) }))
    },
    constraints: relation.constraints.map(
      (constraint) => constraint.references ? { ...constraint, references: moved(constraint.references) } : constraint
    )
  };
}
function renameIndex(catalog, table, { from, to }) {
  if (table === void 0) return;
  const renamed2 = (one) => one.name === from ? { ...one, name: to } : one;
  const constraints = table.constraints.map(renamed2);
  catalog.put({ ...table, indexes: table.indexes.map(renamed2), constraints });
}
function renameConstraint(catalog, table, change) {
  if (table === void 0) return;
  const constraints = table.constraints.map(
    (one) => one.name === change.from ? { ...one, name: change.to } : one
  );
  const indexed = table.indexes.some(({ name }) => name === change.from);
  if (indexed) renameIndex(catalog, table, change);
  else catalog.put({ ...table, constraints });
}
function renameColumn(catalog, table, { from, to }) {
  if (table === void 0) return;
  const renamed2 = (name) => name === from ? to : name;
  for (const one of [table, ...catalog.descendantsOf(table)]) {
    catalog.put({
      ...one,
      columns: one.columns.map((column) => ({
        ...column,
        name: renamed2(column.name),
        ...column.computedFrom && { computedFrom: column.computedFrom.map(renamed2) }
      })),
      indexes: one.indexes.map((index) => ({ ...index, columns: index.columns.map(renamed2) })),
      constraints: one.constraints.map((constraint) => ({
        ...constraint,
        columns: constraint.columns.map(renamed2),
        ...constraint.provesNotNull && {
          provesNotNull: constraint.provesNotNull.map(renamed2)
        }
      }))
    });
  }
  for (const view of catalog.viewsOver(table)) {
    const isIt = ({ schema, name, column }) => schema === table.schema && name === table.name && column === from;
    const readColumns = view.readColumns?.map((one) => isIt(one) ? { ...one, column: to } : one);
    if (readColumns) catalog.put({ ...view, readColumns });
  }
  for (const { table: referring, constraint } of catalog.foreignKeysTo(table)) {
    const now = catalog.relation(referring);
    const referredColumns = constraint.referredColumns?.map(renamed2);
    if (now === void 0 || referredColumns === void 0) continue;
    const constraints = now.constraints.map(
      (one) => one.name === constraint.name ? { ...one, referredColumns } : one
    );
    catalog.put({ ...now, constraints });
  }
}
function moveType(catalog, from, to) {
  for (const { table, column } of columnsOf(catalog, from)) {
    const now = catalog.relation(table);
    const moved = (one) => ({ ...one, type: { ...one.type, ...to } });
    if (now) catalog.put(withColumns(now, [column], moved));
  }
  catalog.removeType(from);
  catalog.putType({ ...from, ...to });
}
function moveAll(catalog, from, to) {
  for (const relation of [...catalog.relations()]) {
    if (relation.schema === from) {
      moveRelation(catalog, relation, { schema: to, name: relation.name });
    }
  }
  for (const type of [...catalog.types()]) {
    if (type.schema === from) moveType(catalog, type, { schema: to, name: type.name });
  }
}
function setVariable(catalog, node) {
  const values = (node.args ?? []).map(text);
  const known = node.kind === "VAR_SET_VALUE" && values.every((value) => value !== void 0);
  const local = node.is_local ?? false;
  if (node.kind === "VAR_RESET_ALL") catalog.set({ timeZone: void 0 });
  else if (node.name === "timezone") {
    catalog.set({ timeZone: known ? values[0] : void 0 }, local);
  } else if (node.name === "search_path") {
    const path = known ? values.flatMap((value) => value ?? []) : ["public"];
    catalog.set({ searchPath: path.filter(holdsTables) }, local);
  }
}
function setByFunction(catalog, node) {
  for (const { kind, node: call } of nodesIn(node.targetList)) {
    if (kind !== "FuncCall" || strings(call.funcname).at(-1) !== "set_config") continue;
    const [name, value] = (call.args ?? []).map(text);
    const [, , last2] = call.args ?? [];
    const local = last2 && "A_Const" in last2 ? last2.A_Const.boolval?.boolval ?? false : false;
    if (name?.toLowerCase() === "timezone") catalog.set({ timeZone: value }, local);
    if (name?.toLowerCase() === "search_path" && value !== void 0) {
      catalog.set({ searchPath: schemasIn(value) }, local);
    }
  }
}
function schemasIn(path) {
  const parts = path.split(",").map((part) => part.trim().replace(/^"(.*)"$/, "$1"));
  return parts.filter(holdsTables);
}
function holdsTables(schema) {
  return schema !== "" && schema !== "$user" && schema !== "pg_catalog";
}
function text(node) {
  if (!("A_Const" in node)) return void 0;
  const { sval, isnull } = node.A_Const;
  return isnull || sval === void 0 ? void 0 : sval.sval ?? "";
}
var learners = {
  CreateStmt: (catalog, node) => {
    if (!node.if_not_exists) createTable(catalog, node);
  },
  CreateForeignTableStmt: (catalog, { base }) => {
    if (base && !base.if_not_exists) createTable(catalog, base, "foreign table");
  },
  CreateTableAsStmt: (catalog, { into, query, objtype, if_not_exists }) => {
    if (if_not_exists) return;
    createAs(catalog, into, query, objtype === "OBJECT_MATVIEW" ? "materialized view" : "table");
  },
  SelectStmt: (catalog, node) => {
    if (node.intoClause) createAs(catalog, node.intoClause, node, "table");
    setByFunction(catalog, node);
  },
  CreateSchemaStmt: (catalog, { schemaElts, schemaname }) => {
    for (const element of schemaElts ?? []) learnIn(catalog, schemaname, element);
  },
  InsertStmt: (catalog, { relation }) => filled(catalog, relation),
  MergeStmt: (catalog, { relation }) => filled(catalog, relation),
  CopyStmt: (catalog, { relation, is_from }) => {
    if (is_from) filled(catalog, relation);
  },
  ViewStmt: createView,
  IndexStmt: createIndex,
  AlterTableStmt: alterTable,
  RenameStmt: rename,
  AlterObjectSchemaStmt: changeSchema,
  DropStmt: drop,
  DropOwnedStmt: (catalog) => {
    for (const relation of [...catalog.relations()]) catalog.remove(relation);
  },
  CreateEnumStmt: createEnum,
  AlterEnumStmt: alterEnum,
  CreateDomainStmt: createDomain,
  AlterDomainStmt: alterDomain,
  CompositeTypeStmt: (catalog, { typevar }) => createType(catalog, tableOf(typevar), "composite"),
  CreateRangeStmt: (catalog, { typeName: typeName2 }) => createType(catalog, nameOf(typeName2), "range"),
  DefineStmt: (catalog, { kind, defnames }) => {
    if (kind === "OBJECT_TYPE") createType(catalog, nameOf(defnames), "other");
  },
  CreateFunctionStmt: createFunction,
  AlterFunctionStmt: alterFunction,
  VariableSetStmt: setVariable,
  DiscardStmt: (catalog) => catalog.set({ timeZone: void 0 }),
  TransactionStmt: (catalog, node) => {
    const control = transactionControl({ kind: "TransactionStmt", node });
    if (control === "begin") catalog.begin();
    if (control === "savepoint") catalog.savepoint(node.savepoint_name ?? "");
    if (control === "rollback" || control === "prepare") catalog.rollBack();
    if (control === "rollback-to") catalog.rollBack(node.savepoint_name ?? "");
    if (control === "commit") catalog.endTransaction();
  }
};
function filled(catalog, range) {
  const relation = range && catalog.relation(tableOf(range));
  for (const one of relation ? [relation, ...catalog.descendantsOf(relation)] : []) {
    if (one.empty) catalog.put({ ...one, empty: false });
  }
}
function changesStructure(kind) {
  return kind in learners && !/^(?:VariableSet|Discard|Transaction|Insert|Merge|Copy|Select)/.test(kind);
}
function learnStructure(catalog, { kind, node, certain = true }) {
  const learner = learners[kind];
  if (learner === void 0) return;
  if (certain) learner(catalog, node);
  else catalog.doubt(() => learner(catalog, node));
}
function learnIn(catalog, schema, element) {
  const path = catalog.searchPath;
  if (schema !== void 0) catalog.set({ searchPath: [schema, ...path] });
  const [entry] = Object.entries(element);
  if (entry) learnStructure(catalog, { kind: entry[0], node: entry[1] });
  catalog.set({ searchPath: path });
}
var HOLE = "_computed_";
async function computedText(expression) {
  const parser = await loadParser();
  try {
    const select = parser.parseSync(`SELECT (${expression}
)`).stmts?.[0]?.stmt;
    const target = select && "SelectStmt" in select ? select.SelectStmt.targetList?.[0] : void 0;
    return evaluate(target && "ResTarget" in target ? target.ResTarget.val : void 0);
  } catch {
    return hole;
  }
}
var hole = { text: HOLE, whole: false };
function evaluate(node) {
  if (node === void 0) return hole;
  if ("TypeCast" in node) return evaluate(node.TypeCast.arg);
  if ("A_Const" in node && node.A_Const.sval) return constant(node.A_Const.sval.sval ?? "");
  if ("A_Expr" in node && strings(node.A_Expr.name).at(-1) === "||")
    return join([evaluate(node.A_Expr.lexpr), evaluate(node.A_Expr.rexpr)]);
  if (!("FuncCall" in node)) return hole;
  const name = strings(node.FuncCall.funcname).at(-1);
  const texts = (node.FuncCall.args ?? []).map(evaluate);
  if (name === "concat") return join(texts);
  if (name === "format" && texts[0]) return fill(texts[0], texts.slice(1));
  return name === "quote_literal" || name === "quote_nullable" ? { text: `'${HOLE}'`, whole: false } : hole;
}
function constant(text2) {
  return { text: text2, whole: true };
}
function join(parts) {
  return {
    text: parts.map(({ text: text2 }) => text2).join(""),
    whole: parts.every(({ whole }) => whole)
  };
}
function fill({ text: text2, whole }, values) {
  const placeholder = /%(\d+\$)?(-?(?:\d+|\*(?:\d+\$)?)?)([sIL%])/g;
  const inOrder2 = [...text2.matchAll(placeholder)].every(([, at, width]) => !at && !width);
  let filled2 = whole;
  let next = 0;
  const replaced = text2.replace(placeholder, (_, _at, _width, kind) => {
    if (kind === "%") return "%";
    const value = inOrder2 ? values[next++] : void 0;
    if (value?.whole) return written(value.text, kind);
    filled2 = false;
    return kind === "L" ? `'${HOLE}'` : HOLE;
  });
  return { text: replaced, whole: filled2 };
}
function written(value, kind) {
  if (kind === "I") return quote(value);
  return kind === "L" ? `'${value.replaceAll("'", "''")}'` : value;
}
function placeOf(hit, statement) {
  const { line, column, text: text2, locate } = statement;
  if (locate === void 0) return { line, column };
  const at = hit.location === void 0 ? void 0 : locate(hit.location);
  const { start, end } = spanOf(hit, statement, at) ?? { start: 0, end: text2.length };
  const positionIn = positions(text2);
  const inFile = (offset) => {
    const inside = positionIn(offset);
    return {
      line: line + inside.line - 1,
      column: inside.line === 1 ? column + inside.column - 1 : inside.column
    };
  };
  const last2 = inFile(end);
  return { ...at ?? inFile(start), end_line: last2.line, end_column: last2.column };
}
function spanOf(hit, statement, at) {
  const { text: text2 } = statement;
  if (at !== void 0) return clauseSpan(tokensOf(text2), offsetOf(at, statement));
  return hit.command !== void 0 && statement.kind === "AlterTableStmt" ? commandSpans(tokensOf(text2))[hit.command] : void 0;
}
function offsetOf(at, { line, column, text: text2 }) {
  const lines = text2.split("\n").slice(0, at.line - line);
  const before = lines.reduce((sum, one) => sum + one.length + 1, 0);
  const points = at.line === line ? at.column - column : at.column - 1;
  return before + [...text2.slice(before)].slice(0, points).join("").length;
}
var last;
function tokensOf(text2) {
  if (last?.text !== text2) last = { text: text2, tokens: splitPlain(text2) ?? scan(text2) };
  return last.tokens;
}
function scan(text2) {
  const unitAt = byteOffsets(text2);
  return readyParser().scanSync(scannable(text2)).tokens.filter(({ tokenName }) => !/_COMMENT$/.test(tokenName)).map(({ start, end }) => {
    const span = { start: unitAt(start), end: unitAt(end) };
    return { ...span, word: text2.slice(span.start, span.end).toUpperCase() };
  });
}
var special = /--|\/\*|[\\$]/;
var words = /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*|"(?:[^"]|"")*"|'(?:[^']|'')*'|\d[\w.]*|[(),.;[\]]|[^\s\w"'(),.;[\]\u0080-\uffff]+/g;
function splitPlain(text2) {
  if (special.test(text2)) return void 0;
  const tokens = [];
  for (const { 0: word, index: start } of text2.matchAll(words)) {
    const before = tokens.at(-1);
    if (before !== void 0 && /^['"]/.test(word)) {
      if (before.end === start && /[\w&]$/.test(before.word)) return void 0;
      if (word[0] === "'" && before.word[0] === "'") return void 0;
    }
    tokens.push({ start, end: start + word.length, word: word.toUpperCase() });
  }
  return tokens;
}
var reservedWords = /* @__PURE__ */ new Map();
function isReserved(word) {
  if (!/^[A-Z_]+$/.test(word)) return false;
  let answer = reservedWords.get(word);
  if (answer === void 0) {
    const [token] = readyParser().scanSync(word).tokens;
    answer = token?.keywordName === "RESERVED_KEYWORD";
    reservedWords.set(word, answer);
  }
  return answer;
}
var kinds = /^(ALTER|FOREIGN|TABLE|INDEX|MATERIALIZED|VIEW|SEQUENCE|TYPE)$/;
function commandSpans(tokens) {
  let at = /^(FOREIGN|MATERIALIZED)$/.test(tokens[1]?.word ?? "") ? 3 : 2;
  if (!kinds.test(tokens[at - 1]?.word ?? "")) return [];
  if (tokens[at]?.word === "IF" && tokens[at + 1]?.word === "EXISTS") at += 2;
  if (tokens[at]?.word === "ONLY") at += 1;
  if (tokens[at]?.word === "(") at += 1;
  at += 1;
  while (tokens[at]?.word === ".") at += 2;
  while (/^[)*]$/.test(tokens[at]?.word ?? "")) at += 1;
  const spans = [];
  while (at < tokens.length) {
    const end = endOfElement(tokens, at);
    spans.push(joined(tokens.slice(at, end)));
    at = end + 1;
  }
  return spans;
}
function clauseSpan(tokens, offset) {
  const from = tokens.findIndex(({ start }) => start === offset);
  const first = tokens[from];
  if (first === void 0) return void 0;
  if (isReserved(first.word)) return joined(tokens.slice(from, endOfElement(tokens, from)));
  let to = from + 1;
  while (tokens[to]?.word === ".") to += 2;
  if (tokens[to]?.word === "(" && tokens[to]?.start === tokens[to - 1]?.end)
    to = closing(tokens, to) + 1;
  return joined(tokens.slice(from, to));
}
function endOfElement(tokens, from) {
  for (let at = from; at < tokens.length; at++) {
    const { word } = tokens[at];
    if (word === "(") at = closing(tokens, at);
    else if ((word === "," || word === ")") && at > from) return at;
  }
  return tokens.length;
}
function closing(tokens, open) {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at]?.word === "(") depth += 1;
    if (tokens[at]?.word === ")" && --depth === 0) return at;
  }
  return tokens.length;
}
function joined(tokens) {
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
}
var STATEMENT_LIMIT = 200;
function findingsOf(rules2, statement, { model, effects }, migration) {
  const found = [];
  for (const rule of rules2) {
    for (const hit of rule.check(statement, model, effects)) {
      found.push({ hit, rule, finding: findingOf(hit, rule, { statement, effects, migration }) });
    }
  }
  return found;
}
function findingOf(hit, rule, { statement, effects, migration }) {
  return {
    rule: rule.name,
    risk: hit.risk ?? rule.risk,
    ...rule.operation === void 0 ? {} : { operation: rule.operation },
    migration: migration.name,
    file: migration.file,
    ...placeOf(hit, statement),
    statement: [...statement.text.slice(0, 2 * STATEMENT_LIMIT)].slice(0, STATEMENT_LIMIT).join(""),
    ...hit.object === void 0 ? {} : { object: hit.object },
    locks: strongestLocks(effects.locks),
    rewrite: effects.rewrites,
    scan: effects.scans,
    data_loss: hit.dataLoss ?? rule.dataLoss,
    message: hit.message.replaceAll(HOLE, "(computed)"),
    // A recipe with a name that nobody knows could not be pasted.
    safe_way: hit.safeWay?.includes(HOLE) ? rule.safeWay : hit.safeWay ?? rule.safeWay
  };
}
var verbs = ["allow", "allow-file"];
function readComment(text2) {
  const [, verb = "", rest = ""] = /^(?:--|#|\/\*)\s*faber-db:\s*(\S*)\s*(.*?)\s*(?:\*\/)?$/s.exec(text2) ?? [];
  if (verb === "") return void 0;
  if (!verbs.includes(verb)) {
    const near = nearest(verb, verbs);
    return near === void 0 ? void 0 : { unknown: `Suppresses nothing: ${JSON.stringify(verb)} should be "${near}".` };
  }
  const [named2 = "", ...reasons] = ` ${rest} `.split(/\sbecause\s/);
  const rules2 = named2.split(/[\s,]+/).filter((name) => name !== "");
  if (rules2.length === 0) return { unknown: "Suppresses nothing: it names no rule." };
  const reason = reasons.join(" because ").replace(/[\s\p{C}]+/gu, " ").trim();
  return {
    rules: rules2,
    reason: /[\p{L}\p{N}]/u.test(reason) ? reason : void 0,
    wholeFile: verb === "allow-file"
  };
}
var form = "-- faber-db: allow RULE because REASON";
var commentFindings = {
  "suppression-without-reason": {
    risk: "low",
    summary: "A comment that allows something gives no reason",
    why: "A reviewer must be able to judge the exception. Without a reason it suppresses nothing.",
    safeWay: form
  },
  "unknown-suppression": {
    risk: "low",
    summary: "A comment allows something that no rule looks for",
    why: "It suppresses nothing, though its author thinks that it does.",
    safeWay: form
  },
  "unused-suppression": {
    risk: "low",
    summary: "A comment allows something that was not found, or that no comment can allow",
    why: "It would silence a later change that nobody has judged.",
    safeWay: "Remove the comment."
  }
};
var Suppressions = class {
  #migration;
  #names;
  #dialect;
  #forbidden;
  #suppressions;
  #byTarget = /* @__PURE__ */ new Map();
  #complaints = [];
  constructor(script, migration, { rules: rules2, policy, dialect }) {
    this.#migration = migration;
    this.#dialect = dialect;
    this.#names = rules2.map(nameOf2);
    this.#forbidden = new Set(rules2.filter((rule) => isForbidden(rule, policy)).map(nameOf2));
    const comments = migration.sql.includes("faber-db:") ? script.comments : [];
    const places = { statements: script.statements, commented: new Set(comments.flatMap(linesOf)) };
    this.#suppressions = comments.flatMap((comment) => {
      const read = readComment(comment.text);
      return read === void 0 ? [] : this.#suppressionsOf(read, comment, places);
    });
    for (const one of this.#suppressions) {
      const others = this.#byTarget.get(one.target);
      if (others === void 0) this.#byTarget.set(one.target, [one]);
      else others.push(one);
    }
  }
  /** The same, each with the reason beside it where a comment suppresses it. */
  mark(found, statement) {
    if (found.length === 0) return found;
    const near = [
      ...this.#byTarget.get("file") ?? [],
      ...this.#byTarget.get(statement) ?? []
    ].toSorted((one, other) => one.comment.start - other.comment.start);
    return found.map((one) => {
      const answering = near.filter(({ rule }) => rule === one.finding.rule);
      for (const suppression of answering) suppression.used = true;
      const [first] = answering;
      return first === void 0 ? one : { ...one, reason: first.reason };
    });
  }
  /** What is wrong with the comments; to be asked when every finding has been marked. */
  complaints() {
    const unused = this.#suppressions.filter(({ used }) => !used);
    const said = unused.map(
      ({ rule, target, comment }) => this.#complaint("unused-suppression", comment, uselessness(rule, target))
    );
    return [...this.#complaints, ...said];
  }
  #suppressionsOf(read, comment, places) {
    if ("unknown" in read) {
      this.#complaints.push(this.#complaint("unknown-suppression", comment, read.unknown));
      return [];
    }
    const { reason } = read;
    if (reason === void 0) {
      const message = `Suppresses nothing: it gives no reason. Write "because" and the reason behind ${read.rules.join(", ")}.`;
      this.#complaints.push(this.#complaint("suppression-without-reason", comment, message));
      return [];
    }
    const target = read.wholeFile ? fileIfAtTop(comment, places) : statementOf(comment, places);
    return read.rules.flatMap((rule) => {
      if (!this.#names.includes(rule)) {
        const near = suggestRule(rule, this.#names);
        const message = `There is no rule ${JSON.stringify(rule)} for ${this.#dialect}${near || "."}`;
        this.#complaints.push(this.#complaint("unknown-suppression", comment, message));
        return [];
      }
      if (this.#forbidden.has(rule)) {
        const message = `No comment can allow ${rule}: the configuration forbids it.`;
        this.#complaints.push(this.#complaint("unused-suppression", comment, message));
        return [];
      }
      return [{ rule, reason, target, comment, used: false }];
    });
  }
  #complaint(name, comment, message) {
    const { risk, safeWay } = commentFindings[name];
    const finding = {
      rule: name,
      risk,
      migration: this.#migration.name,
      file: this.#migration.file,
      line: comment.line,
      column: comment.column,
      statement: [...comment.text.slice(0, 400)].slice(0, 200).join(""),
      locks: [],
      rewrite: [],
      scan: [],
      data_loss: false,
      message,
      safe_way: safeWay
    };
    return { finding, hit: { message } };
  }
};
function settle(found) {
  return {
    findings: found.filter(({ reason }) => reason === void 0).map(({ finding }) => finding),
    suppressed: found.flatMap(
      ({ finding, reason }) => reason === void 0 ? [] : [{ ...finding, reason }]
    )
  };
}
function stillCounts({ risk, operation, data_loss }) {
  return risk === "high" || risk === "critical" || operation !== void 0 || data_loss;
}
function isForbidden({ operation }, policy) {
  return operation !== void 0 && policy.destructive_operations[operation]?.allowed === false;
}
function nameOf2({ name }) {
  return name;
}
function fileIfAtTop(comment, { statements }) {
  const [first] = statements;
  return first === void 0 || comment.end <= first.start ? "file" : "below the top";
}
function statementOf(comment, { statements, commented }) {
  const following = firstFrom(statements, comment.start);
  const before = statements[following - 1];
  if (before?.line === comment.line) return before;
  if (before !== void 0 && lastLineOf(before) >= comment.line) return "no statement";
  const next = statements[following];
  if (next === void 0) return "no statement";
  for (let line = lastLineOf(comment) + 1; line < next.line; line++) {
    if (!commented.has(line)) return "no statement";
  }
  return next;
}
function firstFrom(statements, offset) {
  let [low, high] = [0, statements.length];
  while (low < high) {
    const middle = low + high >> 1;
    if ((statements[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
function lastLineOf({ line, text: text2 }) {
  return line + text2.split("\n").length - 1;
}
function linesOf(comment) {
  const { line } = comment;
  return Array.from({ length: lastLineOf(comment) - line + 1 }, (_, index) => line + index);
}
function uselessness(rule, target) {
  switch (target) {
    case "file":
      return `Suppresses nothing: ${rule} finds nothing in this file.`;
    case "below the top":
      return `Suppresses nothing: allow-file ${rule} must stand before the first statement.`;
    case "no statement":
      return `Suppresses nothing: allow ${rule} must stand directly above a statement, or behind it on its first line.`;
    default:
      return `Suppresses nothing: ${rule} finds nothing in the statement of line ${target.line}.`;
  }
}
var DialectModel = class {
  #tables = /* @__PURE__ */ new Map();
  #copies = /* @__PURE__ */ new Map();
  #variables = /* @__PURE__ */ new Map();
  #ignoresCase;
  #inTransaction = false;
  constructor(ignoresCase) {
    this.#ignoresCase = ignoresCase;
  }
  /** Whether the file began a transaction that is not ended yet. */
  get inTransaction() {
    return this.#inTransaction;
  }
  isNewTable(table) {
    return this.#table(table)?.isNew ?? false;
  }
  /** Whether the pending migrations made it, and no rows that were there before are in it. */
  isDisposable(table) {
    return this.isNewTable(table) && this.#table(table)?.holdsOldRows === false;
  }
  isNewColumn(table, column) {
    const known = this.#table(table);
    return known !== void 0 && (known.isNew || known.added.has(column.toLowerCase()));
  }
  column(table, column) {
    return this.#table(table)?.columns?.get(column.toLowerCase());
  }
  /** The names of a table's columns; undefined where they are not known. */
  columns(table) {
    const columns = this.#table(table)?.columns;
    return columns && [...columns.values()].map(({ name }) => name);
  }
  charset(table) {
    return this.#table(table)?.charset;
  }
  /** The statement of this migration that copied every row of a table into another one. */
  copyOf(table) {
    return this.#copies.get(this.#key(table));
  }
  /** What a session variable was set to, in lower case. */
  variable(name) {
    return this.#variables.get(name);
  }
  /** All that is known so far was there before the migrations that come now. */
  age() {
    for (const known of this.#tables.values()) {
      known.isNew = false;
      known.added.clear();
    }
    this.endMigration();
  }
  /** The next migration may have a session of its own. */
  endMigration() {
    for (const [key2, { temporary }] of this.#tables) if (temporary) this.#tables.delete(key2);
    this.#variables.clear();
    this.#copies.clear();
    this.#inTransaction = false;
  }
  learn(clause) {
    switch (clause.kind) {
      case "create-table":
        this.#create(clause);
        return;
      case "drop-table":
        this.#tables.delete(this.#key(clause.table));
        this.#copies.delete(this.#key(clause.table));
        return;
      case "copy-rows":
        this.#copyRows(clause);
        return;
      case "rename-table":
        this.#rename(clause);
        return;
      case "add-column":
        this.#addColumn(clause.table, clause.column);
        return;
      case "drop-column":
        this.#removeColumn(clause.table, clause.column);
        return;
      case "rename-column":
        this.#renameColumn(clause);
        return;
      case "change-column":
        this.#table(clause.table)?.columns?.set(clause.to.name.toLowerCase(), clause.to);
        return;
      case "set":
        this.#variables.set(clause.variable, clause.value.toLowerCase());
        return;
      case "pragma":
        this.#setPragma(clause);
        return;
      case "begin":
      case "commit":
        this.#inTransaction = clause.kind === "begin";
        return;
      case "rollback":
      case "use":
      case "attach":
        this.#tables.clear();
        this.#inTransaction = clause.kind === "rollback" ? false : this.#inTransaction;
    }
  }
  #setPragma({ name, value }) {
    const ignored = name === "foreign_keys" && this.#inTransaction;
    if (value !== void 0 && !ignored) this.#variables.set(name, value.toLowerCase());
  }
  #create({ table, temporary, unless, columns, charset }) {
    if (unless === "exists" && this.#table(table) !== void 0) return;
    this.#tables.set(this.#key(table), {
      isNew: unless === void 0,
      holdsOldRows: false,
      temporary,
      added: /* @__PURE__ */ new Set(),
      ...columns === void 0 ? {} : { columns: byName(columns) },
      ...charset === void 0 ? {} : { charset }
    });
  }
  #copyRows(clause) {
    const { table, from } = clause;
    this.#copies.set(this.#key(from), clause);
    const known = this.#table(table);
    if (known && !this.isDisposable(from)) known.holdsOldRows = true;
  }
  #rename({ table, to }) {
    const known = this.#table(table);
    this.#tables.delete(this.#key(table));
    const target = to.schema === void 0 && table.schema !== void 0 ? { ...table, name: to.name } : to;
    if (known) this.#tables.set(this.#key(target), known);
    else this.#tables.delete(this.#key(target));
  }
  #addColumn(table, column) {
    const known = this.#table(table) ?? unknownTable();
    this.#tables.set(this.#key(table), known);
    if (column.unlessExists !== true) known.added.add(column.name.toLowerCase());
    known.columns?.set(column.name.toLowerCase(), column);
  }
  #removeColumn(table, column) {
    this.#table(table)?.added.delete(column.toLowerCase());
    this.#table(table)?.columns?.delete(column.toLowerCase());
  }
  #renameColumn({ table, column, to }) {
    const known = this.#table(table);
    const definition = known?.columns?.get(column.toLowerCase());
    if (known?.added.delete(column.toLowerCase())) known.added.add(to.toLowerCase());
    known?.columns?.delete(column.toLowerCase());
    if (definition) known?.columns?.set(to.toLowerCase(), { ...definition, name: to });
  }
  #table(table) {
    return this.#tables.get(this.#key(table));
  }
  // JSON keeps the parts apart, whatever characters the names hold.
  #key({ schema = "", name }) {
    const key2 = JSON.stringify([this.#ignoresCase && schema === "" ? "main" : schema, name]);
    return this.#ignoresCase ? key2.toLowerCase() : key2;
  }
};
function unknownTable() {
  return { isNew: false, holdsOldRows: true, temporary: false, added: /* @__PURE__ */ new Set() };
}
function byName(columns) {
  return new Map(columns.map((column) => [column.name.toLowerCase(), column]));
}
var STATEMENT_LIMIT2 = 200;
async function findingsOfDialect(dialect, migrations, policy, { applied = [], version, inTurn = false }) {
  const model = await modelGiven(dialect, applied);
  const server = version === void 0 ? dialect.server : { ...dialect.server, version };
  const active = await activeRules(dialect.rules, policy.rules);
  const found = [];
  let statements = 0;
  for (const migration of migrations) {
    const script = dialect.split(migration.sql);
    const read = await dialect.read(script);
    statements += read.length;
    const suppressions = new Suppressions(
      { statements: read, comments: script.comments },
      migration,
      {
        rules: dialect.rules,
        policy,
        dialect: server.dialect
      }
    );
    for (const { clause, context } of inOrder(read, model, server)) {
      const { statement } = context;
      const source = { migration, place: placeOf2(clause, statement, script), text: statement.text };
      const said = active.flatMap(
        (rule) => rule.check(clause, context).map((hit) => ({ finding: findingOf2(rule, hit, source) }))
      );
      found.push(...suppressions.mark(said, statement));
    }
    found.push(...suppressions.complaints());
    if (inTurn) model.age();
    else model.endMigration();
  }
  return { found, statements };
}
function placeOf2({ span }, { start, text: text2 }, script) {
  const last2 = script.positionOf(span?.end ?? start + text2.trimEnd().length);
  return {
    ...script.positionOf(span?.start ?? start),
    end_line: last2.line,
    end_column: last2.column
  };
}
async function modelGiven(dialect, applied) {
  const model = new DialectModel(dialect.ignoresCase);
  for (const { sql } of applied) {
    for (const { clauses } of await dialect.read(dialect.split(sql))) {
      for (const clause of clauses) model.learn(clause);
    }
  }
  model.age();
  return model;
}
function* inOrder(statements, model, server) {
  const all = statements.flatMap(({ clauses }) => clauses);
  let next = 0;
  for (const statement of statements) {
    for (const clause of statement.clauses) {
      const at = next++;
      const context = {
        model,
        statement,
        server,
        earlier: () => all.slice(0, at),
        later: () => all.slice(at + 1)
      };
      yield { clause, context };
      model.learn(clause);
    }
  }
}
function findingOf2(rule, hit, source) {
  const { migration, place, text: text2 } = source;
  return {
    rule: rule.name,
    risk: hit.risk ?? rule.risk,
    ...rule.operation === void 0 ? {} : { operation: rule.operation },
    migration: migration.name,
    file: migration.file,
    ...place,
    statement: [...text2.slice(0, 2 * STATEMENT_LIMIT2)].slice(0, STATEMENT_LIMIT2).join(""),
    ...hit.object === void 0 ? {} : { object: hit.object },
    // The modes that a finding can name are PostgreSQL's; the message says what waits here.
    locks: [],
    rewrite: hit.rewrites === void 0 ? [] : [hit.rewrites],
    scan: [],
    data_loss: hit.dataLoss ?? rule.dataLoss,
    message: hit.message,
    safe_way: hit.safeWay ?? rule.safeWay
  };
}
function placeIn(holder) {
  const positionAt = positions(holder.text);
  let searched = 0;
  return (piece2) => {
    const later = holder.text.indexOf(piece2, searched);
    const offset = later >= 0 ? later : holder.text.indexOf(piece2);
    if (offset < 0) return holder;
    searched = offset + piece2.length;
    const { line, column } = positionAt(offset);
    return {
      ...holder,
      line: holder.line + line - 1,
      column: line === 1 ? holder.column + column - 1 : column
    };
  };
}
async function plpgsqlBody(statement) {
  const parser = await loadParser();
  let tree;
  try {
    tree = parser.parsePlPgSQLSync(statement);
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
  const read = piecesIn(tree);
  return { pieces: read.leavesEarly ? read.pieces.map(uncertain) : read.pieces };
}
var conditional = /^PLpgSQL_(stmt_(if|case|loop|while|fori|fors|forc|foreach_a|dynfors)|exception)$/;
function piecesIn(tree) {
  const pieces = [];
  let returns = 0;
  let leavesEarly = false;
  const waiting = [{ value: tree, certain: true, dynamic: false }];
  for (let at = waiting.pop(); at !== void 0; at = waiting.pop()) {
    const { value, dynamic } = at;
    if (typeof value !== "object" || value === null) continue;
    const certain = at.certain && !("exceptions" in value);
    for (const [key2, child] of Object.entries(value).reverse()) {
      if (key2 === "PLpgSQL_stmt_return") returns += 1;
      if (key2 === "PLpgSQL_stmt_exit" || key2 === "PLpgSQL_stmt_rollback") leavesEarly = true;
      if (key2 === "PLpgSQL_expr") {
        pieces.push(piece(child, certain, dynamic));
      } else {
        waiting.push({
          value: child,
          certain: certain && !conditional.test(key2),
          dynamic: runsText(key2, dynamic)
        });
      }
    }
  }
  return { pieces, leavesEarly: leavesEarly || returns > 1 };
}
function runsText(key2, dynamic) {
  if (key2 === "dynquery") return true;
  if (key2 === "PLpgSQL_stmt_dynexecute" || key2 === "PLpgSQL_stmt_dynfors") return true;
  return dynamic && key2 === "query";
}
function piece(expression, certain, dynamic) {
  const { query: sql = "", parseMode = 0 } = expression;
  if (dynamic) return { sql, runs: "text", certain };
  return { sql, runs: parseMode === 0 ? "statement" : "expression", certain };
}
function uncertain(of) {
  return { ...of, certain: false };
}
async function executedBy(statement, model, locate) {
  return expand(
    { ...statement, certain: true, ...locate && { locate } },
    { model, calling: /* @__PURE__ */ new Set(), defined: [] }
  );
}
async function expand(outer, context) {
  if (outer.kind === "CreateFunctionStmt") context.defined.push(outer);
  if (onlyDefines(outer)) return [outer];
  const { writes, calls } = insideOf(outer.node);
  const all = [outer, ...placed(writes, outer)];
  for (const call of [...callOf(outer), ...calls])
    all.push(...await expandCall(call, outer, context));
  if (outer.kind === "DoStmt") all.push(...await expandCode(outer, outer, context));
  return all;
}
function insideOf(tree) {
  const writes = [];
  const calls = [];
  for (const inner of nodesIn(tree)) {
    if (inner.kind === "FuncCall")
      calls.push({ name: strings(inner.node.funcname).at(-1) ?? "", isProcedure: false });
    else if (writing.has(inner.kind)) writes.push(inner);
  }
  return { writes, calls };
}
var writing = /* @__PURE__ */ new Set(["DeleteStmt", "UpdateStmt", "MergeStmt"]);
function placed(writes, at) {
  return writes.map((write) => ({ ...at, ...write }));
}
function unseen(at, opaque) {
  return { ...at, kind: "DoStmt", node: {}, opaque };
}
function onlyDefines({ kind, node }) {
  if (kind === "ExplainStmt") return !isOn(node.options, "analyze", false);
  return kind === "CreateFunctionStmt" || kind === "RuleStmt" || kind === "ViewStmt";
}
function callOf({ kind, node }) {
  if (kind !== "CallStmt") return [];
  return [{ name: strings(node.funccall?.funcname).at(-1) ?? "", isProcedure: true }];
}
async function expandCall(call, caller, context) {
  const made = context.defined.filter((routine) => routineName(routine) === call.name);
  const definitions = [...context.model.routines(call.name), ...made];
  if (definitions.length === 0) {
    const opaque = `the body of ${call.name}() is not among the pending migrations`;
    return call.isProcedure ? [unseen(caller, opaque)] : [];
  }
  if (context.calling.has(call.name)) return [];
  const inner = { ...context, calling: /* @__PURE__ */ new Set([...context.calling, call.name]) };
  const all = [];
  for (const definition of definitions) all.push(...await expandCode(definition, caller, inner));
  return all;
}
async function expandCode(holder, runner, context) {
  const code = codeOf(holder);
  const place = holder === runner ? placeIn(holder) : () => runner;
  if (code.language === "sql") {
    const at = { ...place(code.body), certain: false };
    const inText = await expandSql(code.body, at, context, "its SQL cannot be parsed");
    return [...placed(insideOf(code.parsed).writes, at), ...inText];
  }
  if (code.language === "plpgsql") {
    const body = await plpgsqlBody(holder.text);
    if ("refused" in body) {
      return [unseen(runner, `its PL/pgSQL cannot be parsed: ${body.refused}`)];
    }
    const all = [];
    for (const piece2 of body.pieces) {
      const certain = runner.certain && holder === runner && piece2.certain;
      all.push(...await expandPiece(piece2, { ...place(piece2.sql), certain }, context));
    }
    return all;
  }
  return [unseen(runner, `faber-db does not read code in ${code.language}`)];
}
async function expandPiece(piece2, at, context) {
  if (piece2.runs === "statement") return expandSql(piece2.sql, at, context, "it cannot be parsed");
  if (piece2.runs === "expression") {
    return expandSql(`SELECT ${piece2.sql.replace(/^[\w.[\]"\s]+:?=(?!=)/, "")}`, at, context);
  }
  const execute = { ...at, text: `EXECUTE ${piece2.sql}` };
  const { text: text2, whole } = await computedText(piece2.sql);
  if (whole) return expandSql(text2, at, context, "EXECUTE runs text that cannot be parsed");
  const opaque = "EXECUTE runs text that is computed when it runs";
  const seen = await expandSql(text2, { ...execute, certain: false }, context);
  return [...seen.map((one) => ({ ...one, text: execute.text })), unseen(execute, opaque)];
}
async function expandSql(sql, at, context, opaque) {
  let statements;
  try {
    statements = (await parseScript(sql)).statements;
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error;
    return opaque === void 0 ? [] : [unseen(at, opaque)];
  }
  const all = [];
  const { locate: _, ...place } = at;
  for (const { kind, node, text: text2 } of statements) {
    all.push(...await expand({ ...place, ...{ kind, node }, text: text2 }, context));
  }
  return all;
}
async function answersTo(questions, ask) {
  const found = [];
  const unknown = [];
  for (const question of questions) {
    const answer = await ask(question.sql);
    if ("n" in answer) found.push({ question, n: answer.n });
    else unknown.push(notKnown(question, answer.unknown));
  }
  return { found, unknown };
}
function notKnown({ table, columns, fails }, why) {
  const of = columns.length === 0 ? "" : ` (${columns.join(", ")})`;
  const what = fails ? "that make it fail" : "that it concerns";
  return `Whether ${show(table)}${of} has rows ${what} could not be found out ${why}.`;
}
function lossOf(statement, object) {
  return losses(statement).find(
    ({ table, column }) => object === (column === void 0 ? show(table) : `${show(table)}.${column}`)
  );
}
function losses({ kind, node }) {
  switch (kind) {
    case "DropStmt":
      if (node.removeType !== "OBJECT_TABLE") return [];
      return droppedNames(node.objects).map((table) => ({ table, cascades: false }));
    case "TruncateStmt":
      return (node.relations ?? []).flatMap(
        (relation) => "RangeVar" in relation ? [{ table: tableOf(relation.RangeVar), cascades: node.behavior === "DROP_CASCADE" }] : []
      );
    case "DeleteStmt":
    case "UpdateStmt":
    case "MergeStmt":
      return [{ table: tableOf(node.relation), cascades: false }];
    case "AlterTableStmt":
      return (node.cmds ?? []).flatMap((wrapped) => {
        if (!("AlterTableCmd" in wrapped)) return [];
        const { subtype, name: column = "" } = wrapped.AlterTableCmd;
        if (subtype !== "AT_DropColumn") return [];
        return [{ table: tableOf(node.relation), column, cascades: false }];
      });
    default:
      return [];
  }
}
function lossQuestion({ table, column }, limit) {
  const condition = column === void 0 ? "" : ` WHERE ${quote(column)} IS NOT NULL`;
  return `SELECT count(*) AS n FROM (SELECT 1 FROM ${quoteTable(table)}${condition} LIMIT ${limit}) AS lost`;
}
function lossFact({ table, column }, n) {
  if (column === void 0) {
    return n === 0 ? `${show(table)} has no rows.` : `${show(table)} has ${rows(n)}.`;
  }
  return n === 0 ? `No row of ${show(table)} has a value in ${column}.` : `${rows(n)} of ${show(table)} ${n === 1 ? "has" : "have"} a value in ${column}.`;
}
function rows(n) {
  return n === 1 ? "1 row" : `${n.toLocaleString("en-US")} rows`;
}
var SMALL = { rows: 1e4, bytes: 8 * 1024 * 1024 };
function judgeRisk(finding, evidence) {
  const { subject, answers, lost, fixed } = evidence;
  const { risk, data_loss: dataLoss } = finding;
  if (answers.found.some(({ question, n }) => question.fails && n > 0)) {
    return { risk: highestRisk([risk, "high"]), dataLoss, fails: true, facts: [] };
  }
  const same = { risk, dataLoss, fails: false, facts: [] };
  if (lost === 0 && subject.loss?.cascades === false) {
    return { ...same, risk: fixed ? risk : lower(risk), dataLoss: false };
  }
  if (fixed || lower(risk) === risk) return same;
  if (subject.category === "availability") {
    const { deciding } = subject;
    if (deciding.length === 0 || !deciding.every(isSmall)) return same;
    return { ...same, risk: "low", facts: deciding.map(smallness) };
  }
  if (subject.category === "correctness" && nothingFails(subject, answers)) {
    return { ...same, risk: "low", facts: ["No row that is there now makes it fail."] };
  }
  return same;
}
function lower(risk) {
  return risk === "none" ? "none" : "low";
}
function isSmall({ size }) {
  return size !== void 0 && size.rows < SMALL.rows && size.totalBytes < SMALL.bytes;
}
function smallness({ schema, name, size }) {
  const table = show(schema === "public" ? { name } : { schema, name });
  return `${table} is small (about ${rows(size?.rows ?? 0)}): others hardly wait for it.`;
}
function nothingFails({ failing }, { found }) {
  const answered = found.filter(({ question }) => question.fails);
  return failing > 0 && answered.length === failing;
}
function changesOf(statement) {
  if (statement.opaque !== void 0) return [{ does: "anything" }];
  if (statement.kind === "CreateFunctionStmt") return [];
  return [...ownChanges(statement), ...innerChanges(statement)];
}
function ownChanges({ kind, node }) {
  switch (kind) {
    case "InsertStmt":
    case "CopyStmt":
      return [{ does: "rows", table: tableOf(node.relation) }];
    case "UpdateStmt":
    case "DeleteStmt":
    case "MergeStmt":
      return [{ does: "rows and referring rows", table: tableOf(node.relation) }];
    case "TruncateStmt":
      return (node.relations ?? []).flatMap(
        (relation) => "RangeVar" in relation ? [{ does: "rows and referring rows", table: tableOf(relation.RangeVar) }] : []
      );
    case "AlterTableStmt":
      return changesRows(node) ? [{ does: "rows", table: tableOf(node.relation) }] : [];
    case "RenameStmt":
      return renamed(node);
    case "AlterObjectSchemaStmt":
      return [{ does: "replace", table: tableOf(node.relation) }];
    case "CreateStmt":
      return node.if_not_exists ? [] : [{ does: "replace", table: tableOf(node.relation) }];
    case "CreateTableAsStmt":
      return node.if_not_exists ? [] : [{ does: "replace", table: tableOf(node.into?.rel) }];
    case "DropStmt":
      return dropped(node);
    case "AlterEnumStmt":
      return node.oldVal === void 0 ? [] : [{ does: "anything" }];
    case "CallStmt":
      return [{ does: "anything" }];
    case "VariableSetStmt": {
      const other = node.kind === "VAR_RESET_ALL" || paths.has(node.name ?? "");
      return other ? [{ does: "search path" }] : [];
    }
    default:
      return [];
  }
}
function innerChanges({ node }) {
  return [...nodesIn(node)].flatMap((inner) => {
    if (inner.kind === "InsertStmt") return [{ does: "rows", table: tableOf(inner.node.relation) }];
    if (inner.kind !== "FuncCall") return [];
    const [name = "", schema] = strings(inner.node.funcname).toReversed();
    if (name === "set_config") return [{ does: "search path" }];
    return [{ does: "call", fn: schema === void 0 ? { name } : { schema, name } }];
  });
}
function changesRows({ cmds = [] }) {
  return cmds.some(
    (wrapped) => "AlterTableCmd" in wrapped && changing.has(wrapped.AlterTableCmd.subtype ?? "")
  );
}
function renamed({ relation, renameType, newname = "" }) {
  if (relation === void 0) return [];
  const table = tableOf(relation);
  if (renameType === "OBJECT_COLUMN") return [{ does: "rows", table }];
  return [
    { does: "replace", table },
    { does: "replace", table: { ...table, name: newname } }
  ];
}
function dropped({ objects, removeType, behavior }) {
  const names = droppedNames(objects);
  if (removeType === "OBJECT_SCHEMA") {
    return names.map(({ name }) => ({ does: "drop schema", schema: name }));
  }
  if (relations.has(removeType ?? "")) return names.map((table) => ({ does: "replace", table }));
  return behavior === "DROP_CASCADE" ? [{ does: "anything" }] : [];
}
var paths = /* @__PURE__ */ new Set(["search_path", "role", "session_authorization"]);
var relations = /* @__PURE__ */ new Set([
  "OBJECT_TABLE",
  "OBJECT_VIEW",
  "OBJECT_MATVIEW",
  "OBJECT_FOREIGN_TABLE"
]);
var changing = /* @__PURE__ */ new Set([
  "AT_DropColumn",
  "AT_AlterColumnType",
  "AT_SetExpression",
  "AT_DropExpression",
  "AT_AttachPartition",
  "AT_DetachPartition",
  "AT_AddInherit",
  "AT_DropInherit"
]);
var Present = class {
  #live;
  #shown = /* @__PURE__ */ new Map();
  #kin = /* @__PURE__ */ new Map();
  #replaced = /* @__PURE__ */ new Set();
  #changed = /* @__PURE__ */ new Set();
  #samePath = true;
  constructor(snapshot) {
    this.#live = new Catalog(snapshot);
    for (const relation of this.#live.relations()) {
      this.#shown.set(`${relation.schema}.${relation.name}`, relation);
      for (const parent of [relation.partitionOf, ...relation.inherits ?? []]) {
        const found = parent && this.#live.relation(parent);
        if (found) this.#join(relation, found);
      }
    }
  }
  /** The relation that a name means, as it was before the migrations, where it is still that one. */
  relation(name) {
    if (name.schema === void 0 && !this.#samePath) return void 0;
    const found = this.#live.relation(name);
    return found && !this.#replaced.has(found) ? found : void 0;
  }
  /** The same for a name as effects and findings show it: `users`, `shop.users`. */
  shown(name) {
    const found = this.#shown.get(name);
    return found && !this.#replaced.has(found) ? found : this.relation({ name });
  }
  /** The bytes of the table that an index is on. */
  tableOfIndex(name) {
    const parts = name.split(".");
    const index = parts.length === 2 ? { schema: parts[0] ?? "", name: parts[1] ?? "" } : { name };
    return this.#live.relationOfIndex(index)?.size?.tableBytes;
  }
  /** Whether its rows and columns are still those that the live database has. */
  isUnchanged(relation) {
    return !this.#changed.has(relation);
  }
  /** Takes in a statement that runs. */
  pass(statement) {
    for (const change of changesOf(statement)) this.#take(change);
  }
  #take(change) {
    switch (change.does) {
      case "rows":
        this.#change(change.table);
        break;
      case "rows and referring rows":
        this.#changeReferring(change.table);
        break;
      case "replace":
        this.#replace(change.table);
        break;
      case "drop schema":
        for (const relation of this.#live.relations()) {
          if (relation.schema === change.schema) this.#replaced.add(relation);
        }
        break;
      case "call":
        if (this.#live.fn(change.fn)?.volatility === "volatile") this.#changeAll();
        break;
      case "search path":
        this.#samePath = false;
        break;
      case "anything":
        this.#changeAll();
    }
  }
  #replace(name) {
    const found = this.relation(name);
    if (found) this.#replaced.add(found);
  }
  /** Partitions and parents hold the same rows. */
  #change(name) {
    const found = this.relation(name);
    for (const relation of found ? reach(found, (one) => this.#kin.get(one) ?? []) : []) {
      this.#changed.add(relation);
    }
  }
  /** Foreign keys may hand a change on. */
  #changeReferring(name) {
    const found = this.relation(name);
    const referring = (one) => this.#live.foreignKeysTo(one).map(({ table }) => table);
    for (const relation of found ? reach(found, referring) : []) this.#change(relation);
  }
  #changeAll() {
    for (const relation of this.#live.relations()) this.#changed.add(relation);
  }
  #join(one, other) {
    this.#kin.set(one, (this.#kin.get(one) ?? /* @__PURE__ */ new Set()).add(other));
    this.#kin.set(other, (this.#kin.get(other) ?? /* @__PURE__ */ new Set()).add(one));
  }
};
function reach(start, next) {
  const found = /* @__PURE__ */ new Set([start]);
  for (const relation of found) for (const other of next(relation)) found.add(other);
  return found;
}
function dependentsOf(statement, table, catalog) {
  const relation = catalog.relation(table);
  if (relation === void 0) return [];
  const name = show(table);
  const referring = catalog.foreignKeysTo(relation).filter((key2) => key2.table !== relation && !isDropped(statement, key2.table, catalog));
  switch (statement.kind) {
    case "DeleteStmt":
    case "MergeStmt":
      return referring.map((key2) => afterDelete(name, key2));
    case "TruncateStmt":
      return statement.node.behavior === "DROP_CASCADE" ? emptied(relation, catalog) : [];
    case "DropStmt":
      return [
        ...list(`Foreign keys refer to ${name}:`, referring.map(foreignKey)),
        ...readers(relation, name, catalog)
      ];
    case "AlterTableStmt":
    case "RenameStmt":
      return readers(relation, name, catalog);
    default:
      return [];
  }
}
function afterDelete(name, { table, constraint }) {
  const rows2 = `the rows of ${plain(table)} that refer to rows of ${name}`;
  switch (constraint.onDelete) {
    case "cascade":
      return `It deletes ${rows2}, too (ON DELETE CASCADE of ${constraint.name}).`;
    case "set null":
    case "set default":
      return `In ${rows2}, ${constraint.columns.join(", ")} is changed (ON DELETE ${constraint.onDelete.toUpperCase()} of ${constraint.name}).`;
    default:
      return `It fails if a row of ${plain(table)} refers to a row that it deletes (${constraint.name}).`;
  }
}
function emptied(relation, catalog) {
  const all = reach(relation, (one) => catalog.foreignKeysTo(one).map(({ table }) => table));
  all.delete(relation);
  return list("CASCADE empties as well:", [...all].map(plain));
}
function readers(relation, name, catalog) {
  return [
    ...list(`Views read ${name}:`, catalog.viewsOver(relation).map(plain)),
    ...list(`Functions use ${name}:`, (relation.usedBy ?? []).map(plain))
  ];
}
function isDropped({ kind, node }, table, catalog) {
  if (kind !== "DropStmt") return false;
  return droppedNames(node.objects).some((name) => catalog.relation(name) === table);
}
var SHOWN = 5;
function list(what, names) {
  if (names.length === 0) return [];
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : "";
  return [`${what} ${names.slice(0, SHOWN).join(", ")}${more}.`];
}
var foreignKey = ({ table, constraint }) => `${constraint.name} of ${plain(table)}`;
function plain({ schema, name }) {
  return schema === "public" ? name : `${schema}.${name}`;
}
function mainTable({ kind, node }) {
  switch (kind) {
    case "IndexStmt":
    case "AlterTableStmt":
    case "RenameStmt":
    case "DeleteStmt":
    case "UpdateStmt":
    case "MergeStmt":
      return node.relation && tableOf(node.relation);
    default:
      return void 0;
  }
}
var rates = { scan: 300, build: 150, rewrite: 120, update: 30, delete: 400 };
var MEGABYTE = 1e6;
function secondsOf(statement, effects, present) {
  const known = workOf(statement, effects, present).flatMap(
    ({ rate, bytes }) => bytes === void 0 ? [] : [bytes / MEGABYTE / rates[rate]]
  );
  return known.length === 0 ? void 0 : roundly(known.reduce((sum, seconds) => sum + seconds));
}
function workOf(statement, effects, present) {
  const { rewrites, scans, rebuilds } = effects;
  const read = (name) => present.shown(name)?.size?.tableBytes;
  const written2 = (name) => present.shown(name)?.size?.totalBytes;
  if (rewrites.length > 0) {
    const others = scans.filter((name) => !rewrites.includes(name));
    return [
      ...rewrites.map((name) => ({ rate: "rewrite", bytes: written2(name) })),
      ...others.map((name) => ({ rate: "scan", bytes: read(name) }))
    ];
  }
  const indexed = indexedTable(statement);
  if (indexed !== void 0) {
    return [{ rate: "build", bytes: present.relation(indexed)?.size?.tableBytes }];
  }
  const changed = changedRows(statement);
  if (changed !== void 0) {
    const bytes = present.relation(changed.table)?.size?.totalBytes;
    return [{ rate: changed.rate, bytes }];
  }
  return [
    ...scans.map((name) => ({ rate: "scan", bytes: read(name) })),
    ...rebuilds.map((name) => ({ rate: "build", bytes: present.tableOfIndex(name) }))
  ];
}
function indexedTable({ kind, node }) {
  if (kind === "IndexStmt") return tableOf(node.relation);
  if (kind !== "AlterTableStmt") return void 0;
  const builds = (node.cmds ?? []).some((wrapped) => {
    const def = "AlterTableCmd" in wrapped ? wrapped.AlterTableCmd.def : void 0;
    const constraint = def && "Constraint" in def ? def.Constraint : void 0;
    return building.has(constraint?.contype ?? "") && constraint?.indexname === void 0;
  });
  return builds ? tableOf(node.relation) : void 0;
}
var building = /* @__PURE__ */ new Set([
  "CONSTR_PRIMARY",
  "CONSTR_UNIQUE",
  "CONSTR_EXCLUSION"
]);
function changedRows({ kind, node }) {
  if (kind !== "UpdateStmt" && kind !== "DeleteStmt") return void 0;
  if (narrows(node.whereClause)) return void 0;
  const rate = kind === "UpdateStmt" ? "update" : "delete";
  return { table: tableOf(node.relation), rate };
}
function roundly(seconds) {
  return Number(seconds.toPrecision(seconds < 1 ? 1 : 2));
}
function subjectOf(hit, category, scene) {
  const { statement, effects, model, present } = scene;
  const loss = knownLoss(hit, scene);
  const deciding = decidingTables(hit, scene);
  const main = hit.table ?? loss?.table ?? mainTable(statement);
  const mainRelation = main && present.relation(main);
  const seconds = secondsOf(statement, effects, present);
  const { questions, facts: facts2 } = askable(hit.questions ?? [], present);
  const named2 = category === "data loss" || category === "compatibility";
  return {
    category,
    tables: loss ? [loss.relation] : deciding.length > 0 ? deciding : mainRelation ? [mainRelation] : [],
    deciding,
    ...seconds !== void 0 && { seconds },
    ...loss && present.isUnchanged(loss.relation) && { loss },
    questions,
    failing: (hit.questions ?? []).filter(({ fails }) => fails).length,
    facts: [...facts2, ...named2 && main ? dependentsOf(statement, main, model.catalog) : []]
  };
}
function knownLoss(hit, { statement, present }) {
  const loss = lossOf(statement, hit.object);
  const relation = loss && present.relation(loss.table);
  return loss && relation && { ...loss, relation };
}
function decidingTables(hit, { statement, effects, present }) {
  const builds = statement.kind === "IndexStmt" ? mainTable(statement) : void 0;
  const named2 = hit.table ?? builds;
  const known = named2 ? [present.relation(named2)] : [.../* @__PURE__ */ new Set([...effects.rewrites, ...effects.scans])].map((name) => present.shown(name));
  const found = known.filter((relation) => relation?.size !== void 0);
  return found.length === known.length ? found : [];
}
function askable(all, present) {
  const questions = [];
  const facts2 = [];
  for (const question of all) {
    const relation = present.relation(question.table);
    const columns = new Set(relation?.columns.map(({ name }) => name));
    if (relation === void 0 || !question.columns.every((name) => columns.has(name))) continue;
    if (present.isUnchanged(relation)) questions.push(question);
    else
      facts2.push(
        `The rows of ${show(question.table)} were not asked: what is pending before this changes them.`
      );
  }
  return { questions, facts: [...new Set(facts2)] };
}
var unasked = async () => ({ unknown: "(the database was not asked)" });
var Study = class {
  #present;
  #ask;
  #policy;
  #subjects = /* @__PURE__ */ new Map();
  constructor({ catalog, ask }, policy) {
    this.#present = new Present(catalog);
    this.#ask = ask ?? unasked;
    this.#policy = policy;
  }
  /** Notes what a finding is about, before its statement has run. */
  look({ finding, hit, rule }, statement, effects, model) {
    if (rule === void 0) return;
    const scene = { statement, effects, model, present: this.#present };
    this.#subjects.set(finding, subjectOf(hit, rule.category, scene));
  }
  pass(statement) {
    this.#present.pass(statement);
  }
  /** The same findings with their impact, and with the risk that they have in this database. */
  async conclude(found) {
    const weight = ({ finding }) => risks.indexOf(finding.risk);
    const gravest = found.toSorted((a, b) => weight(b) - weight(a));
    const concluded2 = /* @__PURE__ */ new Map();
    for (const one of gravest) concluded2.set(one, await this.#withImpact(one));
    return found.map((one) => concluded2.get(one) ?? one);
  }
  async #withImpact(one) {
    const subject = this.#subjects.get(one.finding);
    if (subject === void 0) return one;
    const { finding } = one;
    const answers = await answersTo(subject.questions, this.#ask);
    const lost = finding.data_loss && subject.loss ? await this.#count(subject.loss, finding) : void 0;
    const fixed = finding.operation === void 0 && this.#policy.rules?.[finding.rule] !== void 0;
    const judged = judgeRisk(finding, { subject, answers, lost: lost?.n, fixed });
    const impact = {
      ...sizes(subject, lost),
      ...subject.seconds !== void 0 && { seconds: subject.seconds },
      facts: [
        .../* @__PURE__ */ new Set([...facts(answers), ...lost?.facts ?? [], ...judged.facts, ...subject.facts])
      ],
      fails: judged.fails,
      ...lost?.belowThreshold && { below_threshold: true }
    };
    return {
      ...one,
      finding: { ...finding, risk: judged.risk, data_loss: judged.dataLoss, impact }
    };
  }
  /** How many rows are lost: exactly, where there are fewer than the policy's threshold. */
  async #count(loss, { operation }) {
    const threshold = operation && this.#policy.destructive_operations[operation]?.row_threshold;
    const limit = Math.max(threshold ?? 0, 1);
    const answer = await this.#ask(lossQuestion(loss, limit));
    if ("unknown" in answer) {
      return { facts: [`How many rows are lost could not be found out ${answer.unknown}.`] };
    }
    if (answer.n >= limit) return { facts: [] };
    const belowThreshold = threshold !== void 0 && !loss.cascades;
    return { n: answer.n, facts: [lossFact(loss, answer.n)], belowThreshold };
  }
};
function facts({ found, unknown }) {
  return [...found.flatMap(({ question, n }) => n > 0 ? [question.says(n)] : []), ...unknown];
}
function sizes({ tables, loss }, lost) {
  const known = tables.flatMap(({ size }) => size ?? []);
  if (known.length === 0) return {};
  const estimate = known.reduce((sum, { rows: rows2 }) => sum + rows2, 0);
  const exact = loss?.column === void 0 ? lost?.n : void 0;
  return {
    rows: exact ?? estimate,
    bytes: known.reduce((sum, { totalBytes }) => sum + totalBytes, 0)
  };
}
function learn(model, statement) {
  const { kind, node, certain } = statement;
  model.timeouts.learn(statement, model.transaction);
  model.newThings.learn(statement);
  switch (kind) {
    case "CreateStmt":
      if (certain && !node.if_not_exists) create(model, node.relation, node.oncommit);
      return;
    case "CreateTableAsStmt":
      if (certain && !node.if_not_exists) createInto(model, node.into);
      return;
    case "SelectStmt":
      if (certain && node.intoClause) createInto(model, node.intoClause);
      if (setsSearchPath2(node)) model.changeSearchPath(statement.text);
      return;
    case "CreateSchemaStmt":
      if (certain && !node.if_not_exists && node.schemaname) model.addSchema(node.schemaname);
      return;
    case "CreateFunctionStmt":
      model.addRoutine(statement);
      return;
    case "AlterTableStmt":
      alterTable2(model, node, certain);
      return;
    case "RenameStmt":
      rename2(model, node, certain);
      return;
    case "AlterObjectSchemaStmt":
      moveTable(model, node, certain);
      return;
    case "DropStmt":
      drop2(model, node);
      return;
    case "VariableSetStmt":
      if (node.kind === "VAR_RESET_ALL" || pathVariables.has(node.name ?? ""))
        model.changeSearchPath(statement.text);
      return;
    case "DiscardStmt":
      model.forgetTemporary();
      return;
    case "TransactionStmt":
      if (node.kind === "TRANS_STMT_COMMIT") model.endTransaction();
      if (/ROLLBACK|PREPARE$/.test(node.kind ?? "")) model.forget();
  }
}
var pathVariables = /* @__PURE__ */ new Set(["search_path", "role", "session_authorization"]);
function setsSearchPath2(node) {
  for (const inner of nodesIn(node)) {
    if (inner.kind === "FuncCall" && strings(inner.node.funcname).at(-1) === "set_config")
      return true;
  }
  return false;
}
function create(model, relation, onCommit) {
  if (relation?.relpersistence === "t" || relation?.schemaname === "pg_temp") {
    model.addTemporary(tableOf(relation), onCommit === "ONCOMMIT_DROP");
  } else {
    model.addTable(tableOf(relation));
  }
}
function createInto(model, into) {
  create(model, into?.rel, into?.onCommit);
}
function alterTable2(model, node, certain) {
  const table = tableOf(node.relation);
  for (const wrapped of node.cmds ?? []) {
    if (!("AlterTableCmd" in wrapped)) continue;
    const { subtype, def, name, missing_ok } = wrapped.AlterTableCmd;
    if (subtype === "AT_AddColumn" && def && "ColumnDef" in def && certain && !missing_ok) {
      model.addColumn(table, def.ColumnDef.colname ?? "");
    } else if (subtype === "AT_DropColumn") {
      model.removeColumn(table, name ?? "");
    } else if (subtype === "AT_AttachPartition" && def && "PartitionCmd" in def) {
      if (!model.isNewTable(tableOf(def.PartitionCmd.name))) makeOld(model, table);
    } else if (subtype === "AT_AddInherit" && def && "RangeVar" in def) {
      if (!model.isNewTable(table)) makeOld(model, tableOf(def.RangeVar));
    }
  }
}
function makeOld(model, table) {
  model.removeTable(table);
  if (table.schema !== void 0) model.removeSchema(table.schema);
}
function rename2(model, node, certain) {
  const table = tableOf(node.relation);
  const newName = node.newname ?? "";
  if (node.renameType === "OBJECT_TABLE") {
    const made = certain && isPermanentAndNew(model, table);
    model.removeTable(table);
    const renamed2 = { ...table, name: newName };
    model.removeTable(renamed2);
    if (made) model.addTable(renamed2);
  } else if (node.renameType === "OBJECT_COLUMN") {
    const made = model.isNewColumn(table, node.subname ?? "");
    model.removeColumn(table, node.subname ?? "");
    model.removeColumn(table, newName);
    if (made && certain) model.addColumn(table, newName);
  } else if (node.renameType === "OBJECT_SCHEMA") {
    model.forget();
  }
}
function isPermanentAndNew(model, table) {
  return model.isNewTable(table) && !model.isTemporary(table);
}
function moveTable(model, node, certain) {
  if (node.relation === void 0) return;
  const table = tableOf(node.relation);
  const made = certain && isPermanentAndNew(model, table);
  model.removeTable(table);
  const moved = { schema: node.newschema ?? "", name: table.name };
  if (made) model.addTable(moved);
  else model.removeSchema(moved.schema);
}
function drop2(model, node) {
  for (const object of droppedNames(node.objects)) {
    if (node.removeType === "OBJECT_TABLE") model.removeTable(object);
    if (node.removeType === "OBJECT_SCHEMA") model.removeSchema(object.name);
  }
}
var Ahead = class {
  #statements;
  #at = 0;
  #outline;
  constructor(statements = []) {
    this.#statements = statements;
  }
  /** The statement with this number, from 0, is the one that is looked at. */
  reach(index) {
    this.#at = index;
  }
  /** Whether this statement, or one after it, makes a thing of the same kind and name. */
  makes(thing) {
    for (const { made } of this.#fromHere(this.#read().things.get(thing.name.name))) {
      if (mayBeSame(made, thing)) return true;
    }
    return false;
  }
  /** Whether this statement, or one after it, drops a thing of the same kind and name. */
  drops(thing) {
    for (const { gone } of this.#fromHere(this.#read().dropped.get(thing.name.name))) {
      if (mayBeSame(gone, thing)) return true;
    }
    return false;
  }
  /** The ALTER TABLE commands on a column, of this statement and of those after it. */
  commandsOn(table, column) {
    return [...this.#fromHere(this.#read().byColumn.get(JSON.stringify([table.name, column])))].filter(({ on }) => sameName(on, table)).map(({ command }) => command);
  }
  /** Whether the migration makes a trigger, policy, … of any name on a table. */
  makesOn(kind, table) {
    const on = this.#read().made.get(JSON.stringify([kind, table.name])) ?? [];
    return on.some((one) => sameName(one, table));
  }
  /** Whether this ALTER TABLE, or one after it, has such a command. */
  alters(table, subtype) {
    for (const { on } of this.#fromHere(this.#placed(table, subtype))) {
      if (sameName(on, table)) return true;
    }
    return false;
  }
  /** The same of the whole migration. */
  altersAnywhere(table, subtype) {
    return this.#placed(table, subtype).some(({ on }) => sameName(on, table));
  }
  /** Whether the migration gives a function a search path by ALTER FUNCTION. */
  fixesPathOf(routine) {
    return this.#read().fixedPaths.has(routine);
  }
  /**
   * The commands of one type on a table, in the whole migration; none where there are more than
   * `most`: nobody could say which of them belongs to what.
   */
  commandsOf(table, subtype, most) {
    const placed2 = this.#placed(table, subtype);
    if (placed2.length > most) return [];
    return placed2.filter(({ on }) => sameName(on, table)).map(({ command }) => command);
  }
  /** What the whole migration defines on tables of this name: CREATE TABLE, ALTER TABLE, CREATE INDEX. */
  definitionsOn(table) {
    return this.#read().definitions.get(table) ?? [];
  }
  /** The tables that the migration creates, with their columns. */
  tablesCreated() {
    return this.#read().tables;
  }
  /** Whether the migration's own UPDATE or INSERT reads this table or column: values are moved. */
  copies(name) {
    return this.#read().copied.has(name);
  }
  #placed(table, subtype) {
    return this.#read().bySubtype.get(JSON.stringify([table.name, subtype])) ?? [];
  }
  // The lists are in the order of the migration; a long one is not read from its beginning.
  *#fromHere(list2 = []) {
    let [first, end] = [0, list2.length];
    while (first < end) {
      const middle = first + end >> 1;
      if ((list2[middle]?.index ?? 0) < this.#at) first = middle + 1;
      else end = middle;
    }
    for (let at = first; at < list2.length; at++) yield list2[at];
  }
  #read() {
    this.#outline ??= outlineOf(this.#statements);
    return this.#outline;
  }
};
function outlineOf(statements) {
  const outline = {
    things: /* @__PURE__ */ new Map(),
    dropped: /* @__PURE__ */ new Map(),
    byColumn: /* @__PURE__ */ new Map(),
    bySubtype: /* @__PURE__ */ new Map(),
    tables: [],
    definitions: /* @__PURE__ */ new Map(),
    copied: /* @__PURE__ */ new Set(),
    made: /* @__PURE__ */ new Map(),
    fixedPaths: /* @__PURE__ */ new Set()
  };
  for (const [index, statement] of statements.entries()) {
    const { kind, node } = statement;
    for (const made of thingsMade(statement)) {
      append(outline.things, made.name.name, { index, made });
      if (made.on) append(outline.made, JSON.stringify([made.kind, made.on.name]), made.on);
    }
    if (kind === "DropStmt") {
      for (const gone of thingsDropped(node))
        append(outline.dropped, gone.name.name, { index, gone });
    }
    if (kind === "CreateStmt") outline.tables.push(node);
    if (kind === "CreateStmt" || kind === "AlterTableStmt" || kind === "IndexStmt")
      append(outline.definitions, node.relation?.relname ?? "", statement);
    if (kind === "AlterTableStmt") {
      const on = tableOf(node.relation);
      for (const wrapped of node.cmds ?? []) {
        if (!("AlterTableCmd" in wrapped)) continue;
        const command = wrapped.AlterTableCmd;
        const placed2 = { index, on, command };
        append(outline.byColumn, JSON.stringify([on.name, columnOf(command)]), placed2);
        append(outline.bySubtype, JSON.stringify([on.name, command.subtype ?? ""]), placed2);
      }
    }
    if (kind === "AlterFunctionStmt" && setsSearchPath(node.actions)) {
      outline.fixedPaths.add(strings(node.func?.objname).at(-1) ?? "");
    }
    if (kind === "UpdateStmt") noteReads(outline.copied, node.targetList);
    if (kind === "CreateTableAsStmt") noteReads(outline.copied, node.query);
    if (kind === "InsertStmt") noteReads(outline.copied, node.selectStmt);
  }
  return outline;
}
function columnOf({ name, def }) {
  return name ?? (def && "ColumnDef" in def ? def.ColumnDef.colname : void 0) ?? "";
}
function noteReads(copied, source) {
  for (const { kind, node } of nodesIn(source)) {
    if (kind === "ColumnRef") copied.add(strings(node.fields).at(-1) ?? "");
    if (kind === "RangeVar") copied.add(node.relname ?? "");
  }
}
function append(lists, name, entry) {
  const list2 = lists.get(name);
  if (list2 === void 0) lists.set(name, [entry]);
  else list2.push(entry);
}
var NewThings = class {
  #byName = /* @__PURE__ */ new Map();
  /** The names of the things that belong to a table, by the table's name. */
  #onTable = /* @__PURE__ */ new Map();
  has(thing) {
    const { schema, name } = thing.name;
    return (this.#byName.get(name) ?? []).some(
      // A name without a schema is that of the path; another schema's thing may be an old one.
      (made) => mayBeSame(made, thing) && made.name.schema === schema && made.name.name === name
    );
  }
  /** Whether a trigger, policy, … of any name was made on a table. */
  hasOn(kind, table) {
    return [...this.#onTable.get(table.name) ?? []].some(
      (name) => this.#byName.get(name)?.some((made) => made.kind === kind && made.on && sameName(made.on, table))
    );
  }
  /** What a statement makes, drops or renames. One that may not run only takes away. */
  learn(statement) {
    const { kind, node, certain } = statement;
    if (kind === "DropStmt") for (const thing of thingsDropped(node)) this.#remove(thing);
    if (kind === "AlterTableStmt") for (const thing of constraintsDropped(node)) this.#remove(thing);
    if (kind === "RenameStmt") {
      const old = thingRenamed(node);
      if (old === void 0) return;
      const wasNew = this.has(old);
      this.#remove(old);
      for (const thing of thingsMade(statement)) {
        this.#remove(thing);
        if (wasNew && certain) this.#add(thing);
      }
      return;
    }
    if (!certain) return;
    for (const thing of thingsMade(statement)) if (thing.fresh) this.#add(thing);
  }
  clear() {
    this.#byName.clear();
    this.#onTable.clear();
  }
  #add(thing) {
    const { name, on } = thing;
    const others = this.#byName.get(name.name);
    if (others === void 0) this.#byName.set(name.name, [thing]);
    else others.push(thing);
    if (on === void 0) return;
    const names = this.#onTable.get(on.name) ?? /* @__PURE__ */ new Set();
    this.#onTable.set(on.name, names.add(name.name));
  }
  #remove(thing) {
    this.#removeWhere(thing.name.name, (made) => mayBeSame(made, thing));
    if (thing.kind !== "table") return;
    for (const name of this.#onTable.get(thing.name.name) ?? []) {
      this.#removeWhere(name, ({ on }) => on !== void 0 && sameName(on, thing.name));
    }
  }
  #removeWhere(name, gone) {
    const left = this.#byName.get(name)?.filter((made) => !gone(made));
    if (left !== void 0) this.#byName.set(name, left);
  }
};
var Transaction = class {
  mode;
  /** How many statements the whole migration has. */
  size;
  #writesBlocked = false;
  #exclusive = /* @__PURE__ */ new Map();
  #claims = /* @__PURE__ */ new Map();
  #constraints = /* @__PURE__ */ new Set();
  #enums = /* @__PURE__ */ new Set();
  #enumValues = /* @__PURE__ */ new Map();
  #slow = false;
  #explicit = false;
  #passed = 0;
  #changes = 0;
  constructor(mode = "atomic", size = 1) {
    this.mode = mode;
    this.size = size;
  }
  /** Whether an earlier statement of this transaction took a lock that stops writes, until its end. */
  get writesBlocked() {
    return this.#writesBlocked;
  }
  /** For each relation that nobody else can read until the end: the lock that stopped it first. */
  get exclusive() {
    return this.#exclusive;
  }
  /** The tables that it keeps from everyone else, other than those it drops; each once. */
  get claims() {
    return this.#claims;
  }
  /** Whether a statement took long while nobody could read what an earlier one had locked. */
  get isSlow() {
    return this.#slow;
  }
  /** The type of each value that this transaction added to an enum and must not use yet, by value. */
  get enumValues() {
    return this.#enumValues;
  }
  /** Whether this transaction made the enum. */
  madeEnum(name) {
    return this.#enums.has(name);
  }
  /** How many statements of the migration are done. */
  get passed() {
    return this.#passed;
  }
  /** The same without those that only set something. */
  get changes() {
    return this.#changes;
  }
  /** Whether this transaction added the constraint. */
  added(table, constraint) {
    return this.#constraints.has(constraintKey(table, constraint));
  }
  /** Whether the file itself began it. */
  get explicit() {
    return this.#explicit;
  }
  hold(statement, effects, model) {
    this.#slow ||= slowUnderLock(statement, effects, model) !== void 0;
    const { kind, line, text: text2, certain } = statement;
    this.#writesBlocked ||= effects.locks.some(({ mode }) => blocksWrites(mode));
    this.#remember(statement, model.version);
    if (kind === "DropStmt" || !certain) return;
    for (const lock of effects.locks) {
      if (blocksReads(lock.mode) && !this.#exclusive.has(lock.relation))
        this.#exclusive.set(lock.relation, { ...lock, line, text: text2 });
    }
    for (const lock of claimedTables(statement, effects, model.catalog)) {
      if (!this.#claims.has(lock.relation)) this.#claims.set(lock.relation, { ...lock, line, text: text2 });
    }
  }
  /** After a statement of the file: it may have begun or ended the transaction. */
  pass(statement) {
    this.#passed++;
    if (!setsOnly.has(statement.kind)) this.#changes++;
    const { transactionControl: control } = statement;
    if (control === "begin") this.#explicit = true;
    const ends = control === "commit" || control === "rollback" || control === "prepare";
    if (ends) this.#explicit = statement.kind === "TransactionStmt" && statement.node.chain === true;
    if (ends || this.mode === "stepwise" && !statement.transactional) this.#end();
  }
  #end() {
    this.#writesBlocked = false;
    this.#exclusive = /* @__PURE__ */ new Map();
    this.#claims = /* @__PURE__ */ new Map();
    this.#slow = false;
    this.#constraints = /* @__PURE__ */ new Set();
    this.#enums = /* @__PURE__ */ new Set();
    this.#enumValues = /* @__PURE__ */ new Map();
  }
  #remember({ kind, node }, version) {
    if (kind === "CreateEnumStmt") this.#enums.add(typeName(node.typeName));
    if (kind === "AlterEnumStmt" && !node.oldVal) {
      const type = typeName(node.typeName);
      const usable = this.#enums.has(type) && (version < 12e4 || version >= 17e4);
      if (!usable) this.#enumValues.set(node.newVal ?? "", type);
    }
    if (kind !== "AlterTableStmt") return;
    const table = tableOf(node.relation);
    for (const wrapped of node.cmds ?? []) {
      const def = "AlterTableCmd" in wrapped ? wrapped.AlterTableCmd.def : void 0;
      if (def !== void 0 && "Constraint" in def)
        this.#constraints.add(constraintKey(table, constraintName(table, def.Constraint)));
    }
  }
};
var setsOnly = /* @__PURE__ */ new Set(["VariableSetStmt", "VariableShowStmt"]);
function typeName(names) {
  return strings(names).at(-1) ?? "";
}
function constraintKey(table, constraint) {
  return JSON.stringify([show(table), constraint]);
}
var ASSUMED_VERSION = 14e4;
var Model = class {
  server;
  /** What is known of the structure, at this point. */
  catalog;
  /** The transaction that the next statement runs in. */
  transaction = new Transaction();
  /** The timeouts that the script has set so far. */
  timeouts = new Timeouts();
  /** The migration that the next statement stands in, from its first statement to its last. */
  script = [];
  /** The migration that is being read, with what is still to come. */
  ahead = new Ahead();
  /** What the pending migrations made besides tables, columns and schemas. */
  newThings = new NewThings();
  #tables = /* @__PURE__ */ new Set();
  /** By the key of their table. */
  #columns = /* @__PURE__ */ new Map();
  #schemas = /* @__PURE__ */ new Set();
  /** Temporary tables, and whether each ends with its transaction. */
  #temporary = /* @__PURE__ */ new Map();
  #routines = /* @__PURE__ */ new Map();
  #searchPath = "";
  #sessions = 0;
  constructor(server, catalog = new Catalog()) {
    this.server = server;
    this.catalog = catalog;
  }
  /** The server's version as 150018; of an unknown server, an old one that is common. */
  get version() {
    return this.server?.version ?? ASSUMED_VERSION;
  }
  startMigration(mode, script = []) {
    this.script = script;
    this.timeouts = new Timeouts();
    this.transaction = new Transaction(mode, script.length);
    this.ahead = new Ahead(script);
  }
  isTemporary({ schema, name }) {
    return (schema === void 0 || schema === "pg_temp") && this.#temporary.has(name);
  }
  isNewTable(table) {
    return this.isTemporary(table) || this.#tables.has(this.#key(table)) || table.schema !== void 0 && this.#schemas.has(table.schema);
  }
  isNewColumn(table, column) {
    return this.isNewTable(table) || this.#columns.get(this.#key(table))?.has(column) === true;
  }
  isNewSchema(schema) {
    return this.#schemas.has(schema);
  }
  /** Whether the pending migrations made it, or the table or schema that it is in. */
  isNewThing(thing) {
    const { on, name } = thing;
    if (on !== void 0 && this.isNewTable(on)) return true;
    return name.schema !== void 0 && this.isNewSchema(name.schema) || this.newThings.has(thing);
  }
  /** The definitions of a routine that the pending migrations hold; its schema is not looked at. */
  routines(name) {
    return this.#routines.get(name) ?? [];
  }
  addTable(table) {
    this.#tables.add(this.#key(table));
  }
  addTemporary(table, endsWithTransaction) {
    this.#temporary.set(table.name, endsWithTransaction);
  }
  addColumn(table, column) {
    const key2 = this.#key(table);
    this.#columns.set(key2, (this.#columns.get(key2) ?? /* @__PURE__ */ new Set()).add(column));
  }
  addSchema(schema) {
    this.#schemas.add(schema);
  }
  addRoutine(statement) {
    const name = routineName(statement);
    if (name === void 0) return;
    this.#routines.set(name, [...this.routines(name), statement]);
  }
  removeTable(table) {
    if (this.isTemporary(table)) {
      this.#temporary.delete(table.name);
      return;
    }
    this.#tables.delete(this.#key(table));
    this.#columns.delete(this.#key(table));
  }
  removeColumn(table, column) {
    this.#columns.get(this.#key(table))?.delete(column);
  }
  removeSchema(schema) {
    this.#schemas.delete(schema);
    for (const table of this.#tables) {
      if (table.startsWith(`${schema}\0`)) this.#tables.delete(table);
    }
  }
  /** From here on, names without a schema are other names than before. */
  changeSearchPath(path) {
    this.#searchPath = path;
    this.newThings.clear();
  }
  endTransaction() {
    for (const [table, ends] of this.#temporary) if (ends) this.#temporary.delete(table);
    this.#losePath();
  }
  /** The next migration may have a session of its own, or may inherit this one's search path. */
  endMigration() {
    this.catalog.endTransaction();
    this.#temporary.clear();
    this.#losePath();
  }
  forgetTemporary() {
    this.#temporary.clear();
  }
  /** After a rollback nobody knows what is left. */
  forget() {
    this.#tables.clear();
    this.#columns.clear();
    this.#schemas.clear();
    this.#temporary.clear();
    this.newThings.clear();
    this.#losePath();
  }
  // A path that was set may have ended or not: neither the old names nor the new ones are sure.
  #losePath() {
    if (this.#searchPath !== "") this.changeSearchPath(`unknown ${++this.#sessions}`);
  }
  // No name in PostgreSQL holds a NUL, nor does a script: it keeps the parts apart.
  #key({ schema, name }) {
    return schema === void 0 ? `\0${this.#searchPath}\0${name}` : `${schema}\0${name}`;
  }
};
var unparsableRule = {
  name: "unparsable",
  category: "unknown",
  risk: "high",
  summary: "Is not valid SQL, so nobody knows what it does",
  why: "What cannot be read is never called safe. The other statements of the file were looked at.",
  safeWay: "Correct the statement. Where it is right and PostgreSQL 18 does not take it (psql meta-commands, placeholders of a template), write what the server will really be sent."
};
var LIMIT = 20;
async function parseSound(migration) {
  const broken = [];
  for (let sql = migration.sql; ; ) {
    try {
      return { script: await parseScript(sql, migration.file), broken };
    } catch (error) {
      if (!(error instanceof FaberDbError) || error.code !== "SQL_INVALID") throw error;
      const fault = error.text.facts;
      broken.push(unparsable(fault, migration));
      const rest = await withoutStatement(sql, fault);
      sql = broken.length < LIMIT && rest !== sql ? rest : "";
    }
  }
}
async function withoutStatement(sql, { line, column }) {
  const lines = sql.split("\n");
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const mark = sql.startsWith("\uFEFF") ? 1 : 0;
  const start = column - 1 + (line === 1 ? mark : 0);
  const at = before + [...lines[line - 1] ?? ""].slice(0, start).join("").length;
  const around = await statementAround(sql, at);
  const [from, to] = [Math.max(around.from, mark), around.to];
  const blank = [...sql.slice(from, to)].map((point) => point === "\n" ? point : " ").join("");
  return sql.slice(0, from) + blank + sql.slice(to);
}
async function statementAround(sql, at) {
  const semicolons = await semicolonsIn(sql);
  const from = semicolons.findLast((semicolon) => semicolon < at);
  const to = semicolons.find((semicolon) => semicolon >= at) ?? sql.length;
  const lineEnd = sql.indexOf("\n", at);
  return {
    from: from === void 0 ? 0 : from + 1,
    to: sql[at] === "\\" && lineEnd >= 0 ? Math.min(to, lineEnd) : to
  };
}
async function semicolonsIn(sql) {
  const parser = await loadParser();
  const unitAt = byteOffsets(sql);
  try {
    const { tokens } = parser.scanSync(scannable(sql));
    return tokens.filter(({ text: text2 }) => text2 === ";").map(({ start }) => unitAt(start));
  } catch {
    return [];
  }
}
function unparsable({ line, column, complaint }, migration) {
  const message = `PostgreSQL’s parser does not take this: ${complaint}. What it does is unknown.`;
  const source = migration.sql.split("\n")[line - 1] ?? "";
  return {
    hit: { message },
    finding: {
      rule: unparsableRule.name,
      risk: unparsableRule.risk,
      migration: migration.name,
      file: migration.file,
      line,
      column,
      statement: [...source.trim()].slice(0, 200).join(""),
      locks: [],
      rewrite: [],
      scan: [],
      data_loss: true,
      message,
      safe_way: unparsableRule.safeWay
    }
  };
}
async function assess(migrations, policy, circumstances = {}) {
  const { dialect = "postgresql" } = circumstances;
  if (dialect !== "postgresql") return assessDialect(dialect, migrations, policy, circumstances);
  let model = new Model(circumstances.server, await catalogOf(circumstances));
  const study = studyOf(circumstances, policy);
  const rules2 = await activeRules(rules, policy.rules);
  const found = [];
  let statements = 0;
  for (const migration of migrations) {
    if (circumstances.inTurn) model = new Model(circumstances.server, model.catalog);
    const { script, broken } = circumstances.toleratesInvalid ? await parseSound(migration) : { script: await parseScript(migration.sql, migration.file), broken: [] };
    found.push(...broken);
    const suppressions = new Suppressions(script, migration, { rules, policy, dialect });
    statements += script.statements.length;
    model.startMigration(sendingMode(script.statements), script.statements);
    for (const [index, statement] of script.statements.entries()) {
      model.ahead.reach(index);
      for (const executed of await executedBy(statement, model, script.positionOf)) {
        const effects = effectsOf(executed, model);
        const said = findingsOf(rules2, executed, { model, effects }, migration);
        for (const one of suppressions.mark(said, statement)) {
          study?.look(one, executed, effects, model);
          found.push(one);
        }
        study?.pass(executed);
        model.transaction.hold(executed, effects, model);
        learn(model, executed);
        learnStructure(model.catalog, executed);
      }
      model.transaction.pass(statement);
    }
    found.push(...suppressions.complaints());
    model.endMigration();
  }
  return concluded({ found: study ? await study.conclude(found) : found, statements }, policy);
}
function studyOf({ catalog, ask }, policy) {
  return catalog && new Study({ catalog, ...ask && { ask } }, policy);
}
async function assessDialect(name, migrations, policy, { applied, server, inTurn }) {
  const known = { applied, version: server?.version, inTurn };
  const dialect = await dialects[name]();
  return concluded(await findingsOfDialect(dialect, migrations, policy, known), policy);
}
function concluded({ found, statements }, policy) {
  const { findings, suppressed } = settle(found);
  return {
    ...judge([...findings, ...suppressed.filter(stillCounts)], policy),
    findings,
    ...suppressed.length > 0 && { suppressed },
    statements
  };
}
async function catalogOf({ applied = [], catalog }) {
  const known = new Catalog(catalog);
  if (catalog !== void 0) return known;
  const model = new Model(void 0, known);
  for (const { sql } of applied) {
    const script = await parseScript(sql).catch(() => void 0);
    for (const statement of script?.statements ?? []) {
      for (const executed of await executedBy(statement, model, script?.positionOf)) {
        learn(model, executed);
        learnStructure(known, executed);
      }
    }
    model.endMigration();
  }
  return known;
}
function judge(findings, policy) {
  const risk = highestRisk(findings.map((finding) => finding.risk));
  if (!policy.validate_destructive_operations) {
    return { risk, approval: "none", requiresBackup: false, blocked: [] };
  }
  const blocked = findings.flatMap((finding) => blockedBy(policy, finding));
  const asked = findings.map((finding) => approvalOf(policy, finding));
  return {
    risk,
    approval: blocked.length > 0 ? "blocked" : strictestApproval(asked),
    requiresBackup: findings.some((finding) => wantsBackup(policy, finding)),
    blocked
  };
}
function approvalOf(policy, finding) {
  const byRisk = approvalFor(finding.risk);
  if (finding.impact?.below_threshold) return byRisk === "none" ? "none" : "standard";
  return policyFor(policy, finding)?.approval ?? byRisk;
}
function wantsBackup(policy, finding) {
  if (finding.impact?.below_threshold) return false;
  return policyFor(policy, finding)?.require_backup ?? finding.data_loss;
}
function policyFor(policy, { operation }) {
  return operation === void 0 ? void 0 : policy.destructive_operations[operation];
}
function blockedBy(policy, finding) {
  const { operation } = finding;
  const entry = policyFor(policy, finding);
  if (operation === void 0 || entry === void 0 || entry.allowed) return [];
  const reason = entry.block_reason ?? `The configuration does not allow ${operation}.`;
  return [{ operation, reason, finding }];
}
async function readCheck(definition) {
  const { statements } = await parseScript(`ALTER TABLE t ADD CONSTRAINT c ${definition}`);
  const [statement] = statements;
  const [wrapped] = statement?.kind === "AlterTableStmt" && statement.node.cmds || [];
  const added = wrapped && "AlterTableCmd" in wrapped ? wrapped.AlterTableCmd.def : void 0;
  const condition = added && "Constraint" in added ? added.Constraint.raw_expr : void 0;
  return condition ? { condition, provesNotNull: provesNotNull(condition) } : {};
}
async function assumedVersion(dialect) {
  if (dialect === "postgresql") return `${ASSUMED_VERSION / 1e4}`;
  const { version } = (await dialects[dialect]()).server;
  const [major, minor, patch] = [Math.floor(version / 1e4), version / 100, version];
  const parts = [major, Math.floor(minor) % 100, patch % 100];
  return (parts[2] === 0 ? parts.slice(0, 2) : parts).join(".");
}
async function ruleTextsOf(dialect) {
  const own = dialect === "postgresql" ? [...rules, unparsableRule] : (await dialects[dialect]()).rules;
  const ofComments = Object.entries(commentFindings).map(([name, said]) => {
    return { name, category: "correctness", ...said };
  });
  return [...own, ...ofComments];
}
async function followStructure(migrations, snapshot) {
  const catalog = new Catalog({ ...snapshot, relations: snapshot.relations.map(remembering) });
  const model = new Model(void 0, catalog);
  const unsure = /* @__PURE__ */ new Set();
  for (const { sql, file } of migrations) {
    const script = await parseScript(sql, file);
    for (const statement of script.statements) {
      for (const executed of await executedBy(statement, model, script.positionOf)) {
        learn(model, executed);
        const doubtful = executed.opaque !== void 0 || !executed.certain;
        if (!doubtful) learnStructure(catalog, asKnown(executed, catalog));
        else if (executed.opaque !== void 0 || changesStructure(executed.kind)) {
          unsure.add(`${file}:${executed.line}`);
        }
      }
    }
    model.endMigration();
  }
  return { relations: [...catalog.relations()], unsure: [...unsure] };
}
function remembering(relation) {
  const { schema, name } = relation;
  return {
    ...relation,
    was: { schema, name },
    columns: relation.columns.map((column) => ({ ...column, was: column.name }))
  };
}
function asKnown(executed, catalog) {
  if (executed.kind !== "CreateStmt" || !executed.node.if_not_exists) return executed;
  if (catalog.relation(tableOf(executed.node.relation))) return executed;
  return { ...executed, node: { ...executed.node, if_not_exists: false } };
}
async function changedRows2(migrations) {
  const made = new Made();
  const model = new Model();
  const found = [];
  for (const { sql, file } of migrations) {
    for (const statement of (await parseScript(sql, file)).statements) {
      for (const executed of await executedBy(statement, model, void 0)) {
        model.addRoutine(executed);
        made.learn(executed);
        const table = rewritten(executed, made);
        if (!table) continue;
        found.push({ table, deletes: executed.kind !== "UpdateStmt", file, line: statement.line });
      }
    }
  }
  return found;
}
async function thingsMade2(migrations) {
  const made = new Made();
  const model = new Model();
  for (const { sql, file } of migrations) {
    for (const statement of (await parseScript(sql, file)).statements) {
      for (const executed of await executedBy(statement, model, void 0)) {
        model.addRoutine(executed);
        made.learn(executed);
      }
    }
  }
  return made.names;
}
function rewritten({ kind, node }, made) {
  if (kind !== "UpdateStmt" && kind !== "DeleteStmt" && kind !== "MergeStmt") return void 0;
  const table = tableOf(node.relation);
  if (made.hasTable(table)) return void 0;
  if (kind === "UpdateStmt" && columnsOf2(node).every((column) => made.hasColumn(table, column))) {
    return void 0;
  }
  return table;
}
function columnsOf2({ targetList }) {
  return (targetList ?? []).flatMap(
    (target) => "ResTarget" in target ? [target.ResTarget.name ?? ""] : []
  );
}
var Made = class {
  names = /* @__PURE__ */ new Set();
  learn({ kind, node }) {
    if (kind === "CreateStmt") this.names.add(show(tableOf(node.relation)));
    else if (kind === "CreateTableAsStmt") this.names.add(show(tableOf(node.into?.rel)));
    else if (kind === "AlterTableStmt") {
      for (const command of node.cmds ?? []) {
        if (!("AlterTableCmd" in command)) continue;
        const { subtype, def } = command.AlterTableCmd;
        if (subtype !== "AT_AddColumn" || !def || !("ColumnDef" in def)) continue;
        this.names.add(`${show(tableOf(node.relation))}.${def.ColumnDef.colname}`);
      }
    }
  }
  hasTable(table) {
    return this.names.has(show(table));
  }
  hasColumn(table, column) {
    return this.names.has(`${show(table)}.${column}`);
  }
};
async function namesIn(migrations) {
  const relations2 = /* @__PURE__ */ new Map();
  const types = /* @__PURE__ */ new Map();
  const functions = /* @__PURE__ */ new Map();
  const model = new Model();
  for (const migration of migrations) {
    for (const statement of (await parseSound(migration)).script.statements) {
      for (const executed of await executedBy(statement, model, void 0)) {
        model.addRoutine(executed);
        for (const name of relationsOf(executed)) {
          const known = relations2.get(key(name));
          relations2.set(key(name), { ...name, cascades: name.cascades || known?.cascades === true });
        }
        for (const name of namesUnder(executed.node, typeKeys)) types.set(key(name), name);
        for (const name of namesUnder(executed.node, functionKeys)) functions.set(key(name), name);
        if (executed.kind !== "DropStmt") continue;
        for (const name of droppedNames(executed.node.objects)) types.set(key(name), name);
      }
    }
  }
  return {
    relations: [...relations2.values()],
    types: [...types.values()],
    functions: [...functions.values()]
  };
}
function relationsOf(statement) {
  const cascades = statement.kind === "TruncateStmt" && statement.node.behavior === "DROP_CASCADE";
  const names = [...rangeVarsIn(statement.node)];
  if (statement.kind === "DropStmt") names.push(...dropped2(statement.node));
  return names.map((name) => ({ ...name, cascades }));
}
function dropped2({ objects, removeType }) {
  if (!onTables.has(removeType ?? "")) return droppedNames(objects);
  return (objects ?? []).flatMap(
    (object) => "List" in object ? [named(strings(object.List.items).slice(0, -1))] : []
  );
}
var onTables = /* @__PURE__ */ new Set(["OBJECT_TRIGGER", "OBJECT_POLICY", "OBJECT_RULE"]);
function* rangeVarsIn(tree) {
  for (const object of objectsIn(tree)) {
    if (typeof object.relname === "string") yield tableOf(object);
  }
}
var typeKeys = ["names", "typeName"];
var functionKeys = ["funcname"];
function* namesUnder(tree, fields) {
  for (const object of objectsIn(tree)) {
    for (const field of fields) {
      const value = object[field];
      if (!Array.isArray(value)) continue;
      const name = named(strings(value));
      if (name.name !== "" && name.schema !== "pg_catalog") yield name;
    }
  }
}
function* objectsIn(tree) {
  const waiting = [tree];
  while (waiting.length > 0) {
    const current = waiting.pop();
    if (typeof current !== "object" || current === null) continue;
    if (!Array.isArray(current)) yield current;
    waiting.push(...Object.values(current));
  }
}
var key = ({ schema, name }) => JSON.stringify([schema, name]);
export {
  risks,
  highestRisk,
  strictestApproval,
  lossOf,
  lossQuestion,
  assess,
  readCheck,
  followStructure,
  changedRows2 as changedRows,
  thingsMade2 as thingsMade,
  namesIn,
  assumedVersion,
  ruleTextsOf
};
