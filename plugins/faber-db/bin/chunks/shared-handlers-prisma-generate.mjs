import {
  writeAtomic
} from "./shared-state-files.mjs";
import {
  stateFolder
} from "./shared-config-project.mjs";
import {
  runProgram
} from "./shared-process.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import { randomUUID } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join as join2 } from "node:path";
import { createRequire } from "node:module";
import { join } from "node:path";
var minimumMajor = 7;
async function runPrisma(root, args, env) {
  const quiet = { CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1", NO_COLOR: "1" };
  return runProgram(process.execPath, [findPrisma(root), ...args], {
    cwd: root,
    env: { ...env, ...quiet }
  });
}
function findPrisma(root) {
  const require2 = createRequire(join(root, "package.json"));
  let manifest;
  let path;
  try {
    path = require2.resolve("prisma/package.json");
    manifest = require2(path);
  } catch (cause) {
    throw new FaberDbError("TOOL_MISSING", {
      message: "The project has no Prisma CLI.",
      next: "Install it: npm install --save-dev prisma",
      cause
    });
  }
  if (Number.parseInt(manifest.version, 10) < minimumMajor) {
    throw new FaberDbError("TOOL_MISSING", {
      message: `The project has Prisma ${manifest.version}; generating migrations needs ${minimumMajor} or newer.`,
      why: "Older versions take the connection string of the scratch database on the command line, where every process can read it.",
      next: `Update it: npm install --save-dev prisma@${minimumMajor}`
    });
  }
  return join(path, "..", manifest.bin.prisma);
}
async function generate(request) {
  const { root, directory, now, scratchUrls } = request;
  const name = `${timestamp(now)}_${request.name}`;
  const schema = join2(root, await findSchema(root));
  const folder = join2(root, directory);
  const [up, down] = await Promise.allSettled([
    diff(request, schema, scratchUrls.up, ["--from-migrations", folder, "--to-schema", schema]),
    diff(request, schema, scratchUrls.down, ["--from-schema", schema, "--to-migrations", folder])
  ]);
  if (up.status === "rejected") throw up.reason;
  return {
    name,
    sql: up.value,
    down: down.status === "fulfilled" ? { sql: down.value } : { why: down.reason.message },
    async write(sql, downSql) {
      const path = join2(directory, name, "migration.sql");
      const back = join2(directory, name, "down.sql");
      await writeNew(join2(root, path), sql);
      await writeNew(join2(root, directory, "migration_lock.toml"), lockFile);
      if (downSql !== void 0) await writeNew(join2(root, back), downSql);
      return { path, ...downSql !== void 0 && { down: back } };
    }
  };
}
async function diff({ root, directory, env }, schema, scratchUrl, direction) {
  const config = join2(root, stateFolder, `prisma.${randomUUID().slice(0, 8)}.config.mjs`);
  await writeAtomic(config, configFile(schema, join2(root, directory)));
  try {
    const { code, stdout, stderr } = await runPrisma(
      root,
      ["migrate", "diff", "--config", config, ...direction, "--script", "--exit-code"],
      { ...env, FABER_DB_SCRATCH_URL: scratchUrl }
    );
    if (code === 0) return "";
    if (code === 2 && stdout.trim() !== "") return `${stdout.trim()}
`;
    throw prismaError(stderr || stdout);
  } finally {
    await rm(config, { force: true });
  }
}
function configFile(schema, migrations) {
  return `export default {
  schema: ${JSON.stringify(schema)},
  migrations: { path: ${JSON.stringify(migrations)} },
  datasource: {
    url: process.env.FABER_DB_SCRATCH_URL,
    shadowDatabaseUrl: process.env.FABER_DB_SCRATCH_URL,
  },
}
`;
}
function prismaError(output) {
  const text = output.replace(/^Loaded Prisma config.*$/gm, "").trim();
  const code = /\bP\d{4}\b/.exec(text)?.[0];
  if (code === "P3006" || code === "P3018") {
    return new FaberDbError("MIGRATIONS_INVALID", {
      message: `Prisma cannot replay the migrations folder (${code}).`,
      why: text,
      next: "Mend the migration that it names; nothing was written.",
      facts: { tool_code: code }
    });
  }
  return new FaberDbError("SCHEMA_INVALID", {
    message: `Prisma cannot compare the schema with the migrations${code ? ` (${code})` : ""}.`,
    why: text,
    next: "Mend what it names; nothing was written.",
    facts: code ? { tool_code: code } : {}
  });
}
var schemaPlaces = ["prisma/schema.prisma", "schema.prisma", "prisma/schema"];
async function findSchema(root) {
  for (const place of schemaPlaces) {
    const found = await readFile(join2(root, place)).then(
      () => true,
      (error) => error.code === "EISDIR"
    );
    if (found) return place;
  }
  throw new FaberDbError("SCHEMA_INVALID", {
    message: `The project has no Prisma schema at ${schemaPlaces.join(", ")}.`,
    next: "Create one: npx prisma init"
  });
}
var lockFile = '# The provider of these migrations; Prisma reads it. Keep it in version control.\nprovider = "postgresql"\n';
async function writeNew(path, content) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content, { flag: "wx" }).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
}
function timestamp(now) {
  return now.toISOString().replace(/\D/g, "").slice(0, 14);
}
export {
  generate,
  schemaPlaces,
  findSchema
};
