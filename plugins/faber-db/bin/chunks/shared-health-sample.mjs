function sampleOf({ health, checks }, now) {
  return {
    at: now.toISOString(),
    health,
    grades: Object.fromEntries(checks.map(({ name, grade }) => [name, grade])),
    figures: Object.assign({}, ...checks.map(({ figures }) => figures))
  };
}
export {
  sampleOf
};
