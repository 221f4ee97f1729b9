import {
  rules
} from "./shared-safety-effects-alter-constraints.mjs";
import "./shared-safety-reading-transactional.mjs";
import "./shared-safety-reading-reserved-words.mjs";
import "./shared-esbuild.mjs";
export {
  rules
};
