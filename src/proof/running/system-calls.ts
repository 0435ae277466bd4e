/** Numbers of the system calls that a machine's kind has its own for. */
interface SystemCalls {
  readonly prctl: number
  readonly capset: number
  readonly mount: number
  readonly unshare: number
}

/** The same on every kind of machine: they came after the numbers had been made one. */
const SHARED = { setattr: 442, ruleset: 444, rule: 445, restrict: 446 } as const

const GENERIC: SystemCalls = { prctl: 167, capset: 91, mount: 40, unshare: 97 }

/** By the name that Node has for the machine. */
const OF_MACHINE: Readonly<Record<string, SystemCalls>> = {
  x64: { prctl: 157, capset: 126, mount: 165, unshare: 272 },
  arm64: GENERIC,
  riscv64: GENERIC,
  loong64: GENERIC,
  ppc64: { prctl: 171, capset: 184, mount: 21, unshare: 282 },
  s390x: { prctl: 172, capset: 185, mount: 21, unshare: 303 },
  arm: { prctl: 172, capset: 185, mount: 21, unshare: 337 },
  ia32: { prctl: 172, capset: 185, mount: 21, unshare: 310 },
}

/** The calls of this machine as words `name=number`; none where its kind is not known. */
export function systemCalls(): string {
  const own = OF_MACHINE[process.arch]
  return own === undefined
    ? ''
    : Object.entries({ ...own, ...SHARED })
        .map(([name, number]) => `${name}=${number}`)
        .join(' ')
}
