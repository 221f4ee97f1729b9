var unseen = "￼";
var isSeen = (text) => !text.includes(unseen);
function programOf({ words: [path] }) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.replace(/(?<=.)@[^@]*$/, "").replace(/\.(?:exe|cmd|bat|ps1)$/i, "");
}
var containerHost = "‹container›";
var defaultPorts = {
  postgres: 5432,
  postgresql: 5432,
  cockroachdb: 26257,
  mysql: 3306,
  mysql2: 3306,
  mariadb: 3306,
  sqlserver: 1433,
  mssql: 1433,
  mongodb: 27017
};
function addressOf(text) {
  const plain = text.trim().replace(/^jdbc:/i, "");
  if (plain === ":memory:") return fileAddress(plain);
  if (/^(?:sqlite3?|file|libsql):(?!\/\/[^/])/i.test(plain)) return fileAddress(plain);
  if (/(?:^|\s)(?:host|hostaddr|dbname|port|service)\s*=/i.test(plain)) return keywordAddress(plain);
  const [, scheme = "", driverless] = /^([a-z][a-z0-9]*)(?:\+[a-z0-9]+)?:(\/\/.*)$/is.exec(plain) ?? [];
  if (driverless === void 0) return void 0;
  return urlAddress(scheme.toLowerCase(), driverless);
}
function fileAddress(text) {
  const path = text.replace(/^[a-z][a-z0-9]*:(?:\/\/)?/i, "").replace(/\?.*$/s, "");
  return { host: "file", port: 0, database: path.replace(/^\.\//, "") };
}
function keywordAddress(text) {
  const pairs = [...text.matchAll(/(\w+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|(\S*))/g)];
  const values = new Map(pairs.map(([, key = "", quoted, bare]) => [key, quoted ?? bare ?? ""]));
  return compact({
    host: values.get("hostaddr") ?? values.get("host"),
    port: portOf(values.get("port")) ?? 5432,
    database: values.get("dbname")
  });
}
function urlAddress(scheme, rest) {
  const [authority = "", ...tail] = rest.slice(2).split(/(?=[/?#])/);
  const places = authority.slice(authority.lastIndexOf("@") + 1);
  const [place = ""] = places.split(",");
  const [, host = "", port] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(place) ?? [];
  const [path = "", query = ""] = tail.join("").split("#")[0]?.split("?") ?? [];
  const options = new URLSearchParams(query);
  return compact({
    host: decoded(options.get("host") ?? host.replace(/^\[|\]$/g, "")) || "localhost",
    port: portOf(options.get("port") ?? port) ?? defaultPorts[scheme],
    database: decoded(options.get("dbname") ?? path.slice(1)) || void 0
  });
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
function portOf(text) {
  return text && /^\d+$/.test(text) ? Number(text) : void 0;
}
function compact(parts) {
  const known = Object.entries(parts).filter(
    ([, value]) => value !== void 0 && isSeen(String(value))
  );
  return Object.fromEntries(known);
}
function isLoopback(host) {
  const name = host.toLowerCase().replace(/\.$/, "");
  if (name === "" || name === "localhost" || name.endsWith(".localhost")) return true;
  if (name.startsWith("/") || name === "::1" || name === "0.0.0.0" || name === "::") return true;
  try {
    const { hostname } = new URL(`http://${name.includes(":") ? `[${name}]` : name}/`);
    return /^127\./.test(hostname) || /^\[::(?:1|ffff:7f)/.test(hostname);
  } catch {
    return false;
  }
}
function compareAddresses(one, other) {
  const hosts = sameHost(one.host, other.host);
  const ports = same(one.port, other.port);
  const names = same(one.database, other.database);
  if (hosts === false || ports === false) return "other";
  if (hosts === void 0 || ports === void 0) return names === false ? "other" : "unknown";
  if (names === void 0) return "unknown";
  return names ? "same" : "same server";
}
function sameHost(one, other) {
  if (one === void 0 || other === void 0) return void 0;
  if (one === containerHost) return mayBeInContainer(other) ? void 0 : false;
  if (isLoopback(one) && isLoopback(other)) return true;
  const plain = (host) => host.toLowerCase().replace(/\.$/, "");
  if (plain(one) === plain(other)) return true;
  return isNumeric(one) !== isNumeric(other) && !isLoopback(one) && !isLoopback(other) ? void 0 : false;
}
function mayBeInContainer(host) {
  return host === containerHost || isLoopback(host) || !/[.:]/.test(host);
}
var isNumeric = (host) => /^[\d.]+$|:/.test(host);
function same(one, other) {
  return one === void 0 || other === void 0 ? void 0 : one === other;
}
export {
  unseen,
  isSeen,
  programOf,
  containerHost,
  addressOf,
  isLoopback,
  compareAddresses,
  mayBeInContainer
};
