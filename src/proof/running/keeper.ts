import { NAMESPACES } from './namespaces.ts'

/** What stands between a build and the machine, besides the keeper. */
export type Fence = 'namespaces' | 'landlock' | 'nothing'

/** What its parts share. */
const HEAD = String.raw`
our %call = map { my ($name, $number) = split /=/; $name => $number + 0 } split ' ', shift @ARGV;
our ($fence, $network, $scratch) = splice @ARGV, 0, 3;
sub fail { print STDERR "flagshift: a build could not be kept apart: $_[0]: $!\n"; exit 125 }
sub namesIn { opendir my $folder, $_[0] or return; readdir $folder }
sub prctl { syscall($call{prctl}, $_[0], ($_[1] || 0) + 0, ($_[2] || 0) + 0, 0, 0) == 0 }
`

/**
 * A process and all below it never gain a right again, by `sudo` or otherwise, and of root's rights it keeps those over files
 * and their owners. The others (tracing, mounting, raw devices, modules, the network's settings) undo any fence.
 */
const RIGHTS = String.raw`
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
`

/** Landlock's version that can cut TCP off; all that writing needs came before it. */
const LANDLOCK_VERSION = 4

/**
 * Landlock, which needs no rights: files are written only below the scratch folder and in /dev/shm, TCP is cut off unless a
 * build may have the network, and no process outside can be looked into. Newer kernels keep it from signalling processes
 * outside and from their abstract sockets too.
 */
const LANDLOCK = String.raw`
sub restrictWrites {
  my $version = syscall($call{ruleset}, 0, 0, 1);
  $version >= ${LANDLOCK_VERSION} or fail 'landlock';
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
`

/**
 * Runs a program below itself and ends whatever of it is left: as a "child subreaper" it inherits each orphan, however a
 * process left its group, its session or its environment. A polite signal to it ends the program, a moment later by force;
 * it gets one too when its own parent dies. It ends as the program did, and with 125 where it could not do its work.
 */
const KEEPER = String.raw`
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
`

const SCRIPT = [HEAD, RIGHTS, NAMESPACES, LANDLOCK, KEEPER].join('')

/**
 * A program behind the keeper and a fence; it ends at once where this machine's calls are not known.
 *
 * @param scratch the only folder that a fence leaves writable
 */
export function keptBelow(
  fence: Fence,
  hasNetwork: boolean,
  scratch: string,
  [program, args]: readonly [string, readonly string[]],
): readonly [string, readonly string[]] {
  const words = [systemCalls(), fence, hasNetwork ? '1' : '', scratch]
  return ['perl', ['-e', SCRIPT, ...words, program, ...args]]
}

/** Numbers of the system calls that a machine's kind has its own for. */
type SystemCalls = Readonly<Record<'prctl' | 'capset' | 'mount' | 'unshare', number>>

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
function systemCalls(): string {
  const own = OF_MACHINE[process.arch]
  return own === undefined
    ? ''
    : Object.entries({ ...own, ...SHARED })
        .map(([name, number]) => `${name}=${number}`)
        .join(' ')
}
