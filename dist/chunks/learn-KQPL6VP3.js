import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  learn
} from "./chunk-ZP47VEVP.js";
import "./chunk-XFIN37UD.js";
import "./chunk-AJIMMFZI.js";
import "./chunk-24BARH5S.js";
import "./chunk-HMQLEJJH.js";
import "./chunk-HANBNIMK.js";
export {
  learn
};
