function blockReasonOf({ content }, policy) {
  if (!policy.validate_destructive_operations) return void 0;
  for (const { operation } of content.findings) {
    const entry = operation === void 0 ? void 0 : policy.destructive_operations[operation];
    if (operation === void 0 || entry === void 0 || entry.allowed) continue;
    return entry.block_reason ?? `The configuration does not allow ${operation}.`;
  }
  return void 0;
}
export {
  blockReasonOf
};
