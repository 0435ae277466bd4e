import * as z from 'zod/mini'

import { RENAME_KINDS } from '../maps/rename.ts'
import { PROOF_CODES } from '../core/reasons/proof-codes.ts'
import type { MessageCode, Proof } from '../proof/evidence.ts'

/** A list of so many items at the most. The first that is none ends it: what is not looked at is not complained of either. */
function atMost<Item extends z.ZodMiniType>(most: number, item: Item) {
  return z.pipe(
    z.array(z.unknown()).check(z.maxLength(most)),
    z.transform((given: unknown[], context): z.output<Item>[] => {
      const read: z.output<Item>[] = []
      for (const one of given) {
        const { success, data } = item.safeParse(one)
        if (success) read.push(data)
        else {
          context.issues.push({ code: 'custom', input: one, message: 'is no such item' })
          return z.NEVER
        }
      }
      return read
    }),
  )
}

/** The same of objects. */
export function rows<Shape extends z.core.$ZodLooseShape>(most: number, shape: Shape) {
  return atMost(most, z.object(shape))
}

const TEXT = z.string().check(z.maxLength(20_000))
const TEXTS = atMost(5000, TEXT)
const LEVEL = z.enum(['info', 'warning', 'error'])
const DIFFERENCE = z.object({ added: TEXTS, removed: TEXTS })
const SYMBOLS = z.object({ added: TEXTS, removed: TEXTS, kept: TEXTS })
const PLACE = z.object({ path: TEXT, line: z.number() })
const PLACES = atMost(50_000, PLACE)

const CHANGES = rows(1000, {
  path: TEXT,
  target: TEXT,
  added: TEXTS,
  removed: TEXTS,
  lines: z.number(),
  setBy: z.nullable(TEXT),
})

const VERDICTS = [
  'proved',
  'partial',
  'unchanged',
  'no-effect',
  'regression',
  'inconclusive',
] as const

const STATE = z.nullable(
  z.object({
    ok: z.boolean(),
    exit: z.nullable(z.number()),
    seconds: z.number(),
    error: z.nullable(TEXT),
    targets: z.number(),
    units: z.number(),
    unused: TEXTS,
    notes: TEXTS,
  }),
)

const DEFINITIONS = rows(5000, { name: TEXT, text: TEXT, setBy: PLACES })

const RUN = z.object({
  spelling: z.enum(['new', 'old']),
  arguments: TEXTS,
  accepted: z.boolean(),
  before: STATE,
  after: STATE,
  definitions: rows(5000, { target: TEXT, added: DEFINITIONS, removed: DEFINITIONS }),
  effect: z.enum(['effective', 'unchanged', 'none', 'lost', 'failed']),
})

const GUARDS = z.object({ built: z.boolean(), guards: TEXTS })

const CANARY = z.object({
  target: TEXT,
  definitions: z.object({ before: TEXTS, after: TEXTS }),
  expects: TEXTS,
  refuses: TEXTS,
  architecture: TEXT,
  before: GUARDS,
  after: GUARDS,
  run: z.nullable(
    z.union([
      z.object({ status: z.literal('ran'), device: TEXT }),
      z.object({ status: z.enum(['no-device', 'wrong', 'cuda-error']), detail: TEXT }),
    ]),
  ),
})

const FOUND = rows(5000, { pattern: TEXT, line: z.nullable(TEXT) })

const COMMAND = z.object({
  command: z.string().check(z.maxLength(140_000)),
  exit: z.nullable(z.number()),
  seconds: z.number(),
  expected: FOUND,
  forbidden: FOUND,
  tail: z.string().check(z.maxLength(20_000)),
  sameBefore: z.nullable(z.boolean()),
})

const TOOLCHAIN = z.object({
  cmake: z.nullable(TEXT),
  nvcc: z.nullable(z.object({ path: TEXT, version: TEXT, root: z.nullable(TEXT) })),
  architectures: atMost(200, z.number()),
  hostCompiler: z.nullable(TEXT),
  device: z.nullable(TEXT),
  standIn: z.boolean(),
})

/**
 * A whole proof, as another job hands it over: whatever is not in here is dropped, so that nothing which a page shows is of
 * another kind than it takes it for. The compiler holds it against the proof's own type.
 */
export const PROOF: z.ZodMiniType<Proof> = z.object({
  verdict: z.enum([...VERDICTS, 'skipped', 'off']),
  evidence: z.enum(['none', 'configure', 'preprocess', 'compile', 'object', 'run']),
  summary: TEXT,
  headline: z.nullable(TEXT),
  messages: rows(200, {
    code: z.enum(Object.keys(PROOF_CODES) as [MessageCode, ...MessageCode[]]),
    level: LEVEL,
    text: TEXT,
  }),
  buildSystem: z.nullable(z.enum(['cmake', 'make', 'meson', 'cargo', 'bazel'])),
  toolchain: z.nullable(TOOLCHAIN),
  renames: rows(1000, {
    from: TEXT,
    to: TEXTS,
    kind: z.enum(RENAME_KINDS),
    verdict: z.enum([...VERDICTS, 'not-measured', 'not-asked']),
    message: TEXT,
    arguments: TEXTS,
    gained: CHANGES,
    lost: CHANGES,
  }),
  unused: rows(1000, {
    system: z.enum(['cmake', 'meson']),
    name: TEXT,
    places: rows(1000, { name: TEXT, value: TEXT, path: TEXT, line: z.number() }),
    configures: z.number(),
    nearest: TEXTS,
  }),
  unasked: atMost(1000, TEXTS),
  runs: atMost(200, RUN),
  controls: rows(1000, { renames: TEXTS, arguments: TEXTS, ok: z.boolean(), seconds: z.number() }),
  cost: z.object({ configures: z.number(), preprocessed: z.number() }),
  lines: z.nullable(z.object({ patched: PLACES, executed: PLACES })),
  canary: z.nullable(CANARY),
  objects: rows(1000, { path: TEXT, target: TEXT, symbols: SYMBOLS, strings: DIFFERENCE }),
  command: z.nullable(COMMAND),
  kit: z.nullable(z.object({ component: TEXT, files: TEXTS })),
  seconds: z.number(),
})
