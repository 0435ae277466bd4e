import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'

/** What a build may see of the caller's environment. Everything else stays out: tokens, inputs, runner internals. */
const ALLOWED = [
  'PATH',
  'LANG',
  'LC_ALL',
  'TZ',
  'CC',
  'CXX',
  'CUDACXX',
  'CUDAHOSTCXX',
  'CUDA_PATH',
  'CUDA_HOME',
  'CMAKE_PREFIX_PATH',
  'PKG_CONFIG_PATH',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
] as const

export type ChildEnvironment = Readonly<Record<string, string>>

/**
 * The environment for a project's own build code: an allow-list, never a deny-list.
 *
 * @param from the caller's environment
 * @param scratch a directory of this run; home and temporary files go below it
 */
export function childEnvironment(from: NodeJS.ProcessEnv, scratch: string): ChildEnvironment {
  const environment: Record<string, string> = {}
  for (const name of ALLOWED) {
    const value = from[name]
    if (value !== undefined && !hasCredentials(name, value)) environment[name] = value
  }
  const home = path.join(scratch, 'home')
  const temporary = path.join(scratch, 'tmp')
  for (const directory of [home, temporary]) mkdirSync(directory)
  return {
    ...environment,
    PATH: environment['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
    HOME: home,
    TMPDIR: temporary,
    XDG_CACHE_HOME: path.join(home, '.cache'),
    XDG_CONFIG_HOME: path.join(home, '.config'),
    CI: 'true',
    // Builds that write the time down write the same one every time.
    SOURCE_DATE_EPOCH: '1577836800',
    // A file of its own: `git config --global` replaces what it names, and with the rights for it also a device.
    GIT_CONFIG_GLOBAL: path.join(home, '.gitconfig'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    ...rustPlaces(from, home),
    ...bazelPlace(from),
  }
}

/** A proxy that nobody can find: what asks for it fails at once, while CMake and Cargo try a machine for minutes. */
const NOWHERE = 'http://smoke-network-is-false.invalid'

/** The same where builds have no network: what tries to load something fails at once, and says why. */
export function withoutNetwork(environment: ChildEnvironment): ChildEnvironment {
  const proxies = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY']
  const local = 'localhost,127.0.0.1,::1'
  return {
    ...environment,
    ...Object.fromEntries(proxies.map((name) => [name, NOWHERE])),
    no_proxy: local,
    NO_PROXY: local,
    CARGO_NET_OFFLINE: 'true',
  }
}

/**
 * Rustup keeps its toolchains below the real home, and Cargo what it loaded once: those are passed, and neither their settings
 * nor their credentials. Cargo unpacks sources and takes its locks in a home of its own.
 */
function rustPlaces(from: NodeJS.ProcessEnv, home: string): Record<string, string> {
  const own = from['HOME'] ?? ''
  const rustup = from['RUSTUP_HOME'] ?? (own === '' ? undefined : `${own}/.rustup`)
  const loaded = from['CARGO_HOME'] ?? `${own}/.cargo`
  const linked: string[] = []
  for (const part of ['registry/index', 'registry/cache', 'git/db']) {
    const [there, here] = [path.join(loaded, part), path.join(home, '.cargo', part)]
    if (own === '' || !existsSync(there)) continue
    mkdirSync(path.dirname(here), { recursive: true })
    symlinkSync(there, here)
    linked.push(there)
  }
  return {
    ...(rustup !== undefined && { RUSTUP_HOME: rustup }),
    // So that the fence shows them: where the links lead a build could change.
    ...(linked.length > 0 && { FLAGSHIFT_CARGO: linked.join(':') }),
  }
}

/** Bazelisk starts the Bazel that it loaded once, and needs no network for that. */
function bazelPlace(from: NodeJS.ProcessEnv): Record<string, string> {
  const caches = from['XDG_CACHE_HOME'] ?? path.join(from['HOME'] ?? '/', '.cache')
  const place = from['BAZELISK_HOME'] ?? path.join(caches, 'bazelisk')
  return existsSync(place) ? { BAZELISK_HOME: path.resolve(place) } : {}
}

/** A proxy with a password in its address is a credential. */
function hasCredentials(name: string, value: string): boolean {
  return /proxy$/i.test(name) && /\/\/[^/]*@/.test(value)
}
