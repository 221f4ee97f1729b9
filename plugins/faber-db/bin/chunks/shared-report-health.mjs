var marks = {
  healthy: "✓",
  degraded: "⚠",
  unhealthy: "✗",
  unknown: "?"
};
function healthBody({
  checks = [],
  environments = []
}) {
  const lines = checks.map(
    ({ grade, title, summary }) => `  ${marks[grade]} ${title}: ${summary}`
  );
  return [...lines, ...sideBySide(environments)];
}
function sideBySide(all) {
  const width = Math.max(0, ...all.map(({ environment }) => environment.length));
  return all.map(({ environment, health, checks, error }) => {
    const counts = ["healthy", "degraded", "unhealthy", "unknown"].map((grade) => [grade, checks.filter((check) => check.grade === grade).length]).filter(([, number]) => number > 0).map(([grade, number]) => `${marks[grade]} ${number}`);
    const state = error === void 0 ? health.padEnd(9) : "not reached";
    const counted = error === void 0 ? counts.join("  ") : "";
    return `  ${marks[health]} ${environment.padEnd(width)}  ${state}  ${counted}`.trimEnd();
  });
}
export {
  marks,
  healthBody
};
