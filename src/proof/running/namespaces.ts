/**
 * Namespaces of users (where root's rights are not there), mounts, processes, shared memory and, unless a build may have it,
 * the network. In them everything is read-only but the scratch folder and the shared memory of its own, /proc shows its own
 * processes, and of the devices those can be opened that a build has use for. The folders where programs of the machine leave
 * files and sockets for each other are empty and its own, but for what the build's environment names there.
 */
export const NAMESPACES = String.raw`
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
`
