import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  CHOICES,
  COMMANDS,
  MAPS_ACTIONS,
  OPTIONS,
  oneOf,
  optionsOf,
  writtenName
} from "./shared-picomatch.js";
import {
  REASONS
} from "./shared-core-reasons.js";
import "./shared-repository-git.js";
import "./shared-maps-problem.js";
import "./shared-core-user-error.js";
import "./shared-runtime.js";

// src/commands/completion.ts
var SHELLS = ["bash", "zsh", "fish"];
var WORDS = {
  ...CHOICES,
  scope: [...CHOICES.scope, CHOICES.scope.join()]
};
async function completion(line, terminal) {
  const shell = oneOf(line.operand ?? "", SHELLS, "The shell");
  terminal.out(shell === "fish" ? forFish() : shell === "zsh" ? forZsh() : forBash());
  return Promise.resolve(0);
}
function writtenOptions(command) {
  return optionsOf(command).map(([name]) => `--${writtenName(name)}`);
}
function operandsOf(command) {
  if (command === "rule") return Object.keys(REASONS);
  if (command === "maps") return MAPS_ACTIONS;
  return command === "completion" ? SHELLS : [];
}
function forBash() {
  const values = Object.entries(WORDS).filter(([name]) => OPTIONS[name].commands.length > 0).map(([name, words]) => `    --${name}) _flagshift_words "${words.join(" ")}"; return ;;`);
  const commands = COMMANDS.map(
    (command) => `    ${command}) options="${writtenOptions(command).join(" ")}"; operands="${operandsOf(command).join(" ")}" ;;`
  );
  return `# flagshift completion bash > ~/.local/share/bash-completion/completions/flagshift
_flagshift_words() {
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$word")
}
_flagshift() {
  local word="\${COMP_WORDS[COMP_CWORD]}" options="" operands=""
  if [ "$COMP_CWORD" -eq 1 ]; then _flagshift_words "${COMMANDS.join(" ")} --help --version"; return; fi
  case "\${COMP_WORDS[COMP_CWORD-1]}" in
${values.join("\n")}
  esac
  case "\${COMP_WORDS[1]}" in
${commands.join("\n")}
  esac
  case "$word" in
    -*) _flagshift_words "$options" ;;
    *) if [ -n "$operands" ]; then _flagshift_words "$operands"; else mapfile -t COMPREPLY < <(compgen -f -- "$word"); fi ;;
  esac
}
complete -o filenames -F _flagshift flagshift`;
}
function forZsh() {
  const bash = forBash().replaceAll(
    /mapfile -t COMPREPLY < <\((compgen [^)]*)\)/g,
    'COMPREPLY=(${(f)"$($1)"})'
  );
  return bash.replace(/^#.*/, "# source <(flagshift completion zsh)").replace("\n", "\nautoload -U +X bashcompinit && bashcompinit\n");
}
function forFish() {
  const lines = COMMANDS.flatMap((command) => [
    `complete -c flagshift -n __fish_use_subcommand -f -a ${command}`,
    ...operandsOf(command).map((word) => `${within(command)} -f -a ${word}`),
    ...optionsOf(command).map(([name, { kind, help }]) => {
      const words = WORDS[name];
      const value = kind === "flag" ? "" : words === void 0 ? " -r" : ` -x -a '${words.join(" ")}'`;
      const said = help === "" ? "" : ` -d '${help.replaceAll("'", "\u2019").replaceAll("`", "")}'`;
      return `${within(command)} -l ${writtenName(name)}${value}${said}`;
    })
  ]);
  return ["# flagshift completion fish > ~/.config/fish/completions/flagshift.fish", ...lines].join(
    "\n"
  );
}
function within(command) {
  return `complete -c flagshift -n '__fish_seen_subcommand_from ${command}'`;
}
export {
  completion
};
