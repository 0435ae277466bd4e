/** The type of a variable as CMake takes it on its command line; any other word behind a colon is an option of a subproject of Meson. */
export const TYPE = ':(?:BOOL|PATH|FILEPATH|STRING|INTERNAL|STATIC|UNINITIALIZED)'

/** Arguments of CMake whose value may stand as a word of its own. */
export const TAKES_A_WORD = new Set('-B -D -G -T -A -C --preset --toolchain'.split(' '))

/** The subproject that an option of Meson belongs to, before its name. */
export const OF_SUBPROJECT = String.raw`[A-Za-z_][\w.-]*:(?!${TYPE.slice(1)}=)`
