/**
 * A process and all below it never gain a right again, by `sudo` or otherwise, and of root's rights it keeps those over files
 * and their owners. The others (tracing, mounting, raw devices, modules, the network's settings) undo any fence.
 */
export const RIGHTS = String.raw`
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
