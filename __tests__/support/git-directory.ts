import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'
import { deflateSync } from 'node:zlib'

/**
 * What `git init` makes, without a process and without its sample hooks: tests begin so many repositories that this
 * counts. Nothing is packed in the background either. A repository that is there stays as it is.
 */
export function beginRepository(root: string, branch = 'main'): void {
  const directory = path.join(root, '.git')
  if (existsSync(directory)) return
  for (const folder of ['objects', 'refs/heads', 'hooks'])
    mkdirSync(path.join(directory, folder), { recursive: true })
  writeFileSync(path.join(directory, 'HEAD'), `ref: refs/heads/${branch}\n`)
  writeFileSync(
    path.join(directory, 'config'),
    '[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = false\n\tlogallrefupdates = true\n' +
      '[maintenance]\n\tauto = false\n',
  )
}

/** The commit that a repository made so is at; its HEAD is a branch. */
export function headOf(root: string): string {
  const directory = path.join(root, '.git')
  const [, ref = ''] = /^ref: (.+)\n/.exec(readFileSync(path.join(directory, 'HEAD'), 'utf8')) ?? []
  return readFileSync(path.join(directory, ref), 'utf8').trim()
}

/** Stores an object and gives its name. */
export function writeObject(root: string, type: 'blob' | 'tree' | 'commit', bytes: Buffer): string {
  const object = Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes])
  const name = createHash('sha1').update(object).digest('hex')
  const folder = path.join(root, '.git', 'objects', name.slice(0, 2))
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, name.slice(2))
  if (!existsSync(file)) writeFileSync(file, deflateSync(object), { mode: 0o444 })
  return name
}

export interface Blob {
  readonly path: string
  readonly mode: string
  readonly bytes: Buffer
}

interface Entry {
  readonly name: string
  readonly mode: string
  readonly object: string
}

/** Git sorts a folder as if its name ended with a slash. */
function order({ name, mode }: Entry): Buffer {
  return Buffer.from(mode === '40000' ? `${name}/` : name)
}

/** Stores files and the trees above them, and gives the name of the uppermost. */
export function writeTree(root: string, files: readonly Blob[]): string {
  const folders = new Map<string, Blob[]>()
  const entries: Entry[] = []
  for (const file of files) {
    const [name = '', ...rest] = file.path.split('/')
    if (rest.length === 0)
      entries.push({ name, mode: file.mode, object: writeObject(root, 'blob', file.bytes) })
    else folders.set(name, [...(folders.get(name) ?? []), { ...file, path: rest.join('/') }])
  }
  for (const [name, inside] of folders)
    entries.push({ name, mode: '40000', object: writeTree(root, inside) })
  const lines = entries
    .toSorted((a, b) => Buffer.compare(order(a), order(b)))
    .flatMap(({ name, mode, object }) => [
      Buffer.from(`${mode} ${name}\0`),
      Buffer.from(object, 'hex'),
    ])
  return writeObject(root, 'tree', Buffer.concat(lines))
}

/** Makes the files the first commit, which HEAD's branch is at, without a process; nothing is checked out. */
export function recordFirstCommit(root: string, files: Readonly<Record<string, string>>): void {
  beginRepository(root)
  const blobs = Object.entries(files).map(([name, text]) => ({
    path: name,
    mode: '100644',
    bytes: Buffer.from(text),
  }))
  const who = 'A <a@example.org> 1767312245 +0000'
  const text = `tree ${writeTree(root, blobs)}\nauthor ${who}\ncommitter ${who}\n\nfirst\n`
  const commit = writeObject(root, 'commit', Buffer.from(text))
  writeFileSync(path.join(root, '.git', 'refs', 'heads', 'main'), `${commit}\n`)
}
