import * as z from 'zod/mini'

import { REASONS, type ReasonCode } from '../src/core/reasons.ts'
import { RENAME_KINDS } from '../src/maps/rename.ts'
import { PROOF_CODES } from '../src/core/reasons/proof-codes.ts'
import type { MessageCode } from '../src/proof/evidence.ts'
import type { Report } from '../src/report/report.ts'

// The shape of the JSON report, for those who read one. It lies among the scripts because no run needs it; that it is the
// shape of the type Report, the compiler checks at the end of this file.

const text = z.string()
const count = z.int().check(z.nonnegative())
const exit = z.nullable(z.int())
const [firstReason, ...reasons] = Object.keys(REASONS) as ReasonCode[]
const [firstMessage, ...messages] = Object.keys(PROOF_CODES) as MessageCode[]
const level = z.enum(['info', 'warning', 'error'])
const texts = list(text)
const place = z.object({ path: text, line: count })
const reason = z.object({
  code: described(
    z.enum([firstReason!, ...reasons]),
    'See docs/reasons.md, or flagshift rule CODE.',
  ),
  message: described(text, 'One or more sentences about this very place.'),
})

const site = z.object({
  path: text,
  line: described(count, 'From 1.'),
  column: described(count, 'From 1, in code points.'),
  text: described(text, 'The line as it stands.'),
  from: text,
  to: described(texts, 'Empty for a flag without a new name.'),
  format: text,
  role: z.enum(['definition', 'option', 'condition', 'declaration', 'mention', 'shim']),
  action: z.enum(['replace', 'widen', 'add', 'remove', 'keep']),
  safety: described(
    z.enum(['safe', 'review', 'display']),
    'Whether the place is certain, for a person to look at, or only shown.',
  ),
  reason,
  with: described(
    z.exactOptional(list(place)),
    'The places that this rests on: what sets or reads the name, and changes with it or stays.',
  ),
})

const undecided = z.object({
  upstream: described(z.nullable(text), 'Null where nothing at all was scanned.'),
  path: text,
  places: described(count, 'How many places wait for its answer.'),
  names: described(
    z.readonly(z.record(text, count)),
    'The old names that stand there, each with how often.',
  ),
  message: text,
  todo: described(text, 'What lets it be asked.'),
})

const rename = z.object({
  from: text,
  to: texts,
  kind: text,
  map: text,
  state: z.enum(['renamed', 'aliased', 'rejected', 'premature', 'both', 'absent', 'unknown']),
  readers: described(
    z.object({ old: count, new: count }),
    'Lines of the pinned upstream that read the old name, and the new one.',
  ),
  aliases: list(z.object({ path: text, line: count, effect: text })),
  evidence: z.nullable(text),
  chain: described(
    z.exactOptional(
      list(z.object({ name: text, since: z.nullable(text), pinned: z.exactOptional(z.boolean()) })),
    ),
    'The name through upstream’s versions, with the one that the pinned version reads.',
  ),
})

const state = z.object({
  ok: z.boolean(),
  exit,
  seconds: z.number(),
  error: z.nullable(text),
  targets: count,
  units: count,
  unused: texts,
  notes: texts,
})

const definitions = list(z.object({ name: text, text, setBy: list(place) }))
const built = z.object({ built: z.boolean(), guards: texts })
const change = z.object({ added: texts, removed: texts })
const pattern = list(z.object({ pattern: text, line: z.nullable(text) }))

const run = z.object({
  spelling: z.enum(['new', 'old']),
  arguments: texts,
  accepted: z.boolean(),
  before: described(z.nullable(state), 'Null where this spelling was not asked of this state.'),
  after: z.nullable(state),
  definitions: list(z.object({ target: text, added: definitions, removed: definitions })),
  effect: z.enum(['effective', 'unchanged', 'none', 'lost', 'failed']),
})

const unit = z.object({
  path: described(text, 'The source; empty for the build graph.'),
  target: text,
  added: texts,
  removed: texts,
  lines: described(count, 'How many lines differ; a few of them are told.'),
  setBy: z.nullable(text),
})

const provedRename = z.object({
  from: text,
  to: texts,
  kind: z.enum(RENAME_KINDS),
  verdict: described(
    z.enum([
      'proved',
      'partial',
      'unchanged',
      'no-effect',
      'regression',
      'inconclusive',
      'not-measured',
      'not-asked',
    ]),
    'not-measured: none of its places takes part in this build. not-asked: all its values say off.',
  ),
  message: text,
  arguments: described(texts, 'The arguments with which it was seen, in the new spelling.'),
  gained: described(list(unit), 'What the patch brings and taking this rename back takes away.'),
  lost: described(list(unit), 'What was there before the patch and is not there with it.'),
})

const control = z.object({
  renames: described(texts, 'The old names of the renames that were taken back.'),
  arguments: texts,
  ok: z.boolean(),
  seconds: z.number(),
})

