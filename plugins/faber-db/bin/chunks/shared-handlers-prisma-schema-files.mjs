import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
var schemaPlaces = ["prisma/schema.prisma", "schema.prisma", "prisma/schema"];
async function findSchema(root) {
  for (const place of schemaPlaces) {
    const found = await readFile(join(root, place)).then(
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
async function readSchema(root) {
  const place = await findSchema(root);
  const paths = place.endsWith(".prisma") ? [place] : await filesBelow(root, place);
  const texts = await Promise.all(paths.map((path) => readFile(join(root, path), "utf8")));
  return new Map(paths.map((path, index) => [path, texts[index] ?? ""]));
}
async function filesBelow(root, folder) {
  const entries = await readdir(join(root, folder), { recursive: true });
  return entries.filter((name) => name.endsWith(".prisma")).map((name) => `${folder}/${name}`).toSorted();
}
export {
  schemaPlaces,
  findSchema,
  readSchema
};
