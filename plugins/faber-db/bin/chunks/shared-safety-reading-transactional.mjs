function tag(node) {
  const [kind, fields] = Object.entries(node)[0];
  return { kind, node: fields };
}
function* nodesIn(value) {
  const waiting = [value];
  while (waiting.length > 0) {
    const current = waiting.pop();
    if (typeof current !== "object" || current === null) continue;
    if (Array.isArray(current)) {
      for (let at = current.length - 1; at >= 0; at--) waiting.push(current[at]);
      continue;
    }
    const fields = current;
    const keys = Object.keys(fields);
    for (let at = keys.length - 1; at >= 0; at--) {
      const key = keys[at];
      if (isCapital(key)) yield { kind: key, node: fields[key] };
      if (typeof fields[key] === "object") waiting.push(fields[key]);
    }
  }
}
function isCapital(key) {
  const first = key.charCodeAt(0);
  return first >= 65 && first <= 90;
}
function strings(nodes) {
  return (nodes ?? []).flatMap((node) => "String" in node ? [node.String.sval ?? ""] : []);
}
function tableOf(relation) {
  return named([relation?.schemaname ?? "", relation?.relname ?? ""]);
}
function droppedNames(objects) {
  return (objects ?? []).map((object) => {
    if ("List" in object) return named(strings(object.List.items));
    if ("TypeName" in object) return named(strings(object.TypeName.names));
    if ("ObjectWithArgs" in object) return named(strings(object.ObjectWithArgs.objname));
    return named(strings([object]));
  });
}
function show({ schema, name }) {
  return schema === void 0 ? name : `${schema}.${name}`;
}
function named(parts) {
  const [name = "", schema = ""] = parts.toReversed();
  return schema === "" ? { name } : { schema, name };
}
function routineName({ kind, node }) {
  return kind === "CreateFunctionStmt" ? strings(node.funcname).at(-1) ?? "" : void 0;
}
function optionName(option) {
  return "DefElem" in option ? option.DefElem.defname ?? "" : "";
}
function isOn(options, name, otherwise) {
  const option = (options ?? []).find((candidate) => optionName(candidate) === name);
  if (option === void 0 || !("DefElem" in option)) return otherwise;
  const value = option.DefElem.arg;
  if (value === void 0) return true;
  if ("Integer" in value) return (value.Integer.ival ?? 0) !== 0;
  if ("Boolean" in value) return value.Boolean.boolval === true;
  const words = "TypeName" in value ? strings(value.TypeName.names) : strings([value]);
  return !/^(false|off)$/i.test(words.at(-1) ?? "");
}
var controls = {
  TRANS_STMT_BEGIN: "begin",
  TRANS_STMT_START: "begin",
  TRANS_STMT_COMMIT: "commit",
  TRANS_STMT_ROLLBACK: "rollback",
  TRANS_STMT_SAVEPOINT: "savepoint",
  TRANS_STMT_RELEASE: "release",
  TRANS_STMT_ROLLBACK_TO: "rollback-to",
  TRANS_STMT_PREPARE: "prepare",
  TRANS_STMT_COMMIT_PREPARED: "commit-prepared",
  TRANS_STMT_ROLLBACK_PREPARED: "rollback-prepared"
};
function transactionControl({ kind, node }) {
  return kind === "TransactionStmt" ? controls[node.kind ?? ""] : void 0;
}
function isTransactional(statement) {
  const { kind, node } = statement;
  switch (kind) {
    case "IndexStmt":
    case "DropStmt":
      return !node.concurrent;
    case "ReindexStmt":
      return !(wholeDatabase.has(node.kind ?? "") || isOn(node.params, "concurrently", false));
    case "VacuumStmt":
      return !node.is_vacuumcmd;
    case "ClusterStmt":
      return node.relation !== void 0;
    case "AlterTableStmt":
      return !(node.cmds ?? []).some(detachesConcurrently);
    case "AlterDatabaseStmt":
      return !(node.options ?? []).some((option) => optionName(option) === "tablespace");
    case "CreateSubscriptionStmt":
      return !isOn(node.options, "create_slot", isOn(node.options, "connect", true));
    case "AlterSubscriptionStmt":
      return !altersSlot(node);
    case "DiscardStmt":
      return node.target !== "DISCARD_ALL";
    case "TransactionStmt":
      return !["commit-prepared", "rollback-prepared"].includes(transactionControl(statement) ?? "");
    default:
      return !neverTransactional.has(kind);
  }
}
var neverTransactional = /* @__PURE__ */ new Set([
  "CreatedbStmt",
  "DropdbStmt",
  "CreateTableSpaceStmt",
  "DropTableSpaceStmt",
  "AlterSystemStmt",
  "DropSubscriptionStmt"
]);
var wholeDatabase = /* @__PURE__ */ new Set([
  "REINDEX_OBJECT_SCHEMA",
  "REINDEX_OBJECT_DATABASE",
  "REINDEX_OBJECT_SYSTEM"
]);
function detachesConcurrently(command) {
  const definition = "AlterTableCmd" in command ? command.AlterTableCmd.def : void 0;
  return definition !== void 0 && "PartitionCmd" in definition ? definition.PartitionCmd.concurrent === true : false;
}
function altersSlot(node) {
  switch (node.kind) {
    case "ALTER_SUBSCRIPTION_REFRESH":
      return true;
    case "ALTER_SUBSCRIPTION_SET_PUBLICATION":
    case "ALTER_SUBSCRIPTION_ADD_PUBLICATION":
    case "ALTER_SUBSCRIPTION_DROP_PUBLICATION":
      return isOn(node.options, "refresh", true);
    case "ALTER_SUBSCRIPTION_OPTIONS":
      return (node.options ?? []).some(
        (option) => ["failover", "two_phase"].includes(optionName(option))
      );
    default:
      return false;
  }
}
function sendingMode(statements) {
  if (statements.some((statement) => statement.transactionControl)) return "explicit";
  return statements.every((statement) => statement.transactional) ? "atomic" : "stepwise";
}
export {
  tag,
  nodesIn,
  strings,
  tableOf,
  droppedNames,
  show,
  named,
  routineName,
  optionName,
  isOn,
  transactionControl,
  isTransactional,
  sendingMode
};
