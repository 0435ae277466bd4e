/** Landlock's version that can cut TCP off; all that writing needs came before it. */
const VERSION = 4

/**
 * Landlock, which needs no rights: files are written only below the scratch folder and in /dev/shm, TCP is cut off unless a
 * build may have the network, and no process outside can be looked into. Newer kernels keep it from signalling processes
 * outside and from their abstract sockets too.
 */
export const LANDLOCK = String.raw`
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
`
