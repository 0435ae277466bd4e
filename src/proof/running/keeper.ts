/** The number of prctl(2), by the name that Node has for the machine. */
const PRCTL: Readonly<Record<string, number>> = {
  x64: 157,
  arm64: 167,
  riscv64: 167,
  ppc64: 171,
  s390x: 172,
  arm: 172,
  ia32: 172,
}

/**
 * Runs a program below itself and ends whatever of it is left: as a "child subreaper" it inherits each orphan, however a
 * process left its group, its session or its environment. A polite signal to it ends the program, a moment later by force;
 * it gets one too when its own parent dies. It ends as the program did.
 */
const KEEPER = String.raw`
my $prctl = shift @ARGV;
syscall($prctl, 36, 1, 0, 0, 0) == 0 or exit 125;
syscall($prctl, 1, 15, 0, 0, 0);
my $ending = 0;
my $child = fork;
defined $child or exit 125;
if (!$child) {
  setpgrp;
  exec { $ARGV[0] } @ARGV;
  exit 127;
}
$SIG{TERM} = sub { $ending = 1; kill TERM => -$child; alarm 1 };
$SIG{ALRM} = sub { kill KILL => -$child };
my $status;
until (defined $status) {
  my $ended = waitpid -1, 0;
  $status = $? if $ended == $child;
  $status = 0 if $ended == -1 && $! != 4;
}
alarm 0;
kill KILL => -$child;
my $until = time + 5;
while (time < $until) {
  my (%below, $ended);
  1 while ($ended = waitpid -1, 1) > 0;
  last if $ended == -1;
  for my $file (glob '/proc/[0-9]*/stat') {
    open my $stat, '<', $file or next;
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

/** A program behind the keeper, where this machine's calls are known. */
export function keptBelow(
  program: string,
  args: readonly string[],
): readonly [string, readonly string[]] {
  return ['perl', ['-e', KEEPER, String(PRCTL[process.arch] ?? 0), program, ...args]]
}
