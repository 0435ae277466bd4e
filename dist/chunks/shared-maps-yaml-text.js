import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/maps/yaml-text.ts
function text(value) {
  const isPlain = /^[A-Za-z_][\w./-]*$/.test(value) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(value);
  return isPlain ? value : JSON.stringify(value);
}
function comment(value) {
  return value.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").slice(0, 120);
}

export {
  text,
  comment
};
