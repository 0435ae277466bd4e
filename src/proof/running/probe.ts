import { createServer } from 'node:net'

/**
 * Tries from behind a fence what must not be possible there: to write beside the scratch folder, to read the environment of
 * the process that started it, to reach a listener of the machine. It ends with 0 when nothing of that was, and writing in
 * the scratch folder was.
 */
export const PROBE = String.raw`
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
`

/** Something on the machine's own network that a build without network must not reach. */
export function listenForProbe(): Promise<{ readonly port: number; readonly close: () => void }> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy())
    const close = (): void => void server.close()
    server.once('error', () => resolve({ port: 0, close }))
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve({ port: address === null || typeof address === 'string' ? 0 : address.port, close })
    })
  })
}
