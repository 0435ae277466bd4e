import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  likeness
} from "./shared-upstream-learn-likeness.js";
import {
  LEVELS
} from "./shared-proof-evidence.js";
import {
  leaveAlone,
  leaveUnread,
  markedAt,
  readUses
} from "./shared-composed.js";
import {
  Names,
  findNodeAtLocation,
  formatOf,
  getNodeValue,
  isRegularFile,
  parseTOML,
  parseTree
} from "./shared-languages.js";
import {
  linesOf
} from "./shared-core-lines.js";
import {
  RUNNER_FILES
} from "./shared-core-runner-files.js";
import {
  count
} from "./shared-core-count.js";
import {
  groupBy,
  remembered
} from "./shared-core-remembered.js";
import {
  array,
  boolean,
  nullish,
  number,
  object,
  optional,
  string
} from "./shared-zod-v4-core.js";
import {
  append
} from "./shared-core-append.js";

// src/proof/running/output.ts
var ESCAPES = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[@-Z\\-_])/g;
var CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
function sanitise(text) {
  return text.replaceAll(/\r\n?/g, "\n").replaceAll(ESCAPES, "").replaceAll(CONTROLS, "").replaceAll(/[\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "").replaceAll("##[", "## [").replaceAll(/^(\s*)::/gm, "$1: :");
}
function tail(text, lines = 20, width = 300) {
  return sanitise(text).trimEnd().split("\n").slice(-lines).map((line) => line.length > width ? `${line.slice(0, width)} \u2026` : line).join("\n");
}
var MOST_OF_ERROR = 400;
function firstError(text) {
  const written = sanitise(text).split("\n");
  const lines = written.map((line) => line.trim());
  const own = lines.findIndex((line) => /^CMake Error|^ERROR:|: error:|^error:/.test(line));
  const at = own === -1 ? lines.findIndex((line) => /\berror\b|fatal/i.test(line) && !line.startsWith("--")) : own;
  const found = at === -1 ? lines.findLast((line) => line !== "") : wholeError(written.slice(at));
  return (found ?? "no output").slice(0, MOST_OF_ERROR);
}
function wholeError([first = "", ...below]) {
  let whole = first.trim();
  if (!/^CMake Error|^error:/.test(whole)) return whole;
  const other = whole.endsWith(":") ? /^\S/ : /^(?:CMake |Call Stack|-- )/;
  for (const line of below) {
    if (whole.length > MOST_OF_ERROR || other.test(line)) break;
    if (line.trim() !== "") whole += ` ${line.trim()}`;
    else if (/[.!?]$/.test(whole)) break;
  }
  return whole;
}
function sanitiseAll(value) {
  if (typeof value === "string") return sanitise(value);
  if (Array.isArray(value)) return value.map((one) => sanitiseAll(one));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, sanitiseAll(one)])
  );
}

// src/proof/running/session.ts
import path2 from "node:path";

