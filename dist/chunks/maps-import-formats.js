import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  IMPORT_FORMATS
} from "./shared-maps-import-buildroot.js";
import "./shared-runtime.js";
export {
  IMPORT_FORMATS
};
