import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  learn
} from "./chunk-5EHIG3AO.js";
import "./chunk-XFIN37UD.js";
import "./chunk-W2KJPURB.js";
import "./chunk-4IYIHLDT.js";
import "./chunk-HMQLEJJH.js";
import "./chunk-HANBNIMK.js";
export {
  learn
};
