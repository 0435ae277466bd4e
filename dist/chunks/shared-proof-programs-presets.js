import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  count
} from "./shared-core-count.js";

// src/proof/programs/patterns.ts
import { createContext, Script } from "node:vm";

// src/proof/programs/presets.ts
var CPU = String.raw`using CPU backend|loading CPU backend|offloaded 0/\d+ layers to GPU|no (?:usable )?GPU found|not compiled with GPU offload`;
var PRESETS = {
  "@ggml-gpu": {
    shows: String.raw`using (?:CUDA|ROCm|HIP|Vulkan|SYCL|Metal|OpenCL|MUSA|CANN)\d* backend|offloaded [1-9]\d*/\d+ layers to GPU`,
    denies: CPU
  },
  "@ggml-cuda": {
    shows: String.raw`using CUDA\d* backend|using device CUDA\d+|CUDA\d+ (?:model )?buffer size`,
    denies: CPU
  },
  "@ggml-cpu": { shows: CPU, denies: null },
  // clip.cpp of llama.cpp (llava, mtmd), since 29 December 2023, with a device's number since 11 March 2025; between June
  // 2024 and that day it always ran on the CPU and said so. stable-diffusion.cpp says "CLIP: Using CPU backend" where its
  // text encoder was sent there, from March 2024 to May 2026.
  "@ggml-cuda:clip": {
    shows: String.raw`\bCLIP:? using CUDA\d* backend`,
    denies: String.raw`\bCLIP:? using CPU backend`
  },
  // llama.cpp: "using CUDA for GPU acceleration" June 2023 to 12 January 2024, "CUDA0 buffer size" from that day, "CUDA0
  // model buffer size" since 30 October 2024, "using device CUDA0" since 17 October 2024. "offloaded 0/33 layers" since May
  // 2023; "not compiled with GPU offload support" August 2023 to 28 November 2024, "no usable GPU found" since.
  "@ggml-cuda:llama": {
    shows: String.raw`using CUDA for GPU acceleration|CUDA\d+ (?:model )?buffer size|using device CUDA\d+`,
    denies: String.raw`offloaded 0/\d+ layers to GPU|no usable GPU found|not compiled with GPU offload`
  },
  // whisper.cpp: "using CUDA backend" since 12 November 2023, with a device's number since 20 November 2024; "no GPU found"
  // since 13 January 2025: before that only the missing line tells.
  "@ggml-cuda:whisper": {
    shows: String.raw`\bwhisper_\w+: using CUDA\d* backend`,
    denies: String.raw`\bwhisper_\w+: (?:no GPU found|using CPU backend)`
  },
  // stable-diffusion.cpp, with its option for more output: both lines since 26 November 2023. Since 29 April 2026 it names
  // the CPU alone, and no line says CUDA any more: there an own pattern is needed.
  "@ggml-cuda:sd": {
    shows: String.raw`(?<![:\w] ?)Using CUDA backend`,
    denies: String.raw`(?:Using|loading) CPU backend`
  }
};
function denialOf(pattern) {
  return PRESETS[pattern]?.denies ? `a CPU line of ${pattern}` : null;
}
var UNSUCCESSFUL = String.raw`\b(?:not|no|fail(?:ed|s|ure)?|unable|cannot|error)\b`;
var FELL_BACK = String.raw`\bf(?:a|e)ll(?:s|ing)? back to (?:the )?CPU`;
function presetSource(pattern) {
  const [, denied] = /^a CPU line of (.+)$/.exec(pattern) ?? [];
  if (denied !== void 0) return `${PRESETS[denied]?.denies}|${FELL_BACK}`;
  const preset = PRESETS[pattern];
  if (preset === void 0 || preset.denies === null) return preset?.shows ?? null;
  return `^(?!.*(?:${UNSUCCESSFUL}|${FELL_BACK})).*?(?:${preset.shows})`;
}

// src/proof/programs/patterns.ts
var LINE = 4096;
var MOST_PATTERNS = 20;
var PATIENCE = 500;
var PatternSearch = class {
  hits;
  /** What is wrong with which pattern. */
  problems = [];
  #scripts = [];
  #rest = { stdout: "", stderr: "" };
  constructor(patterns) {
    this.hits = new Map(patterns.map((pattern) => [pattern, null]));
    if (patterns.length > MOST_PATTERNS)
      this.problems.push(
        `there are ${count(patterns.length, "pattern")}; ${MOST_PATTERNS} are allowed`
      );
    for (const pattern of patterns.slice(0, MOST_PATTERNS)) {
      const preset = presetSource(pattern);
      if (preset === null && /^@[\w:-]+$/.test(pattern))
        this.problems.push(`${pattern}: the names are ${Object.keys(PRESETS).join(", ")}`);
      const source = preset ?? pattern;
      const flags = preset === null ? "" : "i";
      try {
        void new RegExp(source, flags);
        this.#scripts.push({ pattern, source, flags });
      } catch (error) {
        this.problems.push(
          `${pattern}: ${error instanceof Error ? error.message : "not a pattern"}`
        );
      }
    }
  }
  add(chunk, stream) {
    const text = this.#rest[stream] + chunk.toString("utf8");
    const end = text.lastIndexOf("\n");
    this.#rest[stream] = text.slice(end + 1).slice(0, LINE);
    if (end !== -1) this.#search(text.slice(0, end));
  }
  end() {
    this.#search(`${this.#rest.stdout}
${this.#rest.stderr}`);
  }
  found(patterns) {
    return patterns.map((pattern) => ({ pattern, line: this.hits.get(pattern) ?? null }));
  }
  #search(text) {
    const lines = text.split("\n").map((line) => line.slice(0, LINE));
    for (const { pattern, source, flags } of this.#scripts) {
      if (this.hits.get(pattern) !== null || this.problems.some((one) => one.startsWith(pattern)))
        continue;
      const context = createContext({ lines, source, flags });
      try {
        const at = FIND.runInContext(context, { timeout: PATIENCE });
        if (typeof at === "number" && at >= 0) this.hits.set(pattern, lines[at]);
      } catch {
        this.problems.push(`${pattern}: took too long on one piece of the output`);
      }
    }
  }
};
var FIND = new Script(
  "const find = new RegExp(source, flags); lines.findIndex((line) => find.test(line))"
);

export {
  denialOf,
  PatternSearch
};
