/** A YAML scalar that is a string whatever it looks like. */
export function writeScalar(value: string): string {
  const isPlain =
    /^[A-Za-z_][\w./-]*$/.test(value) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(value)
  return isPlain ? value : JSON.stringify(value)
}

/** What can stand in a comment: one line, not too long. */
export function writeComment(value: string): string {
  return value.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').slice(0, 120)
}
