import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  asRenameMap,
  learnedYaml
} from "./shared-upstream-learn-learned-map.js";
import "./shared-maps-yaml-text.js";
import "./shared-core-count.js";
import "./shared-runtime.js";
export {
  asRenameMap,
  learnedYaml
};