const proof = z.object({
  verdict: z.enum([
    'proved',
    'partial',
    'unchanged',
    'no-effect',
    'regression',
    'inconclusive',
    'skipped',
    'off',
  ]),
  evidence: z.enum(['none', 'configure', 'preprocess', 'compile', 'object', 'run']),
  summary: text,
  headline: described(
    z.nullable(text),
    'The component that gains most, in plain words; null where nothing was gained.',
  ),
  messages: list(z.object({ code: z.enum([firstMessage!, ...messages]), level, text })),
  buildSystem: z.nullable(z.enum(['cmake', 'make', 'meson', 'cargo', 'bazel'])),
  toolchain: z.nullable(
    z.object({
      cmake: z.nullable(text),
      nvcc: z.nullable(z.object({ path: text, version: text, root: z.nullable(text) })),
      architectures: list(z.number()),
      hostCompiler: z.nullable(text),
      device: z.nullable(text),
      standIn: z.boolean(),
    }),
  ),
  renames: described(list(provedRename), 'One verdict for each rename that the patch makes.'),
  runs: list(run),
  controls: described(list(control), 'The patched tree with renames taken back.'),
  unasked: described(
    list(texts),
    'Sets of arguments that the patch speaks of and that were not tried, for want of time or since there were too many.',
  ),
  unused: described(
    list(
      z.object({
        system: z.enum(['cmake', 'meson']),
        name: text,
        places: list(z.object({ name: text, value: text, path: text, line: count })),
        configures: described(count, 'How many configures were given it.'),
        nearest: described(texts, 'Names that the project does read and that look like it.'),
      }),
    ),
    'Arguments that the patched repository passes and that no configure of it used.',
  ),
  cost: z.object({ configures: count, preprocessed: count }),
  lines: z.nullable(z.object({ patched: list(place), executed: list(place) })),
  canary: z.nullable(
    z.object({
      target: text,
      definitions: z.object({ before: texts, after: texts }),
      expects: texts,
      refuses: texts,
      architecture: text,
      before: built,
      after: built,
      run: z.nullable(
        z.union([
          z.object({ status: z.literal('ran'), device: text }),
          z.object({ status: z.enum(['no-device', 'wrong', 'cuda-error']), detail: text }),
        ]),
      ),
    }),
  ),
  objects: list(
    z.object({
      path: text,
      target: text,
      symbols: z.object({ added: texts, removed: texts, kept: texts }),
      strings: change,
    }),
  ),
  command: z.nullable(
    z.object({
      command: text,
      exit,
      seconds: z.number(),
      expected: pattern,
      forbidden: pattern,
      tail: text,
      sameBefore: described(
        z.nullable(z.boolean()),
        'Whether it showed the same before the patch; null where it was not run there.',
      ),
    }),
  ),
  kit: described(
    z.nullable(z.object({ component: text, files: texts })),
    'The smoke test as files to keep, below the folder that was asked for.',
  ),
  seconds: z.number(),
})

const publication = z.object({
  operation: z.enum([
    'created',
    'updated',
    'unchanged',
    'reopened',
    'closed',
    'kept-human-commits',
    'declined',
    'blocked',
    'none',
  ]),
  branch: z.nullable(text),
  commit: z.nullable(text),
  number: z.nullable(z.number()),
  url: z.nullable(text),
  compareUrl: z.exactOptional(text),
  left: list(z.object({ path: text, reason: z.object({ code: text, message: text }) })),
  messages: list(z.object({ level, code: text, text })),
})

const report = z
  .object({
    schema: z.literal('flagshift-report/1'),
    status: described(
      z.enum(['clean', 'stale', 'patched', 'blocked', 'undecided']),
      'undecided: nothing stale was seen, but somebody that names depend on could not be asked, or the run ended before it was through.',
    ),
    repository: z.object({
      root: text,
      revision: z.nullable(text),
      filesListed: count,
      filesScanned: count,
    }),
    maps: list(z.object({ name: text, renames: count })),
    upstreams: list(z.object({ name: text, path: text, revision: z.nullable(text), found: text })),
    renames: list(rename),
    sites: list(site),
    undecided: described(
      list(undecided),
      'Who could not be asked, how many places wait for that, and how to let it be asked.',
    ),
    skipped: described(
      list(z.object({ path: text, reason })),
      'Files that were left unread or unchanged.',
    ),
    patch: z.object({ files: count, edits: count, diff: z.nullable(text) }),
    proof: z.nullable(proof),
    publication: z.nullable(publication),
    timings: described(z.readonly(z.record(text, z.number())), 'Milliseconds by stage.'),
  })
  .check(z.meta({ title: 'Flagshift report' }))

/** The published JSON schema of a report. It lets further keys be, so that a later report is one too. */
export function reportSchema(): object {
  return z.toJSONSchema(report, {
    io: 'input',
    target: 'draft-7',
    // That a list is read only is a matter of the program, and no number here is near what a number can hold.
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  })
}

/** A report as the schema has it is one as the type has it, and the reverse. */
export type SchemaFits = [Report] extends [z.infer<typeof report>]
  ? [z.infer<typeof report>] extends [Report]
    ? true
    : never
  : never
true satisfies SchemaFits

function list<Item extends z.ZodMiniType>(item: Item): z.ZodMiniReadonly<z.ZodMiniArray<Item>> {
  return z.readonly(z.array(item))
}

function described<Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema {
  return schema.check(z.describe(description))
}
