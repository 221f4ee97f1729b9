import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
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
