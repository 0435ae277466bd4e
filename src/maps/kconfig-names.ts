const PREFIX = 'CONFIG_'
/** Buildroot's symbols have a prefix of their own, and no other name. */
const ONE_NAME = 'BR2_'

/** Whether a name is what a Kconfig symbol is called outside of Kconfig files. */
export function isHandedOut(name: string): boolean {
  return name.startsWith(PREFIX) || name.startsWith(ONE_NAME)
}

/** A Kconfig symbol has two names: `X` where it is defined and asked for, `CONFIG_X` where it is set and everywhere else. */
export function otherKconfigName(name: string): string {
  if (name.startsWith(ONE_NAME)) return name
  return isHandedOut(name) ? name.slice(PREFIX.length) : PREFIX + name
}
