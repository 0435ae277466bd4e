import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/core/group-by.ts
function groupBy(items, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) addTo(groups, keyOf(item), item);
  return groups;
}
function addTo(groups, key, item) {
  const group = groups.get(key);
  if (group === void 0) groups.set(key, [item]);
  else group.push(item);
}

// src/core/remembered.ts
function remembered(make, known = /* @__PURE__ */ new Map()) {
  return (key) => {
    const before = known.get(key);
    if (before !== void 0) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
function rememberedOf(make) {
  return remembered(make, /* @__PURE__ */ new WeakMap());
}
function once(make) {
  let made;
  return () => (made ??= { it: make() }).it;
}

export {
  groupBy,
  addTo,
  remembered,
  rememberedOf,
  once
};