// src/proof/running/child.ts
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { closeSync, openSync, readdirSync, readSync } from "node:fs";
var KEPT = 64 * 1024;
var GRACE = 1e3;
var KEPT_GRACE = 4e3;
var LINGER = 300;
var MARKER = "FLAGSHIFT_RUN";
function runChild(program, args, options) {
  const started = performance.now();
  const stdout = new Bounded();
  const stderr = new Bounded();
  const marker = randomUUID();
  return new Promise((resolve) => {
    let timedOut = false;
    let done = false;
    let child;
    const timers = /* @__PURE__ */ new Set();
    function finish(code, signal, startError) {
      if (done) return;
      done = true;
      for (const timer of timers) clearTimeout(timer);
      child?.stdout?.destroy();
      child?.stderr?.destroy();
      child?.unref();
      resolve({
        code,
        signal,
        timedOut,
        startError,
        stdout: stdout.text(),
        stderr: stderr.text(),
        bytes: stdout.bytes + stderr.bytes,
        seconds: (performance.now() - started) / 1e3
      });
    }
    try {
      child = spawn(program, [...args], {
        cwd: options.cwd,
        env: { ...options.env, [MARKER]: marker },
        detached: true,
        stdio: ["ignore", "pipe", "pipe"]
      });
    } catch (error) {
      finish(null, null, errorCode(error));
      return;
    }
    child.stdout?.on("data", (chunk) => {
      stdout.add(chunk);
      options.onStdout?.(chunk);
    });
    child.stderr?.on("data", (chunk) => {
      stderr.add(chunk);
      options.onStderr?.(chunk);
    });
    child.stdout?.on("error", () => void 0);
    child.stderr?.on("error", () => void 0);
    child.once("error", (error) => finish(null, null, errorCode(error)));
    child.once("exit", (code, signal) => {
      endGroup(child.pid, "SIGKILL");
      if (options.isKept !== true || code === null) endStrays(marker);
      child.once("close", () => finish(code, signal, null));
      timers.add(setTimeout(() => finish(code, signal, null), LINGER));
    });
    timers.add(
      setTimeout(
        () => {
          timedOut = true;
          endGroup(child.pid, "SIGTERM");
          const grace = options.isKept === true ? KEPT_GRACE : GRACE;
          timers.add(setTimeout(() => endGroup(child.pid, "SIGKILL"), grace));
        },
        Math.max(0, options.timeoutSeconds) * 1e3
      )
    );
  });
}
function errorCode(error) {
  const code = error.code;
  return code ?? (error instanceof Error ? error.message : String(error));
}
function endGroup(pid, signal) {
  if (pid === void 0) return;
  try {
    process.kill(-pid, signal);
  } catch {
  }
}
function endStrays(marker) {
  if (process.platform !== "linux") return;
  const wanted = Buffer.from(`${MARKER}=${marker}`);
  for (let round = 0; round < 5; round += 1) {
    const strays = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid).filter((pid) => carries(pid, wanted));
    if (strays.length === 0) return;
    for (const pid of strays) {
      try {
        process.kill(Number(pid), "SIGKILL");
      } catch {
      }
    }
  }
}
var PIECE = Buffer.alloc(64 * 1024);
function carries(pid, wanted) {
  let file;
  try {
    file = openSync(`/proc/${pid}/environ`, "r");
    let kept = 0;
    for (; ; ) {
      const end = kept + readSync(file, PIECE, kept, PIECE.length - kept, null);
      if (end === kept) return false;
      if (PIECE.subarray(0, end).includes(wanted)) return true;
      kept = Math.min(end, wanted.length);
      PIECE.copyWithin(0, end - kept, end);
    }
  } catch {
    return false;
  } finally {
    if (file !== void 0) closeSync(file);
  }
}
var Bounded = class {
  #head = [];
  #tail = [];
  #headBytes = 0;
  #tailBytes = 0;
  bytes = 0;
  add(chunk) {
    this.bytes += chunk.length;
    const room = KEPT - this.#headBytes;
    if (room > 0) {
      this.#head.push(chunk.subarray(0, room));
      this.#headBytes += Math.min(room, chunk.length);
      chunk = chunk.subarray(room);
    }
    if (chunk.length === 0) return;
    this.#tail.push(chunk);
    this.#tailBytes += chunk.length;
    if (this.#tailBytes > 4 * KEPT) {
      this.#tail = [Buffer.concat(this.#tail).subarray(-KEPT)];
      this.#tailBytes = KEPT;
    }
  }
  text() {
    const head = Buffer.concat(this.#head);
    const rest = Buffer.concat(this.#tail);
    const cut = this.bytes - head.length - Math.min(rest.length, KEPT);
    if (cut <= 0) return Buffer.concat([head, rest]).toString("utf8");
    return `${head.toString("utf8")}
[\u2026 ${cut} bytes left out \u2026]
${rest.subarray(-KEPT).toString("utf8")}`;
  }
};

// src/proof/running/write-tree.ts
import { lstatSync, readdirSync as readdirSync2 } from "node:fs";
import { lstat, mkdir, readlink, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
async function writeTree(source, directory, above = "") {
  const leftOut = [];
  const makeDirectory = remembered((place) => mkdir(place, { recursive: true }));
  const entries = await source.list();
  const files = entries.filter((entry) => isRegularFile(entry) && isInside(entry.path));
  const linkEntries = entries.filter((entry) => entry.mode === "120000" && isInside(entry.path));
  await mkdir(directory, { recursive: true });
  for await (const { entry, bytes } of source.read(
    files,
    (unread, why) => leftOut.push({ path: unread.path, why })
  )) {
    const target2 = path.join(directory, entry.path);
    await makeDirectory(path.dirname(target2));
    await writeFile(target2, bytes, { mode: entry.mode === "100755" ? 493 : 420, flag: "wx" });
  }
  for (const entry of linkEntries) {
    const { path: link } = entry;
    const target2 = await linkTarget(source, entry);
    const why = target2 === null ? "whose target cannot be read" : "that leads out of the repository";
    if (target2 === null || !staysInside(path.posix.join(above, link), target2)) {
      leftOut.push({ path: link, why: `a symbolic link ${why}` });
      continue;
    }
    const file = path.join(directory, link);
    await makeDirectory(path.dirname(file));
    await symlink(target2, file).catch(
      (error) => leftOut.push({ path: link, why: error.code ?? "not created" })
    );
  }
  return leftOut;
}
async function replaceFile(directory, file, bytes) {
  if (!isInside(file)) throw new Error(`path leads out of the copy: ${file}`);
  const target2 = path.join(directory, file);
  const before = await lstat(target2).catch(() => null);
  if (before !== null) await rm(target2, { recursive: true });
  await mkdir(path.dirname(target2), { recursive: true });
  const executable = before !== null && before.isFile() && (before.mode & 64) !== 0;
  await writeFile(target2, bytes, { flag: "wx", mode: executable ? 493 : 420 });
}
function diskUse(directory, limit = Infinity, known = /* @__PURE__ */ new Map()) {
  let total = 0;
  const pending = [directory];
  while (pending.length > 0 && total <= limit) {
    const current = pending.pop();
    const bytes = known.get(current);
    if (bytes !== void 0) {
      total += bytes;
      continue;
    }
    for (const entry of entriesOf(current)) {
      const place = path.join(current, entry.name);
      if (entry.isDirectory()) pending.push(place);
      else total += (lstatSync(place, { throwIfNoEntry: false })?.blocks ?? 0) * 512;
    }
  }
  return total;
}
function entriesOf(directory) {
  try {
    return readdirSync2(directory, { withFileTypes: true });
  } catch {
    return [];
  }
}
function isInside(file) {
  const parts = file.split("/");
  return !path.posix.isAbsolute(file) && !file.includes("\0") && parts.every((part) => part !== "" && part !== ".." && part.toLowerCase() !== ".git");
}
function staysInside(link, target2) {
  if (path.posix.isAbsolute(target2)) return false;
  const resolved = path.posix.normalize(path.posix.join(path.posix.dirname(link), target2));
  return resolved !== ".." && !resolved.startsWith("../");
}
async function linkTarget(source, entry) {
  if (source.revision === null)
    return readlink(path.join(source.root, entry.path)).catch(() => null);
  for await (const { bytes } of source.read([{ ...entry, mode: "100644" }], () => void 0)) {
    const text = bytes.toString("utf8");
    if (text.length < 4096 && !text.includes("\0")) return text;
  }
  return null;
}

// src/proof/running/session.ts
var LIMITS = {
  configureSeconds: 300,
  unitSeconds: 60,
  units: 200,
  diskBytes: 4 * 1024 ** 3,
  outputBytes: 64 * 1024 ** 2
};
function openSession(given) {
  const started = performance.now();
  const messages = [];
  const root = path2.join(given.builds, "source");
  return {
    ...given,
    root,
    build: path2.join(given.builds, "build"),
    limits: { ...LIMITS, ...given.limits },
    messages,
    putAway: /* @__PURE__ */ new Map(),
    say: (code, raw, level = LEVELS[code]) => {
      const plain = raw.replaceAll(`${root}/`, "").replaceAll(given.builds, "\u2026").replaceAll(given.scratch, "\u2026");
      const text = sanitise(plain).replaceAll(/\s+/g, " ");
      if (!messages.some((known) => known.code === code && known.text === text))
        messages.push({ code, level, text });
    },
    remaining: () => Math.max(0, given.timeoutSeconds - (performance.now() - started) / 1e3)
  };
}
function runConfined(session, program, args, { seconds = Infinity, ...options }) {
  const timeoutSeconds = Math.min(seconds, session.remaining());
  const { wrap, fence } = session.confinement;
  return runChild(...wrap(program, args), {
    ...options,
    timeoutSeconds,
    isKept: fence !== null
  });
}
function sayNetworkIsOff({ confinement, say }) {
  if (confinement.hasNetwork) return;
  say(
    "NO_NETWORK",
    "Builds had no network here; if this one loads something, set smoke-network: true (--smoke-network)."
  );
}
var Stopped = class extends Error {
  constructor() {
    super("the proof ended early");
    this.name = "Stopped";
  }
};
function checkBounds(session) {
  const { limits, scratch, putAway, say, remaining } = session;
  if (diskUse(scratch, limits.diskBytes, putAway) > limits.diskBytes) {
    say(
      "DISK_LIMIT",
      `The build wrote more than ${Math.round(limits.diskBytes / 1024 ** 2)} MB; it was stopped.`
    );
    throw new Stopped();
  }
  if (remaining() === 0) {
    say("TIMEOUT", "The time for the smoke test is used up (smoke-timeout).");
    throw new Stopped();
  }
}

// src/proof/running/scratch.ts
import { mkdir as mkdir2, mkdtemp, realpath, rm as rm2 } from "node:fs/promises";
import { tmpdir } from "node:os";
import path4 from "node:path";

// src/proof/running/command-files.ts
import { readFileSync, writeFileSync } from "node:fs";
function readCommandFiles(environment) {
  return RUNNER_FILES.flatMap((name) => {
    const file = environment[name];
    return file ? [{ name, file, bytes: readOrNull(file) }] : [];
  });
}
function restoreCommandFiles(before) {
  const touched = [];
  for (const { name, file, bytes } of before) {
    const now = readOrNull(file);
    if (now === null ? bytes === null : bytes !== null && now.equals(bytes)) continue;
    touched.push(name);
    writeFileSync(file, bytes ?? Buffer.alloc(0));
  }
  return touched;
}
function readOrNull(file) {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

// src/proof/running/confine.ts
import { existsSync, rmSync } from "node:fs";

// src/proof/running/landlock.ts
var VERSION = 4;
var LANDLOCK = String.raw`
sub restrictWrites {
  my $version = syscall($call{ruleset}, 0, 0, 1);
  $version >= ${VERSION} or fail 'landlock';
  # Write, remove, make, move and cut files; devices can't be made anywhere.
  my ($writes, $net) = (0x7ff2, $network ? 0 : 3);
  my $fields = pack 'Q Q Q', $writes, $net, 3;
  my $rules = syscall($call{ruleset}, $fields, $version >= 6 ? 24 : 16, 0);
  $rules >= 0 or fail 'ruleset';
  allowWrites($rules, $scratch, $writes & ~0x840) or fail $scratch;
  allowWrites($rules, '/dev/shm', $writes & ~0x840);
  allowWrites($rules, $_, 0x4002) for devices();
  allowWrites($rules, '/dev/pts', 2);
  syscall($call{restrict}, $rules + 0, 0) == 0 or fail 'restrict';
}
sub allowWrites {
  my ($rules, $place, $allowed) = @_;
  sysopen my $handle, $place, 0x200000 or return;
  $allowed &= 0x4002 unless -d $handle;
  my $rule = pack 'Q l', $allowed, fileno $handle;
  return syscall($call{rule}, $rules + 0, 1, $rule, 0) == 0;
}
`;

// src/proof/running/namespaces.ts
var NAMESPACES = String.raw`
sub devices {
  map { "/dev/$_" } grep { /^(?:null|zero|full|u?random|tty|ptmx|kfd|dri|dxg|nv(?:idia|host|map|gpu|sciipc).*)$/ } namesIn('/dev');
}
sub mountOn {
  my ($from, $place, $kind, $flags, $data) = @_;
  $data = '' unless defined $data;
  return syscall($call{mount}, $from, $place, $kind, $flags + 0, $data) == 0;
}
# read-only 1, no set-user-id 2, no devices 4
sub setMount {
  my ($place, $isBelow, $set, $clear) = @_;
  my $wanted = pack 'Q4', $set, $clear, 0, 0;
  return syscall($call{setattr}, -100, $place, $isBelow ? 0x8000 : 0, $wanted, 32) == 0;
}
sub writeTo {
  my ($file, $text) = @_;
  open my $out, '>', $file or fail $file;
  syswrite $out, $text or fail $file;
}
sub openNamespaces {
  my $flags = 0x20000 | 0x08000000 | 0x20000000 | ($network ? 0 : 0x40000000);
  return if syscall($call{unshare}, $flags) == 0;
  my ($user, $group) = ($>, $) + 0);
  syscall($call{unshare}, $flags | 0x10000000) == 0 or fail 'unshare';
  writeTo '/proc/self/setgroups', 'deny';
  writeTo '/proc/self/uid_map', "$user $user 1";
  writeTo '/proc/self/gid_map', "$group $group 1";
}
# What lies in the folders for all, and is named by the environment, the resolver's link or, but for /run, the program's words: a
# toolchain's program needs what lies beside it. Nothing that a build wrote says so, and no socket is shown by its name.
sub named {
  my @links = $network ? readlink('/etc/resolv.conf') || () : ();
  my @places = map { m{(?:^|[=:;]|^\.\.)((?:/var/tmp|/tmp|/run)/[^/:;\s]+)}g } values %ENV, @links;
  push @places, map { m{(?:^|[=:;])((?:/var/tmp|/tmp)/[^/:;\s]+)}g } @ARGV;
  return grep { $_ ne $scratch && -e && !-S } @places;
}
sub handleOf { sysopen my $handle, $_[0], 0x200000 or return; $handle }
# An empty folder or file to mount on.
sub makePlace {
  my ($place, $isFolder) = @_;
  my $above = '';
  for my $name (split m{/}, substr $place, 1) {
    $above .= "/$name";
    mkdir $above unless -e $above || ($above eq $place && !$isFolder);
  }
  $isFolder || -e $place or open my $file, '>', $place;
}
sub enterNamespaces {
  # Nothing of the namespaces outlives the keeper.
  prctl 1, 9;
  my @devices = devices();
  my $here = readlink '/proc/self/cwd';
  mountOn('none', '/', '', 0x44000) or fail 'private mounts';
  for my $place ($scratch, @devices) { mountOn($place, $place, '', 0x5000) or fail $place }
  setMount('/', 1, 1 | 2 | 4, 0) or fail 'read-only mounts';
  setMount($scratch, 0, 0, 1) or fail $scratch;
  setMount($_, 1, 0, 4) or fail $_ for @devices, grep { -d } '/dev/pts';
  mountOn('tmpfs', '/dev/shm', 'tmpfs', 2 | 4, 'mode=1777,size=512m') or fail '/dev/shm' if -d '/dev/shm';
  my %shown = map { $_ => handleOf($_) } $scratch, named();
  for my $place (grep { -d && !-l } '/tmp', '/var/tmp', '/run') {
    mountOn('tmpfs', $place, 'tmpfs', 2 | 4, 'mode=1777,size=1g') or fail $place;
    for my $inner (grep { index($_, "$place/") == 0 } sort keys %shown) {
      my $handle = $shown{$inner} or next;
      makePlace($inner, -d $handle);
      mountOn('/proc/self/fd/' . fileno($handle), $inner, '', 0x5000) or fail $inner;
    }
  }
  mountOn('proc', '/proc', 'proc', 1 | 2 | 4 | 8) or fail '/proc';
  chdir $here or fail $here;
  return if $network;
  # Its loopback, so that a build's own servers and clients find each other.
  my $up = pack 'a16 s x22', 'lo', 0x41;
  socket(LOOPBACK, 2, 2, 0) and ioctl(LOOPBACK, 0x8914, $up);
}
`;

// src/proof/running/rights.ts
var RIGHTS = String.raw`
sub giveUpRights {
  my %kept = map { $_ => 1 } 0, 1, 3, 4;
  my $mask = 0;
  $mask |= 1 << $_ for keys %kept;
  prctl(38, 1) or fail 'no new privileges';
  for my $right (0 .. 63) { prctl 24, $right unless $kept{$right} }
  prctl 47, 4;
  my ($own) = map { /^CapPrm:\s+(\w+)/ ? hex $1 : () } do { open my $file, '<', '/proc/self/status'; <$file> };
  $own = ($own || 0) & $mask;
  my ($who, $rights) = (pack('L l', 0x20080522, 0), pack('L6', $own, $own, 0, 0, 0, 0));
  syscall($call{capset}, $who, $rights) == 0 or fail 'capset';
}
`;

// src/proof/running/system-calls.ts
var SHARED = { setattr: 442, ruleset: 444, rule: 445, restrict: 446 };
var GENERIC = { prctl: 167, capset: 91, mount: 40, unshare: 97 };
var OF_MACHINE = {
  x64: { prctl: 157, capset: 126, mount: 165, unshare: 272 },
  arm64: GENERIC,
  riscv64: GENERIC,
  loong64: GENERIC,
  ppc64: { prctl: 171, capset: 184, mount: 21, unshare: 282 },
  s390x: { prctl: 172, capset: 185, mount: 21, unshare: 303 },
  arm: { prctl: 172, capset: 185, mount: 21, unshare: 337 },
  ia32: { prctl: 172, capset: 185, mount: 21, unshare: 310 }
};
function systemCalls() {
  const own = OF_MACHINE[process.arch];
  return own === void 0 ? "" : Object.entries({ ...own, ...SHARED }).map(([name, number2]) => `${name}=${number2}`).join(" ");
}

// src/proof/running/keeper.ts
var HEAD = String.raw`
our %call = map { my ($name, $number) = split /=/; $name => $number + 0 } split ' ', shift @ARGV;
our ($fence, $network, $scratch) = splice @ARGV, 0, 3;
sub fail { print STDERR "flagshift: a build could not be kept apart: $_[0]: $!\n"; exit 125 }
sub namesIn { opendir my $folder, $_[0] or return; readdir $folder }
sub prctl { syscall($call{prctl}, $_[0], ($_[1] || 0) + 0, ($_[2] || 0) + 0, 0, 0) == 0 }
`;
var KEEPER = String.raw`
sub waitFor {
  my ($child, $status) = @_;
  until (defined $status) {
    my $ended = waitpid -1, 0;
    $status = $? if $ended == $child;
    $status = 0 if $ended == -1 && $! != 4;
  }
  return $status;
}
prctl(36, 1) or fail 'subreaper';
prctl 1, 15;
pipe my $told, my $tells or fail 'pipe';
openNamespaces() if $fence eq 'namespaces';
my $child = fork;
defined $child or fail 'fork';
if (!$child) {
  setpgrp;
  enterNamespaces() if $fence eq 'namespaces';
  giveUpRights();
  restrictWrites() if $fence eq 'landlock';
  if ($fence eq 'namespaces') {
    # The first process of a namespace can't end by a signal of its own: it tells how its program ended.
    my $program = fork;
    defined $program or fail 'fork';
    if ($program) {
      $SIG{TERM} = 'IGNORE';
      syswrite $tells, waitFor($program);
      exit 0;
    }
  }
  exec { $ARGV[0] } @ARGV;
  exit 127;
}
close $tells;
$SIG{TERM} = sub { kill TERM => -$child; alarm 1 };
$SIG{ALRM} = sub { kill KILL => -$child };
my $status = waitFor($child);
alarm 0;
kill KILL => -$child;
$status = $1 if (readline($told) // '') =~ /^(\d+)$/;
my $until = time + 5;
while (time < $until) {
  my (%below, $ended);
  1 while ($ended = waitpid -1, 1) > 0;
  last if $ended == -1;
  for my $process (grep { /^\d/ } namesIn('/proc')) {
    open my $stat, '<', "/proc/$process/stat" or next;
    my ($pid, $parent) = (<$stat> // '') =~ /^(\d+) .*\) \S (\d+) /s or next;
    push @{ $below{$parent} }, $pid;
  }
  my @left = @{ $below{$$} || [] };
  while (defined(my $one = shift @left)) {
    kill KILL => $one;
    push @left, @{ $below{$one} || [] };
  }
  select undef, undef, undef, 0.005;
}
if (my $signal = $status & 127) {
  $SIG{TERM} = 'DEFAULT';
  kill $signal => $$;
}
exit $status >> 8;
`;
var SCRIPT = [HEAD, RIGHTS, NAMESPACES, LANDLOCK, KEEPER].join("");
function keptBelow(fence, hasNetwork, scratch, [program, args]) {
  const words2 = [systemCalls(), fence, hasNetwork ? "1" : "", scratch];
  return ["perl", ["-e", SCRIPT, ...words2, program, ...args]];
}

// src/proof/running/probe.ts
import { createServer } from "node:net";
var PROBE = String.raw`
my ($scratch, $caller, $port) = @ARGV;
open my $inside, '>', "$scratch/probe" or exit 1;
unlink "$scratch/probe";
# A folder of its own may take that; who asks looks whether it came through.
open my $outside, '>', "$scratch-probe";
# In a namespace the caller's number may be that of another process, which then is one of the keeper's.
my $isCaller = (readlink("/proc/$caller/exe") || '') !~ m{/perl[^/]*$};
exit 3 if $isCaller && open(my $environment, '<', "/proc/$caller/environ") && defined readline $environment;
exit 0 if $port eq '';
socket(LISTENER, 2, 1, 0) or exit 0;
exit 4 if connect LISTENER, pack 'S n C4 x8', 2, $port, 127, 0, 0, 1;
`;
function listenForProbe() {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    const close = () => void server.close();
    server.once("error", () => resolve({ port: 0, close }));
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve({ port: address === null || typeof address === "string" ? 0 : address.port, close });
    });
  });
}

// src/proof/running/confine.ts
function describeConfinement({ fence, hasNetwork }) {
  const network = hasNetwork ? "have the network (smoke-network)" : null;
  switch (fence) {
    case "namespaces":
      return `Builds run in namespaces of their own: they see no other process, write only below their scratch folder and in a /tmp, /var/tmp and /run of their own, and ${network ?? "have no network (smoke-network: true gives it)"}, while socket files in other places are not cut off; nothing of them stays.`;
    case "landlock":
      return `This machine allows no namespaces, but Landlock: builds write only below their scratch folder (TMPDIR) and in /dev/shm, so that what writes to /tmp by name fails, read the environment of no other process, and ${network ?? "have no TCP (smoke-network: true gives it), while UDP and sockets of this machine are not cut off"}; what they leave behind is ended.`;
    case "nothing":
      return "This machine allows neither namespaces nor Landlock: builds write wherever this user can, have the network, and can see other processes of this user, whose environments hold no token of this run; what they leave behind is ended.";
    case null:
      return "Nothing keeps builds apart on this machine, which has no working perl (install it to have them kept apart) or is not Linux: they write wherever this user can, have the network, and can see other processes of this user, whose environments hold no token of this run; what hides from its group and its environment may outlive them.";
  }
}
var UNCONFINED = {
  fence: null,
  hasNetwork: true,
  wrap: (program, args) => [program, args]
};
async function findConfinement(scratch, env, wantsNetwork) {
  if (process.platform !== "linux") return UNCONFINED;
  const listener = await listenForProbe();
  try {
    for (const fence of ["namespaces", "landlock"]) {
      const way = behind(fence, wantsNetwork, scratch);
      const asked = [scratch, String(process.pid), wantsNetwork ? "" : String(listener.port)];
      const isKept2 = await runs(way, "perl", ["-e", PROBE, ...asked], scratch, env);
      const cameThrough = existsSync(`${scratch}-probe`);
      rmSync(`${scratch}-probe`, { force: true });
      if (isKept2 && !cameThrough) return way;
    }
  } finally {
    listener.close();
  }
  const kept = behind("nothing", true, scratch);
  return await runs(kept, "true", [], scratch, env) ? kept : UNCONFINED;
}
function behind(fence, hasNetwork, scratch) {
  return {
    fence,
    hasNetwork,
    wrap: (program, args) => keptBelow(fence, hasNetwork, scratch, [program, args])
  };
}
async function runs({ wrap }, program, args, cwd, env) {
  const ended = await runChild(...wrap(program, args), {
    cwd,
    env,
    timeoutSeconds: 10,
    isKept: true
  });
  return ended.code === 0;
}

