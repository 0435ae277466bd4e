import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  asRenameMap,
  learnedYaml
} from "./chunk-OLEPROOB.js";
import "./chunk-HANBNIMK.js";
export {
  asRenameMap,
  learnedYaml
};
