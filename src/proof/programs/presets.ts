/** What a pattern by name looks for: a line that shows it, and a line that denies it. */
interface Preset {
  readonly shows: string
  /** Where such a line is printed, an expectation of the preset fails, whatever else is printed. */
  readonly denies: string | null
}

const CPU = String.raw`using CPU backend|loading CPU backend|offloaded 0/\d+ layers to GPU|no (?:usable )?GPU found|not compiled with GPU offload`

/**
 * Patterns by name for the load logs of ggml's programs, in any case: on which backend a component runs. Devices that were
 * merely found show nothing. Where no end is given, the newest version that was read prints it still (August 2026).
 */
export const PRESETS: Readonly<Record<string, Preset>> = {
  '@ggml-gpu': {
    shows: String.raw`using (?:CUDA|ROCm|HIP|Vulkan|SYCL|Metal|OpenCL|MUSA|CANN)\d* backend|offloaded [1-9]\d*/\d+ layers to GPU`,
    denies: CPU,
  },
  '@ggml-cuda': {
    shows: String.raw`using CUDA\d* backend|using device CUDA\d+|CUDA\d+ (?:model )?buffer size`,
    denies: CPU,
  },
  '@ggml-cpu': { shows: CPU, denies: null },
  // clip.cpp of llama.cpp (llava, mtmd), since 29 December 2023, with a device's number since 11 March 2025; between June
  // 2024 and that day it always ran on the CPU and said so. stable-diffusion.cpp says "CLIP: Using CPU backend" where its
  // text encoder was sent there, from March 2024 to May 2026.
  '@ggml-cuda:clip': {
    shows: String.raw`\bCLIP:? using CUDA\d* backend`,
    denies: String.raw`\bCLIP:? using CPU backend`,
  },
  // llama.cpp: "using CUDA for GPU acceleration" June 2023 to 12 January 2024, "CUDA0 buffer size" from that day, "CUDA0
  // model buffer size" since 30 October 2024, "using device CUDA0" since 17 October 2024. "offloaded 0/33 layers" since May
  // 2023; "not compiled with GPU offload support" August 2023 to 28 November 2024, "no usable GPU found" since.
  '@ggml-cuda:llama': {
    shows: String.raw`using CUDA for GPU acceleration|CUDA\d+ (?:model )?buffer size|using device CUDA\d+`,
    denies: String.raw`offloaded 0/\d+ layers to GPU|no usable GPU found|not compiled with GPU offload`,
  },
  // whisper.cpp: "using CUDA backend" since 12 November 2023, with a device's number since 20 November 2024; "no GPU found"
  // since 13 January 2025: before that only the missing line tells.
  '@ggml-cuda:whisper': {
    shows: String.raw`\bwhisper_\w+: using CUDA\d* backend`,
    denies: String.raw`\bwhisper_\w+: (?:no GPU found|using CPU backend)`,
  },
  // stable-diffusion.cpp, with its option for more output: both lines since 26 November 2023. Since 29 April 2026 it names
  // the CPU alone, and no line says CUDA any more: there an own pattern is needed.
  '@ggml-cuda:sd': {
    shows: String.raw`(?<![:\w] ?)Using CUDA backend`,
    denies: String.raw`(?:Using|loading) CPU backend`,
  },
}

/** So the names begin under which presets' denying lines are looked for. */
const DENIAL = 'a CPU line of '

/** The name under which a preset's denying line is looked for. */
export function denialOf(pattern: string): string | null {
  return PRESETS[pattern]?.denies ? `${DENIAL}${pattern}` : null
}

/** A line with such words tells of something that did not come about. */
const UNSUCCESSFUL = String.raw`\b(?:not|no|fail(?:ed|s|ure)?|unable|cannot|error)\b`
const FELL_BACK = String.raw`\bf(?:a|e)ll(?:s|ing)? back to (?:the )?CPU`

/** What is looked for under a name, in any case of letters; null for a pattern of one's own. */
export function presetSource(pattern: string): string | null {
  const denied = pattern.startsWith(DENIAL) ? PRESETS[pattern.slice(DENIAL.length)] : undefined
  if (denied !== undefined) return `${denied.denies}|${FELL_BACK}`
  const preset = PRESETS[pattern]
  if (preset === undefined || preset.denies === null) return preset?.shows ?? null
  return `^(?!.*(?:${UNSUCCESSFUL}|${FELL_BACK})).*?(?:${preset.shows})`
}
