import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  learn
} from "./chunk-HNQE7BPU.js";
import "./chunk-XFIN37UD.js";
import "./chunk-FBY2HVLX.js";
import "./chunk-IZNOGDLP.js";
import "./chunk-HMQLEJJH.js";
import "./chunk-HANBNIMK.js";
export {
  learn
};
