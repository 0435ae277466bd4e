import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  importedYaml
} from "./shared-maps-import-imported.js";
import "./shared-maps-yaml-text.js";
import "./shared-runtime.js";
export {
  importedYaml
};
