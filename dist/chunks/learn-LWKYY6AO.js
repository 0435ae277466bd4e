import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  learn
} from "./chunk-F4MM5L5I.js";
import "./chunk-FBPMKYVZ.js";
import "./chunk-TQNY62HH.js";
import "./chunk-BERTVRY6.js";
import "./chunk-T6N5MCWX.js";
import "./chunk-HANBNIMK.js";
export {
  learn
};
