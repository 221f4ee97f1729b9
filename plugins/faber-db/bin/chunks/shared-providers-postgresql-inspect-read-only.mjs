async function readOnly(session, limitMs, work) {
  await session.script(
    `begin transaction read only;
     set local statement_timeout = ${limitMs};
     set local row_security = off;
     set local jit = off`
  );
  try {
    return await work();
  } finally {
    await session.script("rollback");
  }
}
export {
  readOnly
};