// src/proof/running/environment.ts
import { existsSync as existsSync2, mkdirSync, symlinkSync } from "node:fs";
import path3 from "node:path";
var ALLOWED = [
  "PATH",
  "LANG",
  "LC_ALL",
  "TZ",
  "CC",
  "CXX",
  "CUDACXX",
  "CUDAHOSTCXX",
  "CUDA_PATH",
  "CUDA_HOME",
  "CMAKE_PREFIX_PATH",
  "PKG_CONFIG_PATH",
  "http_proxy",
  "https_proxy",
  "no_proxy",
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "NO_PROXY",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR"
];
function childEnvironment(from, scratch) {
  const environment = {};
  for (const name of ALLOWED) {
    const value = from[name];
    if (value !== void 0 && !hasCredentials(name, value)) environment[name] = value;
  }
  const home = path3.join(scratch, "home");
  const temporary = path3.join(scratch, "tmp");
  for (const directory of [home, temporary]) mkdirSync(directory, { recursive: true });
  return {
    ...environment,
    PATH: environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin",
    HOME: home,
    TMPDIR: temporary,
    XDG_CACHE_HOME: path3.join(home, ".cache"),
    XDG_CONFIG_HOME: path3.join(home, ".config"),
    CI: "true",
    // Builds that write the time down write the same one every time.
    SOURCE_DATE_EPOCH: "1577836800",
    // A file of its own: `git config --global` replaces what it names, and with the rights for it also a device.
    GIT_CONFIG_GLOBAL: path3.join(home, ".gitconfig"),
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    ...rustPlaces(from, home)
  };
}
var NOWHERE = "http://smoke-network-is-false.invalid";
function withoutNetwork(environment) {
  const proxies = ["http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"];
  const local = "localhost,127.0.0.1,::1";
  return {
    ...environment,
    ...Object.fromEntries(proxies.map((name) => [name, NOWHERE])),
    no_proxy: local,
    NO_PROXY: local,
    CARGO_NET_OFFLINE: "true"
  };
}
function rustPlaces(from, home) {
  const own = from["HOME"] ?? "";
  const rustup = from["RUSTUP_HOME"] ?? (own === "" ? void 0 : `${own}/.rustup`);
  const loaded = from["CARGO_HOME"] ?? `${own}/.cargo`;
  const linked = [];
  for (const part of ["registry/index", "registry/cache", "git/db"]) {
    const [there, here] = [path3.join(loaded, part), path3.join(home, ".cargo", part)];
    if (own === "" || !existsSync2(there) || existsSync2(here)) continue;
    mkdirSync(path3.dirname(here), { recursive: true });
    symlinkSync(there, here);
    linked.push(there);
  }
  return {
    ...rustup !== void 0 && { RUSTUP_HOME: rustup },
    // So that the fence shows them: where the links lead a build could change.
    ...linked.length > 0 && { FLAGSHIFT_CARGO: linked.join(":") }
  };
}
function hasCredentials(name, value) {
  return /proxy$/i.test(name) && /\/\/[^/]*@/.test(value);
}

