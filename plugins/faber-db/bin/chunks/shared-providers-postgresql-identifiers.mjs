function quoteIdentifier(name) {
  return `"${name.replaceAll('"', '""')}"`;
}
export {
  quoteIdentifier
};
