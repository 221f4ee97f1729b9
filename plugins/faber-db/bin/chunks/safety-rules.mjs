import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  rules
} from "./shared-safety-effects-alter-constraints.mjs";
import "./shared-safety-reading-reserved-words.mjs";
import "./shared-esbuild.mjs";
export {
  rules
};
