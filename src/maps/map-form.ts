/** The keys that every rename map has, at the beginning of a line of YAML or anywhere in JSON. */
const KEYS: Readonly<Record<string, readonly RegExp[]>> = {
  yaml: [/^upstream:/m, /^renames:/m, /^[ \t]*-[ \t]*\{?[ \t]*from:/m],
  json: [/"upstream"[ \t]*:/, /"renames"[ \t]*:/, /"from"[ \t]*:/],
}

/** Whether a text of that language has the form of a rename map: it names versions and old names, and builds nothing. */
export function hasMapForm(reader: string, text: string): boolean {
  return KEYS[reader]?.every((key) => key.test(text)) ?? false
}
