async function within(inner, args, run, keep) {
  const closers = [];
  const own = {
    ...run,
    details: {},
    warnings: [],
    defer: (close) => void closers.unshift(close)
  };
  try {
    return await inner.run(args, own);
  } finally {
    for (const close of closers) await close().catch(({ message }) => run.reporter.tell(message));
    run.warnings.push(...own.warnings);
    keep(own.details);
  }
}
export {
  within
};
