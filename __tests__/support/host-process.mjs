/**
 * Runs the built doors one after the other in this process, each run with an environment, a folder and words of its own.
 * Most of a short run is the start of its process and the loading of its modules: here only the door itself is loaded anew.
 */
import { pathToFileURL } from 'node:url'

// Each run of the command line listens for a reader that stops early.
process.stdout.setMaxListeners(0)
process.once('disconnect', () => process.exit())

let runs = 0
process.on('message', async ({ door, args, cwd, env }) => {
  process.argv = [process.argv[0], door, ...args]
  process.chdir(cwd)
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, env)
  process.exitCode = undefined
  const [stdout, stderr] = [process.stdout, process.stderr].map(catchWrites)
  runs += 1
  const failure = await import(`${pathToFileURL(door).href}?run=${runs}`).then(
    () => '',
    (error) => error.stack,
  )
  const status = failure === '' ? (process.exitCode ?? 0) : 1
  process.exitCode = undefined
  process.send({ status, stdout: stdout(), stderr: stderr() + failure })
})

function catchWrites(stream) {
  const { write } = stream
  const chunks = []
  stream.write = (chunk, encoding, done = encoding) => {
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
    if (typeof done === 'function') process.nextTick(done)
    return true
  }
  return () => {
    stream.write = write
    return Buffer.concat(chunks).toString('utf8')
  }
}
