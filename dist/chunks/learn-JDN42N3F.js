import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  learn
} from "./chunk-B7GNURXI.js";
import "./chunk-XFIN37UD.js";
import "./chunk-XQUUKXO6.js";
import "./chunk-IZNOGDLP.js";
import "./chunk-HMQLEJJH.js";
import "./chunk-HANBNIMK.js";
export {
  learn
};