// src/proof/running/scratch.ts
async function inScratch(given, work, settle) {
  const commandFiles = readCommandFiles(given.environment);
  const scratch = await realpath(await mkdtemp(path4.join(tmpdir(), "flagshift-")));
  try {
    const builds = path4.join(scratch, "builds");
    await mkdir2(builds);
    const environment = childEnvironment(given.environment, builds);
    const confinement = await findConfinement(builds, environment, given.hasNetwork);
    given.progress(describeConfinement(confinement));
    const session = openSession({
      scratch,
      builds,
      environment: confinement.hasNetwork ? environment : withoutNetwork(environment),
      confinement,
      progress: given.progress,
      limits: given.limits ?? {},
      timeoutSeconds: given.timeoutSeconds
    });
    const result = await work(session);
    return settle(session, result, restoreCommandFiles(commandFiles));
  } finally {
    await rm2(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

// src/proof/running/trigger.ts
import { readFileSync as readFileSync2 } from "node:fs";
var repository = nullish(object({ full_name: string() }));
var event = object({
  repository,
  pull_request: optional(
    object({ head: object({ repo: repository }), base: object({ repo: repository }) })
  ),
  workflow_run: optional(object({ head_repository: repository }))
});
var PRIVILEGED = /* @__PURE__ */ new Set(["pull_request_target", "issue_comment", "issues", "discussion_comment"]);
function unsafeTrigger(environment) {
  const name = environment["GITHUB_EVENT_NAME"];
  if (name === void 0 || name === "") return null;
  if (PRIVILEGED.has(name))
    return `the event ${name} runs with write access while the code may be somebody else's`;
  const parsed = readEvent(environment["GITHUB_EVENT_PATH"]);
  if (parsed === null) return null;
  const { pull_request: pull, workflow_run: run } = parsed;
  if (pull !== void 0 && pull.head.repo?.full_name !== pull.base.repo?.full_name)
    return "the pull request comes from a fork";
  if (run !== void 0 && run.head_repository?.full_name !== parsed.repository?.full_name)
    return "the workflow run that triggered this one comes from a fork";
  return null;
}
function readEvent(file) {
  if (file === void 0 || file === "") return null;
  try {
    return event.parse(JSON.parse(readFileSync2(file, "utf8")));
  } catch {
    return null;
  }
}

// src/proof/build-systems/cmake.ts
import { mkdir as mkdir4, rm as rm3, writeFile as writeFile2 } from "node:fs/promises";
import path11 from "node:path";

// src/proof/build-systems/compile-commands.ts
import { readFile } from "node:fs/promises";
import path5 from "node:path";

// src/proof/build-systems/compiler-words.ts
var TAKES_A_WORD = new Set(
  "-o -x -e -I -D -U -F -L -l -T -u -z -A -G -include -imacros -isystem -iquote -idirafter -iprefix -iwithprefix -iwithprefixbefore -isysroot -iframework -framework -MF -MT -MQ -MJ -arch -target --target --sysroot -Xlinker -Xpreprocessor -Xcompiler -Xassembler -Xclang -Xarch_host -Xarch_device -aux-info -dumpbase -dumpdir -wrapper --param -mllvm -ccbin --compiler-bindir -gencode --generate-code --gpu-architecture -code --gpu-code -odir --output-directory -std -maxrregcount -Xptxas -Xnvlink -optf --options-file -rdc -cudart --output-file".split(" ")
);
var NO_OUTPUT = /^-o(?:dir|ptf)/;
function readCompilerWords(command) {
  let taker = null;
  return command.map((word, at) => {
    if (at === 0) return { word, at, role: "program", of: null };
    if (taker !== null) {
      const of = taker;
      taker = null;
      return { word, at, role: "argument", of };
    }
    if (!word.startsWith("-") || word === "-") return { word, at, role: "input", of: null };
    if (TAKES_A_WORD.has(word)) taker = word;
    return { word, at, role: "option", of: null };
  });
}
function argumentsOf(command) {
  const words2 = [];
  for (const { word, role } of readCompilerWords(command))
    if (role === "argument") words2.push(`${words2.pop() ?? ""} ${word}`);
    else if (role !== "program") words2.push(word);
  return words2;
}
function macroOf(word) {
  const [, sign, text] = /^-([DU])\s?(.+)$/s.exec(word) ?? [];
  return text === void 0 ? null : { isDefined: sign === "D", text };
}
function macrosIn(command) {
  return argumentsOf(command).flatMap((word) => macroOf(word) ?? []);
}
function outputOf(command) {
  for (const { word, role, of } of readCompilerWords(command)) {
    if (role === "argument" && (of === "-o" || of === "--output-file")) return word;
    if (role === "option" && isJoinedOutput(word)) return word.slice(2);
  }
  return "";
}
function isJoinedOutput(word) {
  return /^-o./.test(word) && !NO_OUTPUT.test(word);
}

// src/proof/build-systems/compile-commands.ts
var commands = array(
  object({
    directory: string(),
    file: string(),
    command: optional(string()),
    arguments: optional(array(string())),
    output: optional(string())
  })
);
async function readCompileCommands(build, root) {
  const text = await readFile(path5.join(build, "compile_commands.json"), "utf8").catch(() => null);
  if (text === null) return [];
  return commands.parse(JSON.parse(text)).map((entry) => {
    const command = entry.arguments ?? splitCommand(entry.command ?? "");
    const source = path5.resolve(entry.directory, entry.file);
    const output = entry.output ?? outputOf(command);
    return {
      target: targetOf(output),
      source,
      path: unitPath(source, build, root),
      directory: entry.directory,
      object: path5.isAbsolute(output) ? path5.relative(build, output) : output,
      command
    };
  });
}
function unitPath(source, build, root) {
  const inRoot = path5.relative(root, source);
  if (!inRoot.startsWith("..")) return inRoot;
  return `build:${path5.relative(build, source)}`;
}
function targetOf(output) {
  return /(?:^|\/)CMakeFiles\/(.+?)\.dir\//.exec(output)?.[1] ?? /(?:^|\/)([^/]+?)\.p\//.exec(output)?.[1] ?? "";
}
function splitCommand(line) {
  const words2 = [];
  let word = null;
  let quote = null;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at];
    if (quote === "'") {
      if (letter === "'") quote = null;
      else word += letter;
    } else if (quote === '"') {
      if (letter === '"') quote = null;
      else if (letter === "\\" && '"\\$`'.includes(line[at + 1] ?? "")) word += line[at += 1];
      else word += letter;
    } else if (letter === "'" || letter === '"') {
      quote = letter;
      word ??= "";
    } else if (letter === "\\" && at + 1 < line.length) {
      word = (word ?? "") + line[at += 1];
    } else if (/\s/.test(letter)) {
      if (word !== null) words2.push(word);
      word = null;
    } else {
      word = (word ?? "") + letter;
    }
  }
  if (word !== null) words2.push(word);
  return words2;
}

// src/proof/build-systems/configuration.ts
function neutral(text, { build, root }) {
  return text.replaceAll(build, "<build>").replaceAll(root, "<source>");
}
function definitionName(text) {
  return /^[A-Za-z_]\w*/.exec(text)?.[0] ?? text;
}

// src/proof/build-systems/file-api.ts
import { readdir, readFile as readFile2 } from "node:fs/promises";
import path6 from "node:path";
var index = object({
  objects: array(
    object({ kind: string(), version: object({ major: number() }), jsonFile: string() })
  )
});
var codemodel = object({
  configurations: array(
    object({ name: string(), targets: array(object({ jsonFile: string() })) })
  )
});
var graph = object({
  files: array(string()),
  nodes: array(
    object({ file: number(), line: optional(number()), parent: optional(number()) })
  )
});
var fragment = object({ fragment: string(), role: optional(string()) });
var target = object({
  name: string(),
  type: string(),
  backtraceGraph: optional(graph),
  sources: optional(
    array(object({ path: string(), isGenerated: optional(boolean()) }))
  ),
  link: optional(object({ commandFragments: optional(array(fragment)) })),
  compileGroups: optional(
    array(
      object({
        language: string(),
        sourceIndexes: array(number()),
        defines: optional(
          array(object({ define: string(), backtrace: optional(number()) }))
        ),
        includes: optional(array(object({ path: string() }))),
        compileCommandFragments: optional(array(fragment))
      })
    )
  )
});
var FILE_API_QUERY = "codemodel-v2";
async function readFileApi({ build, root }, sourceDirectory) {
  const reply = path6.join(build, ".cmake", "api", "v1", "reply");
  const names = await readdir(reply).catch(() => []);
  const newest = names.filter((name) => /^index-.*\.json$/.test(name)).toSorted().at(-1);
  if (newest === void 0) return null;
  const { objects } = index.parse(await readJson(path6.join(reply, newest)));
  const model = objects.find(({ kind, version }) => kind === "codemodel" && version.major === 2);
  if (model === void 0) return null;
  const { configurations } = codemodel.parse(await readJson(path6.join(reply, model.jsonFile)));
  const places = { build, root, sourceDirectory };
  const targets = await Promise.all(
    configurations.flatMap(
      ({ name, targets: listed }) => listed.map(async ({ jsonFile }) => {
        const raw = target.parse(await readJson(path6.join(reply, jsonFile)));
        return readTarget(
          raw,
          configurations.length > 1 ? `${raw.name} (${name})` : raw.name,
          places
        );
      })
    )
  );
  return [...groupBy(targets, ({ name }) => name).values()].map(ofAllConfigurations).toSorted((a, b) => a.name < b.name ? -1 : 1);
}
function ofAllConfigurations(targets) {
  const definitions = new Map(
    targets.flatMap((one) => one.definitions.map((definition) => [definition.text, definition]))
  );
  return {
    ...targets[0],
    definitions: [...definitions.values()].toSorted((a, b) => a.text < b.text ? -1 : 1),
    facts: targets.flatMap(({ facts }) => facts)
  };
}
function readTarget(raw, called, places) {
  const groups = raw.compileGroups ?? [];
  const definitions = /* @__PURE__ */ new Map();
  const facts = /* @__PURE__ */ new Set([`target ${called} ${raw.type}`]);
  function add(kind, value) {
    facts.add(`${called} ${kind} ${neutral(value, places)}`);
  }
  for (const source of raw.sources ?? []) add("source", source.path);
  for (const { fragment: flag } of raw.link?.commandFragments ?? [])
    add("link", withoutPadding(flag));
  for (const group of groups) {
    for (const { define, backtrace } of group.defines ?? []) {
      add(`${group.language} definition`, define);
      const name = definitionName(define);
      const known = definitions.get(define);
      const setBy = known?.setBy.length ? known.setBy : backtracePlaces(raw.backtraceGraph, backtrace, places);
      definitions.set(define, { name, text: define, setBy });
    }
    for (const { path: include } of group.includes ?? []) add(`${group.language} include`, include);
    for (const { fragment: flags } of group.compileCommandFragments ?? []) {
      for (const word of argumentsOf(["", ...splitCommand(flags)]))
        add(`${group.language} flag`, word);
      for (const [, text] of flags.matchAll(/(?:^|\s)-D\s*("[^"]*"|\S+)/g)) {
        const define = text.replaceAll('"', "");
        if (!definitions.has(define))
          definitions.set(define, { name: definitionName(define), text: define, setBy: [] });
      }
    }
  }
  return {
    name: raw.name,
    type: raw.type,
    definitions: [...definitions.values()],
    facts: [...facts]
  };
}
function withoutPadding(flag) {
  return flag.replaceAll(/(-rpath,[^\s,:]*(?::[^\s,:]+)*):+(?![^\s,])/g, "$1");
}
function backtracePlaces(trace, start, { root, sourceDirectory }) {
  const found = [];
  const seen = /* @__PURE__ */ new Set();
  for (let at = start; at !== void 0 && !seen.has(at); at = trace?.nodes[at]?.parent) {
    seen.add(at);
    const node = trace?.nodes[at];
    const file = node === void 0 ? void 0 : trace?.files[node.file];
    if (node?.line === void 0 || file === void 0) continue;
    const relative = path6.relative(root, path6.resolve(sourceDirectory, file));
    if (!relative.startsWith("..")) found.push({ path: relative, line: node.line });
  }
  return found;
}
async function readJson(file) {
  return JSON.parse(await readFile2(file, "utf8"));
}

// src/proof/build-systems/known-compilers.ts
import { createHash } from "node:crypto";
import { cp, mkdir as mkdir3, readdir as readdir2 } from "node:fs/promises";
import path7 from "node:path";
var KNOWLEDGE = /^CMake(?:System|(?:C|CXX|CUDA)Compiler)\.cmake$/;
var IS_KNOWN = "-DCMAKE_PLATFORM_INFO_INITIALIZED=1";
function folderOf({ scratch }, { environment, arguments: args }) {
  const choice = args.filter(
    (argument) => /COMPILER|TOOLCHAIN|SYSTEM|CMAKE_\w*FLAGS/.test(argument)
  );
  const key = createHash("sha1").update(JSON.stringify([environment, choice])).digest("hex");
  return path7.join(scratch, "compilers", key);
}
async function layKnownCompilers(session, request) {
  const known = folderOf(session, request);
  const versions = await readdir2(known).catch(() => []);
  if (versions.length === 0) return false;
  await cp(known, path7.join(session.build, "CMakeFiles"), { recursive: true });
  return true;
}
async function keepKnownCompilers(session, request) {
  const known = folderOf(session, request);
  const files = path7.join(session.build, "CMakeFiles");
  for (const version of (await readdir2(files).catch(() => [])).filter((name) => /^\d/.test(name))) {
    const names = await readdir2(path7.join(files, version)).catch(() => []);
    for (const name of names.filter((one) => KNOWLEDGE.test(one))) {
      await mkdir3(path7.join(known, version), { recursive: true });
      await cp(path7.join(files, version, name), path7.join(known, version, name), { force: false });
    }
  }
}

// src/proof/build-systems/recipes.ts
import { readFile as readFile3 } from "node:fs/promises";
import path8 from "node:path";
async function readRecipes({ build }) {
  const ninja = await readFile3(path8.join(build, "build.ninja"), "utf8").catch(() => null);
  if (ninja !== null) return recipesOfNinja(ninja, build);
  const list = path8.join(build, "CMakeFiles", "TargetDirectories.txt");
  const folders = (await readFile3(list, "utf8").catch(() => "")).split("\n");
  const recipes = /* @__PURE__ */ new Map();
  for (const folder of folders) {
    const text = await readFile3(path8.resolve(build, folder, "build.make"), "utf8").catch(() => "");
    for (const [file, recipe] of recipesOfMakefile(text, build)) recipes.set(file, recipe);
  }
  return recipes;
}
function recipesOfMakefile(text, build) {
  const recipes = /* @__PURE__ */ new Map();
  let open;
  for (const line of text.split("\n")) {
    if (line.startsWith("	")) {
      if (open === void 0 || line.startsWith("	@")) continue;
      open.commands.push(line.trim());
      open.isOwn = !open.commands.some((command) => command.includes("$("));
      continue;
    }
    const [, target2, input = ""] = /^([^\s#:=.][^:=#]*):(?: (.+))?$/.exec(line) ?? [];
    if (target2 === void 0) continue;
    const file = path8.resolve(build, target2);
    open = recipes.get(file) ?? { inputs: [], commands: [], isOwn: false };
    recipes.set(file, open);
    if (input !== "") open.inputs.push(path8.resolve(build, input.replaceAll("\\ ", " ")));
  }
  return recipes;
}
function recipesOfNinja(text, build) {
  const recipes = /* @__PURE__ */ new Map();
  let commands2 = [];
  for (const line of text.replaceAll("$\n", "").split("\n")) {
    if (/^\s/.test(line)) {
      commands2.push(line.trim());
      continue;
    }
    const [, outputs, rule, inputs] = /^build ((?:[^$:]|\$.)+): (\S+)(.*)$/.exec(line) ?? [];
    if (outputs === void 0) continue;
    commands2 = [];
    const recipe = {
      // What stands behind two bars only goes first.
      inputs: pathsIn(inputs.split(" ||")[0], build),
      commands: commands2,
      isOwn: rule.startsWith("CUSTOM_COMMAND")
    };
    for (const output of pathsIn(outputs, build)) recipes.set(output, recipe);
  }
  return recipes;
}
function pathsIn(words2, build) {
  return (words2.match(/(?:[^\s$]|\$.)+/g) ?? []).filter((word) => word !== "|").map((word) => path8.resolve(build, word.replaceAll(/\$(.)/g, "$1")));
}
function recipeOf(recipes, file) {
  if (!recipes.has(file)) return null;
  const inputs = /* @__PURE__ */ new Set();
  const commands2 = [];
  const open = [file];
  for (const next of open) {
    const recipe = recipes.get(next);
    if (recipe?.isOwn === true) append(commands2, recipe.commands);
    for (const input of recipe?.inputs ?? [])
      if (!inputs.has(input)) {
        inputs.add(input);
        open.push(input);
      }
  }
  return { inputs: [...inputs], commands: commands2 };
}

// src/proof/build-systems/run-configure.ts
var MOST_OUTPUT = 32 * 1024 * 1024;
async function runConfigure(session, { environment }, [program, ...words2], cwd, outputOf2 = ({ stdout, stderr }) => `${stdout}
${stderr}`) {
  const chunks = [];
  let kept = 0;
  const result = await runConfined(session, program, words2, {
    cwd,
    env: environment,
    seconds: session.limits.configureSeconds,
    onStdout: (chunk) => {
      if (kept < MOST_OUTPUT) chunks.push(chunk);
      kept += chunk.length;
    }
  });
  const output = outputOf2(result);
  const ended = {
    ok: result.code === 0,
    exit: result.code,
    timedOut: result.timedOut,
    seconds: result.seconds,
    output,
    bytes: result.bytes,
    targets: [],
    units: [],
    unused: [],
    uninitialised: [],
    executed: null,
    notes: projectNotes(output),
    retriedForPolicy: false
  };
  return { ended, stdout: Buffer.concat(chunks) };
}
function projectNotes(output) {
  const lines = sanitise(output).split("\n").map((line) => line.trim()).filter(
    (line) => /deprecat|is removed|no longer supported|renamed to|use \w+ instead/i.test(line)
  ).filter(
    (line) => !/CMP\d{4}|cmake_minimum_required|Compatibility with CMake|CMake Deprecation|CMAKE_WARN_DEPRECATED|--warn-uninitialized/.test(
      line
    )
  );
  return [...new Set(lines)].slice(0, 10).map((line) => line.slice(0, 300));
}

// src/proof/build-systems/find-maker.ts
import { existsSync as existsSync3 } from "node:fs";
import { readFile as readFile4 } from "node:fs/promises";
import path9 from "node:path";
var findMaker = async (session, _request, file) => {
  const target2 = path9.relative(session.build, file);
  if (target2.startsWith("..")) return null;
  const words2 = existsSync3(path9.join(session.build, "build.ninja")) ? await byNinja(session, target2) : await byMake(session, target2);
  return words2 === null ? null : { cwd: session.build, words: words2 };
};
async function byNinja(session, file) {
  const recipe = recipeOf(await readRecipes(session), path9.join(session.build, file));
  const needsProgram = recipe?.inputs.some((input) => /\.o(?:bj)?$/.test(input)) ?? true;
  return needsProgram ? null : ["ninja", file];
}
async function byMake({ build }, file) {
  const list = path9.join(build, "CMakeFiles", "TargetDirectories.txt");
  const folders = (await readFile4(list, "utf8").catch(() => "")).split("\n");
  for (const folder of folders) {
    const makefile = path9.resolve(build, folder, "build.make");
    const text = await readFile4(makefile, "utf8").catch(() => "");
    if (text.includes(`
${file}:`)) return ["make", "-s", "-f", makefile, file];
  }
  return null;
}

// src/proof/build-systems/trace.ts
import { createReadStream } from "node:fs";
import path10 from "node:path";
import { createInterface } from "node:readline";
var ACCESS = /^(?:PUBLIC|PRIVATE|INTERFACE|LINK_\w+|debug|optimized|general)$/;
async function readTrace(trace, root, sourceDirectory, traced) {
  const executed = /* @__PURE__ */ new Set();
  const handsOn = /* @__PURE__ */ new Set();
  const links = /* @__PURE__ */ new Map();
  let choosesCompiler = false;
  const lines = createInterface({ input: createReadStream(trace), crlfDelay: Infinity });
  try {
    for await (const line of lines) {
      const step = parseStep(line);
      if (step === null) continue;
      const file = path10.relative(root, path10.resolve(sourceDirectory, step.file));
      if (file.startsWith("..")) continue;
      choosesCompiler ||= /^(?:CMAKE_\w+_COMPILER|CMAKE_TOOLCHAIN_FILE)$/.test(step.sets);
      const [target2, ...words2] = step.links;
      if (target2 !== void 0)
        links.set(
          target2,
          /* @__PURE__ */ new Set([...links.get(target2) ?? [], ...words2.filter((word) => !ACCESS.test(word))])
        );
      if (!traced.has(file)) continue;
      const last = Math.min(step.lastLine, step.line + 500);
      for (let at = step.line; at <= last; at += 1) {
        executed.add(`${file}:${at}`);
        if (HANDS_ON.test(step.command)) handsOn.add(`${file}:${at}`);
      }
    }
  } catch {
    return { executed: null, choosesCompiler: true, links: /* @__PURE__ */ new Map() };
  }
  return { executed, handsOn, choosesCompiler, links };
}
var HANDS_ON = /^(?:add_custom_(?:command|target)|externalproject_add(?:_step)?|execute_process|exec_program)$/;
function parseStep(line) {
  if (!line.includes('"file"')) return null;
  try {
    const step = JSON.parse(line);
    if (typeof step.file !== "string" || typeof step.line !== "number") return null;
    const lastLine = typeof step.line_end === "number" ? step.line_end : step.line;
    const command = typeof step.cmd === "string" ? step.cmd.toLowerCase() : "";
    const sets = command === "set" && Array.isArray(step.args) ? String(step.args[0]) : "";
    const links = command === "target_link_libraries" && Array.isArray(step.args) ? step.args.map(String) : [];
    return { file: step.file, line: step.line, lastLine, command, sets, links };
  } catch {
    return null;
  }
}

// src/proof/build-systems/units.ts
function targetsFromUnits(units, session) {
  return [...groupBy(units, ({ target: target2 }) => target2)].map(([name, members]) => ({
    name,
    type: "OBJECTS",
    definitions: definitionsOf(members),
    facts: members.flatMap((unit) => [
      `${name} source ${unit.path}`,
      ...argumentsOf(unit.command).map((word) => neutral(word, session)).map(
        (word) => word.startsWith("-D") ? `${name} ${unit.path} definition ${word.slice(2).trimStart()}` : `${name} ${unit.path} flag ${word}`
      )
    ])
  })).toSorted((a, b) => a.name < b.name ? -1 : 1);
}
function definitionsOf(units) {
  const defined = units.flatMap(({ command }) => macrosIn(command)).filter((one) => one.isDefined);
  const texts = new Set(defined.map(({ text }) => text));
  return [...texts].toSorted().map((text) => ({ name: definitionName(text), text, setBy: [] }));
}

// src/proof/build-systems/cmake.ts
var POLICY_RETRY = "-DCMAKE_POLICY_VERSION_MINIMUM=3.5";
var CMAKE = {
  name: "cmake",
  program: "cmake",
  reads: ["cmake", "cmake-presets"],
  kinds: /* @__PURE__ */ new Set(["cmake-option", "cmake-variable", "any"]),
  argument: (name, value) => `-D${name}=${value}`,
  async configure(session, request) {
    const first = await configureKnown(session, request, []);
    if (first.ok || !/Compatibility with CMake < 3\.5 has been removed/.test(first.output))
      return first;
    const second = await configureKnown(session, request, [POLICY_RETRY]);
    return { ...second, retriedForPolicy: true, seconds: first.seconds + second.seconds };
  },
  findMaker
};
async function configureKnown(session, request, extra) {
  await startBuildFolder(session);
  if (await layKnownCompilers(session, request)) {
    const known = await configureOnce(session, request, [...extra, IS_KNOWN]);
    if (isKept(known)) {
      await keepKnownCompilers(session, request);
      return known;
    }
    await startBuildFolder(session);
  }
  const fresh = await configureOnce(session, request, extra);
  if (isKept(fresh)) await keepKnownCompilers(session, request);
  return fresh;
}
function isKept({ ok, choosesCompiler }) {
  return ok && choosesCompiler !== true;
}
async function startBuildFolder({ build }) {
  await rm3(build, { recursive: true, force: true });
  await mkdir4(build, { recursive: true });
}
async function configureOnce(session, request, extra) {
  const { build, root } = session;
  const sourceDirectory = path11.join(root, request.sourceDir);
  const queries = path11.join(build, ".cmake", "api", "v1", "query");
  await mkdir4(queries, { recursive: true });
  await writeFile2(path11.join(queries, FILE_API_QUERY), "");
  const trace = path11.join(build, "flagshift-trace.json");
  const own = ownArguments(request, extra);
  const command = [
    "cmake",
    "-S",
    sourceDirectory,
    "-B",
    build,
    "--warn-uninitialized",
    "--trace-expand",
    "--trace-format=json-v1",
    `--trace-redirect=${trace}`,
    ...own,
    ...withoutPlaces(request.arguments)
  ];
  const { ended } = await runConfigure(session, request, command, root);
  const targets = ended.ok ? await readFileApi(session, sourceDirectory) : null;
  const units = await readCompileCommands(build, root);
  const { links, ...traced } = await readTrace(trace, root, sourceDirectory, request.traced);
  const ownNames = new Set(own.map((argument) => /^-D([^:=]+)/.exec(argument)?.[1]));
  return {
    ...ended,
    ok: targets !== null,
    // Without a reply the compile commands, which CMake writes earlier, still tell something.
    targets: targets?.map((one) => withLinks(one, links, session)) ?? targetsFromUnits(units, session),
    units,
    recipes: await readRecipes(session),
    unused: unusedVariables(ended.output).filter((name) => !ownNames.has(name)),
    uninitialised: uninitialisedVariables(ended.output),
    ...traced
  };
}
function withLinks(target2, links, session) {
  if (!/^(?:STATIC|OBJECT|INTERFACE)_LIBRARY$/.test(target2.type)) return target2;
  const given = [...links.get(target2.name) ?? []].map((word) => neutral(word, session));
  return {
    ...target2,
    facts: [...target2.facts, ...given.map((word) => `${target2.name} links ${word}`)]
  };
}
function withoutPlaces(args) {
  return args.filter((argument, at) => {
    const before = args[at - 1];
    return !/^-[SB]/.test(argument) && before !== "-S" && before !== "-B";
  });
}
function ownArguments({ arguments: args, architecture }, extra) {
  const isGiven = args.some((argument) => argument.startsWith("-DCMAKE_CUDA_ARCHITECTURES"));
  return [
    "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON",
    ...isGiven ? [] : [`-DCMAKE_CUDA_ARCHITECTURES=${architecture}`],
    ...extra
  ];
}
function unusedVariables(output) {
  const block = /Manually-specified variables were not used by the project:\s*\n([\s\S]*?)\n\s*\n/;
  const found = block.exec(output.replaceAll("\r", ""))?.[1] ?? "";
  return found.split("\n").map((line) => line.trim()).filter((line) => /^[\w.-]+$/.test(line));
}
function uninitialisedVariables(output) {
  const found = [...output.matchAll(/uninitialized variable '([\w.-]+)'/g)].map((hit) => hit[1]);
  return [...new Set(found)].toSorted();
}

// src/proof/build-systems/meson.ts
import { rm as rm4 } from "node:fs/promises";
import path12 from "node:path";
var SWITCHES = { ON: "true", OFF: "false" };
var MESON = {
  name: "meson",
  program: "meson",
  reads: ["meson"],
  kinds: /* @__PURE__ */ new Set(["meson-option", "any"]),
  argument: (name, value) => `-D${name}=${SWITCHES[value] ?? value}`,
  async configure(session, request) {
    const { build, root } = session;
    await rm4(build, { recursive: true, force: true });
    const source = path12.join(root, request.sourceDir);
    const command = ["meson", "setup", build, source, ...request.arguments];
    const { ended } = await runConfigure(session, request, command, root);
    const units = ended.ok ? await readCompileCommands(build, root) : [];
    return {
      ...ended,
      units,
      recipes: await readRecipes(session),
      targets: targetsFromUnits(units, session),
      unused: [...ended.output.matchAll(/Unknown options?: (".*")/g)].flatMap(
        (hit) => hit[1].replaceAll('"', "").split(", ")
      )
    };
  },
  findMaker
};

// src/proof/toolkit/toolchain.ts
import { accessSync, constants, existsSync as existsSync4, readdirSync as readdirSync3, realpathSync, statSync } from "node:fs";
import path13 from "node:path";
function realToolkit({ environment }, nvcc) {
  const search = `${path13.dirname(nvcc.path)}:${environment["PATH"] ?? ""}`;
  const host = nvcc.host === null ? {} : { CUDAHOSTCXX: nvcc.host };
  return {
    kind: "real",
    environment: {
      ...environment,
      ...host,
      ...headersOf(nvcc.path),
      CUDACXX: nvcc.path,
      PATH: search
    }
  };
}
var NVCC_PLACES = "CUDACXX, PATH, CUDA_PATH, CUDA_HOME, CONDA_PREFIX, VIRTUAL_ENV, /usr/local/cuda, /opt/cuda";
async function findNvcc(given, environment, child) {
  if (given === "none") return null;
  for (const candidate of candidates(given, environment)) {
    const found = await ask(candidate, child);
    if (found !== null) return found;
  }
  return null;
}
function candidates(given, environment) {
  if (given !== void 0 && given !== "") return [given];
  const cudacxx = environment["CUDACXX"];
  const roots = [environment["CUDA_PATH"], environment["CUDA_HOME"]];
  const below = [
    ...roots,
    ...rootsIn(environment["CONDA_PREFIX"]),
    ...rootsIn(environment["VIRTUAL_ENV"]),
    "/usr/local/cuda",
    ...versionedRoots(),
    "/opt/cuda"
  ].filter((root) => root !== void 0);
  const places = [
    cudacxx === void 0 || cudacxx.includes("/") ? cudacxx : findProgram(cudacxx, environment["PATH"]),
    findProgram("nvcc", environment["PATH"]),
    ...below.map((root) => path13.join(root, "bin", "nvcc"))
  ];
  return [...new Set(places.filter((place) => place !== void 0).filter(isProgram))];
}
function rootsIn(prefix) {
  if (prefix === void 0 || !path13.isAbsolute(prefix)) return [];
  const pips = entriesIn(path13.join(prefix, "lib"), /^python3/).flatMap(
    (python) => entriesIn(path13.join(python, "site-packages/nvidia"), /^(?:cuda_nvcc|cu\d+)$/)
  ).toSorted().toReversed();
  return [prefix, ...pips];
}
function entriesIn(folder, wanted) {
  if (!existsSync4(folder)) return [];
  return readdirSync3(folder).filter((name) => wanted.test(name)).map((name) => path13.join(folder, name));
}
function headersOf(nvcc) {
  const beside = path13.join(path13.dirname(nvcc), "..", "..", "cuda_runtime", "include");
  if (!nvcc.endsWith("/nvidia/cuda_nvcc/bin/nvcc") || !existsSync4(beside)) return {};
  return { NVCC_PREPEND_FLAGS: `-I${beside}` };
}
function versionedRoots() {
  if (!existsSync4("/usr/local")) return [];
  return readdirSync3("/usr/local").filter((name) => /^cuda-\d/.test(name)).toSorted((a, b) => versionNumber(b) - versionNumber(a)).map((name) => `/usr/local/${name}`);
}
function versionNumber(name) {
  const [major = "0", minor = "0"] = name.replace("cuda-", "").split(".");
  return Number(major) * 1e3 + Number(minor);
}
function findProgram(name, searchPath) {
  return (searchPath ?? "").split(path13.delimiter).filter((directory) => path13.isAbsolute(directory)).map((directory) => path13.join(directory, name)).find(isProgram);
}
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
async function ask(file, child) {
  const options = { ...child, timeoutSeconds: 20 };
  const [banner, list, dry] = await Promise.all([
    runChild(file, ["--version"], options),
    runChild(file, ["--list-gpu-arch"], options),
    runChild(file, ["--dryrun", "probe.cu"], options)
  ]);
  const version = /\bV(\d+\.\d+\.\d+)/.exec(banner.stdout)?.[1];
  if (version === void 0) return null;
  const architectures = [...list.stdout.matchAll(/compute_(\d+)\b/g)].map((hit) => Number(hit[1]));
  const top = /^#\$ TOP=(.+)$/m.exec(dry.stderr + dry.stdout)?.[1];
  return {
    path: file,
    version,
    root: top === void 0 ? null : realRoot(top.trim()),
    architectures: [...new Set(architectures)].toSorted((a, b) => a - b),
    host: null
  };
}
function realRoot(top) {
  try {
    return realpathSync(top);
  } catch {
    return null;
  }
}
async function probeToolchain({ builds, environment }, given, caller, program) {
  const child = { cwd: builds, env: environment };
  const [programVersion, nvcc, host, device] = await Promise.all([
    program === null ? null : versionLine(program, child),
    findNvcc(given, caller, child),
    hostCompiler(child),
    findDevice(child)
  ]);
  return {
    nvcc,
    programVersion,
    report: {
      cmake: /cmake version (\S+)/.exec(programVersion ?? "")?.[1] ?? null,
      nvcc: nvcc === null ? null : { path: nvcc.path, version: nvcc.version, root: nvcc.root },
      architectures: nvcc?.architectures ?? [],
      hostCompiler: host,
      device,
      standIn: nvcc === null
    }
  };
}
async function versionLine(program, child) {
  return (await answer(program, "--version", child))?.split("\n")[0] ?? null;
}
async function hostCompiler(child) {
  for (const name of [child.env["CXX"], "c++", "g++", "clang++"]) {
    const version = name === void 0 ? null : await versionLine(name, child);
    if (version !== null) return version;
  }
  return null;
}
async function findDevice(child) {
  const list = await answer("nvidia-smi", "-L", child) ?? "";
  return /^GPU \d+: (.+?)(?: \(UUID.*)?$/m.exec(list)?.[1] ?? null;
}
async function answer(program, option, child) {
  const asked = await runChild(program, [option], { ...child, timeoutSeconds: 20 });
  return asked.code === 0 ? asked.stdout : null;
}
function chooseArchitecture(wanted, nvcc) {
  if (wanted !== "auto" && wanted !== "") return wanted.replace(/^(?:sm|compute)_/, "");
  return String(nvcc?.architectures[0] ?? 75);
}

// src/proof/unused/collect.ts
import path17 from "node:path";

// src/proof/unused/passed.ts
import path15 from "node:path";

// src/proof/unused/calls.ts
var CALLS = /\b(?:cmake3?|meson(?:\.py)?)(?:\.exe)?\s/;
function callsIn(text) {
  return [...text.matchAll(/(?:[^\n]*\\\r?\n)*[^\n]+/g)].flatMap((hit) => {
    const call = CALLS.exec(hit[0]);
    if (call === null) return [];
    return [
      {
        system: call[0].startsWith("meson") ? "meson" : "cmake",
        start: hit.index + call.index,
        words: hit[0].replaceAll(/="[^"\n]*"|='[^'\n]*'/g, "=")
      }
    ];
  });
}
function callHandedTo(calls, { member }) {
  const variable = member?.variable?.name;
  if (variable === void 0 || !/^(?:\w+|@)$/.test(variable)) return null;
  const word = new RegExp(
    String.raw`(?:^|\s)["']?\$[({]?${variable}(?:\[[@*]\])?[)}]?["']?(?=\s|$)`
  );
  return calls.find(({ words: words2 }) => word.test(words2)) ?? null;
}

// src/proof/unused/mounts.ts
import path14 from "node:path";
function mountsIn(text) {
  const mounts = [];
  for (const [, words2] of text.matchAll(
    /^[ \t]*(?:COPY|ADD)[ \t]+((?:--(?!from)\S+[ \t]+)*(?!--)\S[^\n]*)/gim
  )) {
    const [from, to, ...more] = words2.trim().split(/\s+/).filter((word) => !word.startsWith("--"));
    if (from === void 0 || to === void 0 || more.length > 0 || !to.startsWith("/")) continue;
    mounts.push({
      place: to.replace(/\/$/, ""),
      folder: path14.posix.normalize(from).replace(/\/$/, "")
    });
  }
  return mounts.toSorted((a, b) => b.place.length - a.place.length);
}
function insideRepository(target2, mounts) {
  const found = mounts.find(({ place }) => target2 === place || target2.startsWith(`${place}/`));
  return found === void 0 ? target2 : `$PWD/${found.folder}${target2.slice(found.place.length)}`;
}

// src/proof/unused/passed.ts
var ARGUMENT = /-D\s?["']?([A-Za-z_][\w.-]*)(?::[A-Z]+)?=/g;
var TAKES_A_WORD2 = /^-[BDGTAC]$|^--(?:preset|toolchain)$/;
var LITERAL = /^[\w.+;:,-]+$/;
var OF_CMAKE = /^(?:CMAKE|CPACK|CTEST|FETCHCONTENT|SKBUILD)_|^BUILD_(?:SHARED_LIBS|TESTING)$/;
var OF_MESON = /^(?:b|backend|build|c|cmake|cpp|cs|cuda|cython|d|fortran|java|masm|nasm|objc|objcpp|pkgconfig|python|rust|swift|vala)[_.]|:/;
var TOOLCHAIN = /CMAKE_TOOLCHAIN_FILE|--toolchain\b|\bemcmake\b/;
function readPassed(file, text, reader, folders, isLeft) {
  const names = [...text.matchAll(ARGUMENT)].map((hit) => hit[1]);
  const wanted = names.filter((name) => !OF_CMAKE.test(name));
  if (wanted.length === 0) return [];
  const lines = linesOf(text);
  const commands2 = /* @__PURE__ */ new Map();
  const calls = callsIn(text);
  for (const use of readUses(reader, text, new Names(wanted))) {
    if (use.region === "comment" || isLeft(use.start)) continue;
    const { namespace } = use;
    const call = callHandedTo(calls, use);
    const isOwn = use.role === "option" && (namespace === "cmake" || namespace === "meson");
    if (!isOwn && call === null) continue;
    const system = isOwn ? namespace : call.system;
    if (system === "meson" && OF_MESON.test(use.name)) continue;
    const from = isOwn ? use.start : call.start;
    const key = isOwn ? use.member?.list ?? `line ${lines.at(use.start).line}` : `variable ${use.member.variable.name}`;
    const command = commands2.get(key) ?? { system, from, uses: [] };
    command.uses.push(use);
    commands2.set(key, command);
  }
  const mounts = reader === "dockerfile" ? mountsIn(text) : [];
  return [...commands2.values()].map(({ system, from, uses }) => ({
    system,
    sourceDir: folderOf2(text, { from, system, beside: path15.posix.dirname(file), mounts }, folders),
    besideToolchain: TOOLCHAIN.test(logicalLine(text, from)),
    arguments: uses.map(({ name, value, start }) => ({
      name,
      value: value !== void 0 && LITERAL.test(value.text) ? value.text : "ON",
      path: file,
      line: lines.at(start).line
    }))
  }));
}
function folderOf2(text, at, folders) {
  const { from, system, beside } = at;
  const isProject = (folder) => folders.hasProject(folder, system);
  const top = isProject(folders.top) ? folders.top : null;
  const command = withoutLists(logicalLine(text, from).replace(/\s#\s.*$/s, ""), text);
  const named = system === "meson" ? mesonSource(command, isProject) : cmakeSource(command);
  const inside = folderEntered(text.slice(0, from), at, folders);
  if (inside === null) return null;
  if (named === null && inside === "") return top;
  const entered = enter(inside, named ?? ".", at);
  if (entered === null) return null;
  const places = named === null ? [entered] : [entered, path15.posix.join(beside, entered)];
  if (entered === "") return top;
  return places.find(isProject) ?? null;
}
function mesonSource(command, isProject) {
  const words2 = /\bmeson(?:\.py)?\s(.*)/.exec(command)?.[1]?.trim().split(/\s+/) ?? [];
  return words2.find((word) => /^[\w.][\w./-]*$/.test(word) && isProject(word)) ?? null;
}
function cmakeSource(command) {
  return /(?:^|\s)-S\s*["']?([^\s"']+)/.exec(command)?.[1] ?? lastPlainWord(command);
}
function withoutLists(command, text) {
  return command.replaceAll(/["']?\$\{?(\w+|@)(?:\[[@*]\])?\}?["']?/g, (word, name) => {
    const isList = name === "@" || new RegExp(`\\b${name}\\s*[+?:]?=[^\\n]*-D`).test(text);
    return isList ? "" : word;
  });
}
function logicalLine(text, offset) {
  const before = /(?:[^\n]*[\\^`]\r?\n)*[^\n]*$/.exec(
    text.slice(Math.max(0, offset - 4e3), offset)
  );
  const behind2 = /^(?:[^\n]*[\\^`]\r?\n)*[^\n]*/.exec(text.slice(offset, offset + 4e3));
  const all = (before?.[0] ?? "") + (behind2?.[0] ?? "");
  const own = all.replaceAll(/[\\^`]\r?\n/g, " ").split(/&&|\|\||;/);
  return own.find((one) => one.includes(text.slice(offset, offset + 12))) ?? all;
}
function lastPlainWord(command) {
  const plain = command.replaceAll(/\$\{\{.*?\}\}/g, "$").replaceAll(/["']/g, "");
  const words2 = /\bcmake(?:\.exe)?\s(.*)/.exec(plain)?.[1]?.trim().split(/\s+/) ?? [];
  const place = words2.findLast(
    (word, at) => /^[\w.$~/][^=`)]*$/.test(word) && !TAKES_A_WORD2.test(words2[at - 1] ?? "")
  );
  return place ?? null;
}
function folderEntered(before, at, folders) {
  const near = before.slice(-4e3).split(BEGINNING).at(-1) ?? "";
  let folder = "";
  for (const [, word, target2 = ""] of near.matchAll(ENTERING)) {
    if (word === "popd") folder = "";
    else folder = folder === null && !isAnchor(target2) ? null : enter(folder ?? "", target2, at);
    if (folder?.toLowerCase() === folders.ownName.toLowerCase()) folder = "";
  }
  return folder;
}
var BEGINNING = /^```.*|^#{1,6} |^\s*- (?:name|run|uses):|^RUN\b/m;
var ENTERING = /(?:^|[\s;&|(])(cd|pushd|popd)(?:[ \t]+["']?((?:\$\([^)]*\)|[^\s"';&|)])+))?/g;
function isAnchor(target2) {
  return /dirname|BASH_SOURCE|toplevel|WORKSPACE|\$\{?(?:PWD|ROOT)/i.test(target2);
}
function enter(from, written, at) {
  const target2 = insideRepository(written, at.mounts);
  if (/dirname|BASH_SOURCE/i.test(target2)) {
    const beside = at.beside === "." ? "" : at.beside;
    return enter(beside, target2.replace(/^.*?[)}]["']*\/?/, "") || ".", { ...at, beside: "" });
  }
  const plain = target2.replace(
    /^\$(?:\{\{[^}]*workspace[^}]*\}\}|\{?\w*(?:WORKSPACE|PWD|ROOT)\w*\}?|\([^)]*toplevel\))\/?/i,
    ""
  );
  if (/[$~`*]|^\/|^-$/.test(plain)) return null;
  const base = plain === target2 ? from : "";
  const joined = path15.posix.join(base, plain || ".").replace(/\/$/, "");
  return joined === "." ? "" : joined.replace(/^(?:\.\.\/?)+/, "");
}

// src/proof/unused/defined.ts
var DEFINE = /^tool\.scikit-build\.(?:overrides\.\d+\.)?cmake\.define\.([A-Za-z_][\w-]*)$/;
function readDefined(file, text, sourceDir, isLeft) {
  if (!text.includes("define")) return [];
  const found = settingsIn(text).flatMap(({ key, value, offset, line }) => {
    const name = DEFINE.exec(key)?.[1];
    return name === void 0 || isLeft(name, offset) ? [] : [{ name, value, path: file, line }];
  });
  if (found.length === 0) return [];
  return [{ system: "cmake", sourceDir, besideToolchain: false, arguments: found }];
}
function settingsIn(text) {
  try {
    return parseTOML(text).body[0].body.flatMap(
      (node) => node.type === "TOMLTable" ? node.body.flatMap((own) => settingsOf(own, node.resolvedKey)) : settingsOf(node, [])
    );
  } catch {
    return [];
  }
}
function settingsOf({ key, value, loc, range }, above) {
  const own = [...above, ...key.keys.map((one) => one.type === "TOMLBare" ? one.name : one.value)];
  const isDefine = DEFINE.test(own.join("."));
  if (value.type === "TOMLInlineTable" && !isDefine)
    return value.body.flatMap((one) => settingsOf(one, own));
  return [{ key: own.join("."), value: wordOf(value), offset: range[0], line: loc.start.line }];
}
function wordOf(node) {
  if (node.type === "TOMLArray") return node.elements.map(wordOf).join(";");
  if (node.type !== "TOMLValue") return "ON";
  if (node.kind === "boolean") return node.value ? "ON" : "OFF";
  const text = String(node.value);
  return LITERAL.test(text) ? text : "ON";
}

// src/proof/unused/names-read.ts
function namesRead(text) {
  const words2 = new Set(text.match(/[A-Za-z_]\w{2,}/g) ?? []);
  return readUses("cmake", text, new Names([...words2])).filter(({ role, region, end }) => {
    if (region === "comment" || role === "definition") return false;
    return role !== "option" || /^\s[^()]*\bCACHE\b/.test(text.slice(end, end + 300));
  }).map(({ name }) => name);
}
function optionsDeclared(text) {
  return [...text.matchAll(/^\s*option\s*\(\s*'([^']+)'/gm)].map((hit) => hit[1]);
}

// src/proof/unused/presets.ts
import path16 from "node:path";
var MOST_ABOVE = 20;
function readPresets(file, text, isLeft) {
  const tree = parseTree(text, [], { allowTrailingComma: true });
  const listed = tree && findNodeAtLocation(tree, ["configurePresets"]);
  if (listed?.type !== "array") return [];
  const lines = linesOf(text);
  const presets = /* @__PURE__ */ new Map();
  for (const node of listed.children ?? []) {
    const name = valueAt(node, "name");
    if (typeof name !== "string") continue;
    const inherits = valueAt(node, "inherits") ?? [];
    const variables = variablesOf(node);
    presets.set(name, {
      inherits: [inherits].flat().filter((one) => typeof one === "string"),
      hidden: valueAt(node, "hidden") === true,
      toolchain: valueAt(node, "toolchainFile") !== void 0 || variables.some(({ name: variable }) => variable === "CMAKE_TOOLCHAIN_FILE"),
      variables: variables.filter(({ name: variable, offset }) => !isLeft(variable, offset)).map(({ name: variable, value, offset }) => ({
        name: variable,
        value,
        path: file,
        line: lines.at(offset).line
      }))
    });
  }
  return [...presets.values()].filter(({ hidden }) => !hidden).map((preset) => {
    const all = withInherited(presets, preset, 0);
    return {
      system: "cmake",
      sourceDir: path16.posix.dirname(file),
      arguments: all.flatMap(({ variables }) => variables),
      besideToolchain: all.some(({ toolchain }) => toolchain)
    };
  }).filter((command) => command.arguments.length > 0);
}
function withInherited(presets, preset, depth) {
  if (depth === MOST_ABOVE) return [];
  const above = preset.inherits.toReversed().flatMap((name) => {
    const parent = presets.get(name);
    return parent === void 0 ? [] : withInherited(presets, parent, depth + 1);
  });
  return [...above, preset];
}
function variablesOf(preset) {
  const variables = findNodeAtLocation(preset, ["cacheVariables"]);
  return (variables?.children ?? []).flatMap((property) => {
    const [key, given] = property.children ?? [];
    if (key === void 0 || given === void 0 || given.type === "null") return [];
    const value = given.type === "object" ? valueAt(given, "value") : getNodeValue(given);
    const word = value === true ? "ON" : value === false ? "OFF" : value;
    return [
      {
        name: String(key.value),
        value: typeof word === "string" && LITERAL.test(word) ? word : "ON",
        offset: key.offset + 1
      }
    ];
  });
}
function valueAt(node, key) {
  const found = findNodeAtLocation(node, [key]);
  return found === void 0 ? void 0 : getNodeValue(found);
}

// src/proof/unused/collect.ts
var HEAD2 = 4096;
var BEGINNINGS = /* @__PURE__ */ new Map([
  ["CMakeLists.txt", "cmake"],
  ["meson.build", "meson"]
]);
async function collectPassed(given) {
  const { source, submodules, patched, exempt, isSelected } = given;
  const projects = /* @__PURE__ */ new Set();
  const read = { cmake: /* @__PURE__ */ new Set(), meson: /* @__PURE__ */ new Set() };
  for (const { path: place, source: files } of [{ path: ".", source }, ...submodules])
    for await (const { entry, bytes } of files.read(await readable(files))) {
      const file = path17.posix.join(place, entry.path);
      const begun = BEGINNINGS.get(path17.posix.basename(file));
      if (begun !== void 0) projects.add(`${begun} ${path17.posix.dirname(file)}`);
      const text = (patched.get(file) ?? bytes).toString("latin1");
      if (/(?:^|\/)meson(?:_options\.txt|\.options)$/.test(file))
        for (const name of optionsDeclared(text)) read.meson.add(name);
      if (formatOf(file).reader === "cmake")
        for (const name of namesRead(text)) read.cmake.add(name);
    }
  const folders = {
    top: path17.posix.normalize(given.sourceDir).replace(/\/$/, ""),
    hasProject: (folder, system) => projects.has(`${system} ${path17.posix.normalize(folder)}`),
    ownName: path17.basename(source.root)
  };
  const commands2 = [];
  const entries = (await readable(source)).filter((entry) => isSelected(entry.path));
  for await (const { entry, bytes } of source.read(entries)) {
    const text = (patched.get(entry.path) ?? bytes).toString("latin1");
    const format = formatOf(entry.path, text.slice(0, HEAD2), text);
    if (format.scope === "sources" || leaveAlone(entry.path, text) !== null) continue;
    if (format.reader === "cmake" || format.reader === "meson") continue;
    const isLeft = (offset) => markedAt({ text }, offset) !== null;
    const isOther = (name, at) => OF_CMAKE.test(name) || isLeft(at);
    const found = format.id === "cmake-presets" ? [...readPresets(entry.path, text, isOther)] : [...readPassed(entry.path, text, format.reader, folders, isLeft)];
    if (path17.posix.basename(entry.path) === "pyproject.toml") {
      const folder = path17.posix.dirname(entry.path);
      const project = folders.hasProject(folder, "cmake") ? folder : null;
      append(found, readDefined(entry.path, text, project, isOther));
    }
    for (const command of found) {
      const told = command.arguments.filter(({ name }) => !exempt.has(name));
      if (told.length > 0) commands2.push({ ...command, arguments: told });
    }
  }
  return {
    commands: commands2,
    read,
    hasTop: [...BEGINNINGS.values()].some((one) => folders.hasProject(folders.top, one))
  };
}
async function readable(source) {
  return (await source.list()).filter((entry) => leaveUnread(entry) === null);
}

// src/proof/measuring/copy.ts
import path18 from "node:path";
async function listEntries({
  files,
  submodules = []
}) {
  const below = await Promise.all(
    submodules.map(
      async ({ path: place, source }) => (await source.list()).map((entry) => ({ ...entry, path: `${place}/${entry.path}` }))
    )
  );
  return [...await files.list(), ...below.flat()];
}
async function copyRepository(session, input) {
  const leftOut = [...await writeTree(input.files, session.root)];
  for (const { path: place, source } of input.submodules ?? []) {
    const missed = await writeTree(source, path18.join(session.root, place), place);
    append(
      leftOut,
      missed.map((one) => ({ ...one, path: `${place}/${one.path}` }))
    );
  }
  const first = leftOut[0];
  if (first !== void 0)
    session.say(
      "FILE_UNREADABLE",
      `${count(leftOut.length, "file")} could not be copied, for example ${first.path}: ${first.why}.`
    );
}

// src/proof/toolkit/host-compiler.ts
import { writeFile as writeFile3 } from "node:fs/promises";
import path19 from "node:path";
var COMPLAINT = /unsupported GNU version|unsupported clang version|Failed to preprocess host compiler|(?:gcc|g\+\+|c\+\+): No such file/;
var LACKS = /(?:cuda_runtime\.h|crt\/\w+\.h|cicc|cudafe\+\+|ptxas|fatbinary)\W*(?:: No such file|: (?:command )?not found|' file not found)/;
var BARE = ["-D__CUDA_RUNTIME_H__", "-cuda"];
async function settleHostCompiler(session, nvcc, level) {
  const source = path19.join(session.scratch, "host.cu");
  await writeFile3(source, "");
  const { environment } = realToolkit(session, nvcc);
  const host = environment["CUDAHOSTCXX"];
  const device = await compile(session, nvcc, ["-fatbin", source], host);
  const asked = device.code === 0 ? await compile(session, nvcc, [...BARE, source], host) : device;
  const lacks = asked.code === 0 ? null : LACKS.exec(asked.stderr);
  if (lacks !== null) {
    session.say(
      "CUDA_COMPILER_MISSING",
      `nvcc ${nvcc.version} at ${nvcc.path} cannot compile, since a part of its toolkit is not there: ${lacks[0]}. It was left out.`,
      level
    );
    return null;
  }
  const complaint = asked.code === 0 ? null : COMPLAINT.exec(asked.stderr);
  if (complaint === null) return nvcc;
  const older = supportedHost(asked.stderr, environment);
  if (older !== void 0) {
    const name = path19.basename(older);
    const text = `nvcc ${nvcc.version} rejects the default host compiler; took ${name} instead.`;
    session.say("CUDA_HOST_COMPILER", text, "info");
    return { ...nvcc, host: older };
  }
  session.say(
    "CUDA_HOST_COMPILER",
    `nvcc ${nvcc.version} cannot work with the host compiler: ${tail(asked.stderr, 2)} It was left out; set CUDAHOSTCXX to one that it supports.`,
    level
  );
  return null;
}
function compile(session, nvcc, what, host) {
  const { scratch } = session;
  const binary = host === void 0 ? [] : ["-ccbin", host];
  const args = [...binary, ...what, "-o", path19.join(scratch, "host.out")];
  const { environment } = realToolkit(session, nvcc);
  const timeoutSeconds = Math.min(60, session.remaining());
  return runChild(nvcc.path, args, { cwd: scratch, env: environment, timeoutSeconds });
}
function supportedHost(output, environment) {
  const limit = /unsupported GNU version! gcc versions later than (\d+)/.exec(output)?.[1];
  if (limit === void 0) return void 0;
  return Array.from({ length: 8 }, (_, at) => `g++-${Number(limit) - at}`).map((name) => findProgram(name, environment["PATH"])).find((file) => file !== void 0);
}

// src/proof/toolkit/stand-in.ts
import { chmod, mkdir as mkdir5, writeFile as writeFile4 } from "node:fs/promises";
import path20 from "node:path";

// src/proof/toolkit/stand-in-nvcc.ts
var $ = "$";
var STAND_IN_NVCC = String.raw`#!/bin/sh
# Flagshift's configure-only stand-in for a CUDA compiler. It compiles no device code.
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd) || exit 1
version=@VERSION@
major=${$}{version%%.*}
rest=${$}{version#*.}
minor=${$}{rest%%.*}
build=${$}{rest##*.}
host=${$}{NVCC_CCBIN:-${$}{CUDAHOSTCXX:-g++}}
libraries="\"-L$root/lib64/stubs\" \"-L$root/lib64\""

fatal() { echo "nvcc fatal   : $1" >&2; exit 1; }

# The arguments in a response file, one a line.
expand_file() { xargs -n 1 printf '%s\n' < "$1"; }

print_environment() {
  {
    echo "#\$ _NVVM_BRANCH_=nvvm"
    echo "#\$ _HERE_=$root/bin"
    echo "#\$ TOP=$root"
    echo "#\$ NVVMIR_LIBRARY_DIR=$root/nvvm/libdevice"
    echo "#\$ PATH=$root/bin:$PATH"
    echo "#\$ INCLUDES=\"-I$root/include\""
    echo "#\$ LIBRARIES=  $libraries"
    echo "#\$ CUDAFE_FLAGS="
    echo "#\$ PTXAS_FLAGS="
    echo "#\$ cicc -arch compute_@ARCH@ a.cu"
    echo "#\$ $host -m64 -Wl,--start-group \"a.o\" $libraries -lcudadevrt -lcudart_static -lrt -lpthread -ldl -Wl,--end-group -o \"a.out\""
  } >&2
}

mode=link verbose= dry= forward= run= output= language= sources= objects=
pending= unknown=
# Arguments for the host compiler are collected behind the original ones.
total=$#
while [ "$total" -gt 0 ]; do
  word=$1
  shift
  total=$((total - 1))
  if [ -n "$pending" ]; then
    kind=$pending
    pending=
    case $kind in
      drop) ;;
      host) host=$word ;;
      output) output=$word; set -- "$@" -o "$word" ;;
      language) language=$word ;;
      compiler)
        old=$IFS; IFS=' ,'; set -f
        for part in $word; do set -- "$@" "$part"; done
        set +f; IFS=$old ;;
      linker) set -- "$@" -Xlinker "$word" ;;
      file)
        parts=$(expand_file "$word")
        old=$IFS; IFS='
'; set -f
        for part in $parts; do
          case $part in -isystem=*) set -- "$@" -isystem "${$}{part#*=}" ;; *) set -- "$@" "$part" ;; esac
        done
        set +f; IFS=$old ;;
      *) set -- "$@" "$kind" "$word" ;;
    esac
    continue
  fi
  # Options whose value is taken apart are read in one way: the value as the next word.
  case $word in -Xcompiler=*|--compiler-options=*|--options-file=*|-optf=*)
    set -- "${$}{word#*=}" "$@"
    total=$((total + 1))
    word=${$}{word%%=*} ;;
  esac
  case $word in
    --version|-V)
      echo "nvcc: NVIDIA (R) Cuda compiler driver"
      echo "Flagshift configure-only stand-in, no device code is compiled"
      echo "Cuda compilation tools, release $major.$minor, V$version"
      exit 0 ;;
    --list-gpu-arch|-arch-ls) for a in @ARCHS@; do echo "compute_$a"; done; exit 0 ;;
    --list-gpu-code|-code-ls) for a in @ARCHS@; do echo "sm_$a"; done; exit 0 ;;
    --help|-h) echo "Usage: nvcc [options] <inputfile>"; exit 0 ;;
    --dryrun|-dryrun) dry=1 ;;
    -v|--verbose) verbose=1 ;;
    --run|-run) run=1 ;;
    -c|--compile|-dc|--device-c|-dw|--device-w) mode=compile; set -- "$@" -c ;;
    -E|--preprocess) mode=preprocess; set -- "$@" -E ;;
    -M|-MM) mode=depend; set -- "$@" "$word" ;;
    -ptx|--ptx|-cubin|--cubin|-fatbin|--fatbin|-optix-ir) mode=device ;;
    -dlink|--device-link) mode=device ;;
    -o|--output-file) pending=output ;;
    -o?*) output=${$}{word#-o}; set -- "$@" -o "$output" ;;
    -x|--x) pending=language ;;
    -Xcompiler|--compiler-options) pending=compiler ;;
    -Xlinker|--linker-options) pending=linker ;;
    -Xlinker=*|--linker-options=*) set -- "$@" -Xlinker "${$}{word#*=}" ;;
    -ccbin|--compiler-bindir) pending=host ;;
    -ccbin=*|--compiler-bindir=*) host=${$}{word#*=} ;;
    --options-file|-optf) pending=file ;;
    -isystem=*|--system-include=*) set -- "$@" -isystem "${$}{word#*=}" ;;
    -include=*|--pre-include=*) set -- "$@" -include "${$}{word#*=}" ;;
    -I|--include-path|-isystem|-D|-U|-include|-L|-l|-MF|-MT|-MQ) case $word in --include-path) word=-I ;; esac; pending=$word ;;
    --define-macro=*) set -- "$@" "-D${$}{word#*=}" ;;
    --include-path=*) set -- "$@" "-I${$}{word#*=}" ;;
    -arch|--gpu-architecture|-code|--gpu-code|-gencode|--generate-code|-maxrregcount|--maxrregcount|-Xptxas|--ptxas-options|-Xcudafe|-Xnvlink|-Xfatbin|-Xarchive|-cudart|--cudart|-cudadevrt|-keep-dir|--keep-dir|-t|--threads|-diag-suppress|--diag-suppress|-diag-error|--diag-error|-diag-warn|--diag-warn|-Werror|--Werror|-default-stream|--default-stream|-rdc|--relocatable-device-code|-split-compile|--split-compile|-idp|-ddp|-m|--machine|-ftz|-prec-div|-prec-sqrt|-fmad) pending=drop ;;
    -arch=*|--gpu-architecture=*|-code=*|--gpu-code=*|-gencode=*|--generate-code=*|-maxrregcount=*|--maxrregcount=*|-Xptxas=*|--ptxas-options=*|-Xcudafe=*|-Xnvlink=*|-Xfatbin=*|-cudart=*|--cudart=*|-cudadevrt=*|--keep-dir=*|-t=*|--threads=*|-diag-suppress=*|--diag-suppress=*|-diag-suppress*|-diag-error=*|-diag-warn=*|-Werror=*|--Werror=*|-default-stream=*|--default-stream=*|-rdc=*|--relocatable-device-code=*|-split-compile=*|--split-compile=*|-ftz=*|-prec-div=*|-prec-sqrt=*|-fmad=*|-t[0-9]*) ;;
    -forward-unknown-to-host-compiler|--forward-unknown-to-host-compiler|-forward-unknown-opts|--forward-unknown-opts) forward=1 ;;
    -G|--device-debug|-lineinfo|--generate-line-info|-lineinfo|-use_fast_math|--use_fast_math|-extended-lambda|--extended-lambda|-expt-extended-lambda|--expt-extended-lambda|-expt-relaxed-constexpr|--expt-relaxed-constexpr|-keep|--keep|-k|-res-usage|--resource-usage|-dlto|--dlink-time-opt|-Wno-deprecated-gpu-targets|--Wno-deprecated-gpu-targets|-Wext-lambda-captures-this|-Wreorder|-Wdefault-stream-launch|-Wmissing-launch-bounds|-compress-mode=*|--compress-mode=*|--allow-unsupported-compiler|-allow-unsupported-compiler|-restrict|--restrict|-clean|-objtemp|--display-error-number|-err-no|-noprof|-ewp|-extra-device-vectorization|--extra-device-vectorization|-lto|--source-in-ptx|-src-in-ptx) ;;
    -m64|-m32|-g|-pg|-O*|-std=*|-D*|-U*|-I*|-L*|-l*|-MD|-MMD|-MP|-shared|--shared|-w|-lib|--lib)
      [ "$word" = --shared ] && word=-shared
      set -- "$@" "$word" ;;
    --std=*) set -- "$@" "-std=${$}{word#*=}" ;;
    --debug) set -- "$@" -g ;;
    --optimize=*) set -- "$@" "-O${$}{word#*=}" ;;
    -*)
      [ -n "$forward" ] || unknown=${$}{unknown:-$word}
      set -- "$@" "$word" ;;
    *.cu) sources=$word; set -- "$@" -x c++ "$word" -x none ;;
    *.c|*.cc|*.cpp|*.cxx|*.C)
      sources=$word
      if [ "$language" = cu ]; then set -- "$@" -x c++ "$word" -x none; else set -- "$@" "$word"; fi ;;
    *) objects=$word; set -- "$@" "$word" ;;
  esac
done

[ -n "$verbose$dry" ] && print_environment
[ -n "$dry" ] && exit 0
if [ -n "$unknown" ] && [ -z "$forward" ]; then fatal "Unknown option '$unknown'"; fi
if [ -z "$sources$objects" ]; then fatal "No input files specified; use option --help for more information"; fi

if [ "$mode" = device ]; then
  [ -n "$output" ] || output=a_dlink.o
  case $output in *.o|*.obj) echo '' | "$host" -x c++ -c - -o "$output" ;; *) : > "$output" ;; esac
  exit $?
fi

cuda="-D__CUDACC__ -D__NVCC__ -D__CUDACC_VER_MAJOR__=$major -D__CUDACC_VER_MINOR__=$minor -D__CUDACC_VER_BUILD__=$build"
is_cuda=
case $sources in *.cu) is_cuda=1 ;; esac
[ "$language" = cu ] && is_cuda=1
if [ -z "$is_cuda" ]; then
  set -- -I"$root/include" "$@"
elif [ "$mode" = preprocess ] || [ "$mode" = depend ]; then
  set -- $cuda -I"$root/include" -include cuda_runtime.h "$@"
elif grep -q '<<<' "$sources" 2>/dev/null; then
  # A kernel launch is no C++; without its brackets the rest is checked as any other code.
  plain=$(mktemp -d) || exit 1
  trap 'rm -rf "$plain"' EXIT
  sed 's/<<<[^<>]*>>>//g' "$sources" > "$plain/source.cpp"
  directory=$(dirname -- "$sources")
  total=$#
  while [ "$total" -gt 0 ]; do
    word=$1
    shift
    total=$((total - 1))
    [ "$word" = "$sources" ] && word=$plain/source.cpp
    set -- "$@" "$word"
  done
  set -- $cuda -I"$root/include" -iquote "$directory" -include cuda_runtime.h "$@"
else
  set -- $cuda -I"$root/include" -include cuda_runtime.h "$@"
fi
[ "$mode" = link ] && set -- "$@" -L"$root/lib64" -L"$root/lib64/stubs"

exec 3>&1
errors=$("$host" "$@" 2>&1 1>&3)
status=$?
[ -n "$errors" ] && printf '%s\n' "$errors" >&2
if [ "$status" -ne 0 ] && [ -n "$is_cuda" ] && [ -n "$output" ]; then
  # Device functions that the stand-in's headers do not declare are no fault of the program.
  if grep -Eq '__(global|device|shared)__' "$sources" && ! printf '%s' "$errors" | grep -Eq 'error: (expected|stray|missing|unterminated)|#error|fatal error'; then
    if [ "$mode" = compile ]; then echo '' | "$host" -x c++ -c - -o "$output"
    else echo 'int main(){return 0;}' | "$host" -x c++ - -o "$output"; fi
    status=$?
  fi
fi
[ "$status" -eq 0 ] && [ -n "$run" ] && { "./${$}{output:-a.out}"; status=$?; }
exit "$status"
`;

// src/proof/toolkit/stand-in.ts
var STAND_IN_VERSION = "12.4.131";
var ARCHITECTURES = [50, 52, 53, 60, 61, 62, 70, 72, 75, 80, 86, 87, 89, 90];
var RUNTIME = `#pragma once
#include <stddef.h>
#include "cuda_runtime_api.h"
#ifdef __cplusplus
struct uint3 { unsigned int x, y, z; };
struct dim3 {
  unsigned int x, y, z;
  dim3(unsigned int x = 1, unsigned int y = 1, unsigned int z = 1) : x(x), y(y), z(z) {}
};
#ifdef __CUDACC__
#define __global__
#define __device__
#define __host__
#define __shared__ static
#define __constant__ static
#define __managed__ static
#define __forceinline__ inline
#define __noinline__
#define __launch_bounds__(...)
static const dim3 threadIdx, blockIdx, blockDim, gridDim;
static const int warpSize = 32;
inline void __syncthreads() {}
inline void __syncwarp(unsigned int = 0) {}
#endif
#endif
`;
var RUNTIME_API = `#pragma once
#include <stddef.h>
#define CUDART_VERSION @NUMBER@
typedef int cudaError_t;
enum { cudaSuccess = 0, cudaErrorInsufficientDriver = 35, cudaErrorNoDevice = 100 };
enum cudaMemcpyKind { cudaMemcpyHostToHost, cudaMemcpyHostToDevice, cudaMemcpyDeviceToHost, cudaMemcpyDeviceToDevice, cudaMemcpyDefault };
typedef struct CUstream_st *cudaStream_t;
typedef struct CUevent_st *cudaEvent_t;
struct cudaDeviceProp { char name[256]; int major, minor, multiProcessorCount; size_t totalGlobalMem, sharedMemPerBlock; };
static inline cudaError_t cudaGetDeviceCount(int *count) { *count = 0; return cudaErrorNoDevice; }
static inline cudaError_t cudaGetDeviceProperties(struct cudaDeviceProp *p, int device) { (void)p; (void)device; return cudaErrorNoDevice; }
static inline cudaError_t cudaGetDevice(int *device) { *device = 0; return cudaErrorNoDevice; }
static inline cudaError_t cudaSetDevice(int device) { (void)device; return cudaErrorNoDevice; }
static inline cudaError_t cudaGetLastError(void) { return cudaErrorNoDevice; }
static inline cudaError_t cudaDeviceSynchronize(void) { return cudaErrorNoDevice; }
static inline cudaError_t cudaRuntimeGetVersion(int *version) { *version = CUDART_VERSION; return cudaSuccess; }
static inline cudaError_t cudaDriverGetVersion(int *version) { *version = 0; return cudaSuccess; }
static inline const char *cudaGetErrorString(cudaError_t error) { (void)error; return "no device"; }
static inline const char *cudaGetErrorName(cudaError_t error) { (void)error; return "cudaErrorNoDevice"; }
static inline cudaError_t cudaFree(void *p) { (void)p; return cudaErrorNoDevice; }
#ifdef __cplusplus
template <class T> cudaError_t cudaMalloc(T **p, size_t) { *p = 0; return cudaErrorNoDevice; }
static inline cudaError_t cudaMemcpy(void *, const void *, size_t, cudaMemcpyKind) { return cudaErrorNoDevice; }
#endif
`;
var DRIVER = `#pragma once
#define CUDA_VERSION @NUMBER@
typedef int CUresult;
typedef int CUdevice;
typedef struct CUctx_st *CUcontext;
typedef struct CUstream_st *CUstream;
enum { CUDA_SUCCESS = 0, CUDA_ERROR_NO_DEVICE = 100 };
static inline CUresult cuInit(unsigned int flags) { (void)flags; return CUDA_ERROR_NO_DEVICE; }
`;
var HALF = `#pragma once
#ifdef __cplusplus
struct __half { unsigned short bits; };
struct __half2 { __half x, y; };
typedef __half half;
typedef __half2 half2;
inline float __half2float(__half) { return 0; }
inline __half __float2half(float) { return __half(); }
#endif
`;
var EMPTY_HEADERS = words(`
  driver_types.h vector_types.h vector_functions.h library_types.h device_launch_parameters.h
  device_functions.h host_defines.h cuda_bf16.h cuda_fp8.h cuda_fp4.h mma.h cuComplex.h
  cublas_v2.h cublas.h cublas_api.h cublasLt.h cufft.h cufftXt.h curand.h curand_kernel.h
  cusparse.h cusolver_common.h cusolverDn.h cusolverSp.h nvml.h nvrtc.h nvToolsExt.h
  nvtx3/nvToolsExt.h cuda_profiler_api.h cooperative_groups.h cudaProfiler.h cub/cub.cuh
  math_constants.h sm_61_intrinsics.h
`);
var SHARED2 = words(`
  cudart cublas cublasLt cufft cufftw curand cusparse cusolver nvrtc nvJitLink nvToolsExt OpenCL
  nppc nppial nppicc nppidei nppif nppig nppim nppist nppisu nppitc npps nvjpeg nvblas
`);
var STATIC = words(`
  cudart_static cudadevrt culibos cublas_static cublasLt_static cufft_static
  cufft_static_nocallback curand_static cusparse_static cusolver_static nvrtc_static
  nvptxcompiler_static
`);
var STUBS = ["cuda", "nvidia-ml"];
function words(text) {
  return text.trim().split(/\s+/);
}
var EMPTY_ARCHIVE = "!<arch>\n";
var EMPTY_LIBRARY = "/* stand-in */\n";
async function writeStandIn(directory, version = STAND_IN_VERSION, architectures = ARCHITECTURES) {
  const [major = "12", minor = "0"] = version.split(".");
  const number2 = String(Number(major) * 1e3 + Number(minor) * 10);
  const files = /* @__PURE__ */ new Map([
    ["include/cuda_runtime.h", RUNTIME],
    ["include/cuda_runtime_api.h", RUNTIME_API.replace("@NUMBER@", number2)],
    ["include/cuda.h", DRIVER.replace("@NUMBER@", number2)],
    ["include/cuda_fp16.h", HALF],
    ["include/cuda_fp16.hpp", "#pragma once\n"],
    ["version.json", `${JSON.stringify({ cuda: { name: "stand-in", version } })}
`],
    ["nvvm/libdevice/README", "No device library: this toolkit only configures.\n"],
    ["bin/crt/link.stub", ""]
  ]);
  for (const header of EMPTY_HEADERS) files.set(`include/${header}`, "#pragma once\n");
  for (const name of SHARED2) files.set(`lib64/lib${name}.so`, EMPTY_LIBRARY);
  for (const name of STATIC) files.set(`lib64/lib${name}.a`, EMPTY_ARCHIVE);
  for (const name of STUBS) files.set(`lib64/stubs/lib${name}.so`, EMPTY_LIBRARY);
  const archs = architectures.length > 0 ? architectures : ARCHITECTURES;
  files.set(
    "bin/nvcc",
    STAND_IN_NVCC.replaceAll("@VERSION@", version).replaceAll("@ARCHS@", archs.join(" ")).replaceAll("@ARCH@", String(archs[0]))
  );
  for (const tool of ["nvlink", "fatbinary", "ptxas", "bin2c", "cuobjdump"])
    files.set(`bin/${tool}`, "#!/bin/sh\nexit 0\n");
  for (const [file, text] of files) {
    const place = path20.join(directory, file);
    await mkdir5(path20.dirname(place), { recursive: true });
    await writeFile4(place, text);
    if (/^bin\/\w+$/.test(file)) await chmod(place, 493);
  }
}
async function standIn(session, nvcc) {
  const directory = path20.join(session.scratch, "cuda");
  await writeStandIn(directory, nvcc?.version, nvcc?.architectures);
  return { kind: "stand-in", environment: withStandIn(session.environment, directory) };
}
function withStandIn(environment, directory) {
  const bin = path20.join(directory, "bin");
  return {
    ...environment,
    PATH: `${bin}:${environment["PATH"] ?? ""}`,
    CUDACXX: path20.join(bin, "nvcc"),
    CUDA_PATH: directory,
    CUDA_HOME: directory,
    CUDAToolkit_ROOT: directory
  };
}

// src/proof/unused/find.ts
var SYSTEMS = { cmake: CMAKE, meson: MESON };
var MOST_CONFIGURES = 12;
async function tryCommands(session, project, commands2) {
  const here = /* @__PURE__ */ new Set();
  for (const name of ["cmake", "meson"])
    if (await versionLine(SYSTEMS[name].program, {
      cwd: session.builds,
      env: session.environment
    }) !== null)
      here.add(name);
  if (here.size === 0) return [];
  const { nvcc } = await probeToolchain(session, void 0, project.environment, null);
  const real = nvcc === null ? null : await settleHostCompiler(session, nvcc, "info");
  const toolkit = real === null ? await standIn(session, null) : realToolkit(session, real);
  session.progress("copying the repository");
  await copyRepository(session, project);
  const attempts = [];
  const asked = commands2.filter(({ system }) => here.has(system));
  const different = new Map(asked.map((command) => [keyOf(command), command]));
  const waiting = [...different.values()].toSorted(
    (a, b) => b.arguments.length - a.arguments.length
  );
  try {
    for (let at = 0; at < MOST_CONFIGURES; at += 1) {
      const next = waiting.findIndex((command2) => tellsMore(command2, attempts));
      if (next === -1) break;
      const [command] = waiting.splice(next, 1);
      const unknown = unknownTo(command, attempts);
      const given = new Map(
        command.arguments.filter(({ name }) => !unknown.has(name)).map(({ name, value }) => [name, value])
      );
      const sourceDir = command.sourceDir;
      const system = SYSTEMS[command.system];
      const args = [...given].map(([name, value]) => system.argument(name, value));
      session.progress(`configuring ${sourceDir} with ${args.join(" ")}`);
      const configuration = await system.configure(session, {
        sourceDir,
        arguments: args,
        environment: toolkit.environment,
        architecture: chooseArchitecture("auto", real),
        traced: /* @__PURE__ */ new Set()
      });
      attempts.push(attemptOf(command, [...given.keys()], configuration));
      if (command.system === "meson" && configuration.unused.length > 0) waiting.unshift(command);
      checkBounds(session);
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
  return attempts;
}
function keyOf({ system, sourceDir, arguments: args }) {
  return [system, sourceDir, ...args.map(({ name, value }) => `${name}=${value}`).toSorted()].join(
    "\n"
  );
}
function tellsMore(command, attempts) {
  const unknown = unknownTo(command, attempts);
  return command.sourceDir !== null && command.arguments.some(
    ({ name }) => !unknown.has(name) && attempts.every(
      ({ system, ok, given, unused }) => system !== command.system || !ok || !given.includes(name) || unused.includes(name)
    )
  );
}
function unknownTo({ system, sourceDir }, attempts) {
  const said = attempts.filter((one) => one.system === "meson" && one.sourceDir === sourceDir);
  return new Set(system === "meson" ? said.flatMap(({ unused }) => unused) : []);
}
function attemptOf({ system, sourceDir }, given, { ok, unused, output }) {
  return {
    system,
    sourceDir: sourceDir ?? ".",
    given,
    ok,
    unused,
    error: ok ? "" : firstError(output)
  };
}

// src/proof/unused/judge.ts
var ALIKE = 0.75;
var PROPOSED = 2;
function judgePassed(commands2, attempts, read) {
  const unused = [];
  const unsettled = [];
  for (const { system, name, places, isBare } of passedByName(commands2)) {
    const given = attempts.filter((one) => one.system === system && one.given.includes(name));
    const told = given.filter((one) => one.ok || system === "meson" && one.unused.includes(name));
    if (told.length === 0) unsettled.push({ name, places, why: "not-configured" });
    else if (told.some((attempt) => !attempt.unused.includes(name))) continue;
    else if (system === "cmake" && read.cmake.has(name))
      unsettled.push({ name, places, why: "named-in-project" });
    else if (!isBare) unsettled.push({ name, places, why: "beside-toolchain" });
    else
      unused.push({
        system,
        name,
        places,
        configures: told.length,
        nearest: nearestTo(name, read[system])
      });
  }
  return { unused, unsettled };
}
function passedByName(commands2) {
  const passed = /* @__PURE__ */ new Map();
  for (const { system, sourceDir, arguments: args, besideToolchain } of commands2) {
    if (sourceDir === null) continue;
    for (const argument of args) {
      const key = `${system} ${argument.name}`;
      const known = passed.get(key) ?? { system, name: argument.name, places: [], isBare: false };
      passed.set(key, known);
      const isTold = known.places.some(
        ({ path: path21, line }) => path21 === argument.path && line === argument.line
      );
      if (!isTold) known.places.push(argument);
      known.isBare ||= !besideToolchain;
    }
  }
  return [...passed.values()];
}
function nearestTo(name, read) {
  const first = /^[^_]*_/.exec(name)?.[0] ?? "";
  return [...read].filter((candidate) => candidate.startsWith(first)).map((candidate) => ({
    candidate,
    score: likeness(name.slice(first.length), candidate.slice(first.length))
  })).filter(({ score }) => score >= ALIKE).toSorted((a, b) => b.score - a.score || (a.candidate < b.candidate ? -1 : 1)).slice(0, PROPOSED).map(({ candidate }) => candidate);
}

export {
  sanitise,
  tail,
  firstError,
  sanitiseAll,
  replaceFile,
  diskUse,
  runConfined,
  sayNetworkIsOff,
  Stopped,
  checkBounds,
  runConfigure,
  readCompilerWords,
  argumentsOf,
  macroOf,
  macrosIn,
  outputOf,
  isJoinedOutput,
  unitPath,
  splitCommand,
  neutral,
  definitionName,
  recipeOf,
  targetsFromUnits,
  CMAKE,
  MESON,
  standIn,
  realToolkit,
  NVCC_PLACES,
  probeToolchain,
  chooseArchitecture,
  collectPassed,
  listEntries,
  copyRepository,
  settleHostCompiler,
  tryCommands,
  attemptOf,
  judgePassed,
  inScratch,
  unsafeTrigger
};
