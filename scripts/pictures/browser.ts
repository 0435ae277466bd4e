import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'

/** How a page is looked at. */
export interface View {
  readonly width: number
  readonly scheme: 'light' | 'dark'
}

/** A page in Debian's Chromium, driven through a pipe: nothing is listened on, and nothing but a file is opened. */
export interface Page {
  /** What an expression gives, promises awaited. */
  evaluate(expression: string): Promise<unknown>
  /** The whole page, as PNG. */
  picture(): Promise<Buffer>
  /** Every address that the page asked for since it was opened. */
  readonly asked: readonly string[]
}

export interface Browser {
  open(file: string, view: View): Promise<Page>
  close(): Promise<void>
}

interface Answer {
  readonly id?: number
  readonly method?: string
  readonly sessionId?: string
  readonly params?: { readonly request?: { readonly url: string } }
  readonly result?: Readonly<Record<string, unknown>>
  readonly error?: { readonly message: string }
}

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--hide-scrollbars',
  '--force-device-scale-factor=1',
  '--remote-debugging-pipe',
]

/** Starts the browser with a profile of its own. */
export async function openBrowser(): Promise<Browser> {
  const profile = await mkdtemp(path.join(tmpdir(), 'flagshift-chromium-'))
  const child = spawn('chromium', [...FLAGS, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: profile },
  })
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => resolve())
  })
  const waiting = new Map<number, (answer: Answer) => void>()
  const listeners: ((answer: Answer) => void)[] = []
  const [toBrowser, fromBrowser] = [child.stdio[3] as Writable, child.stdio[4] as Readable]
  let rest = ''
  fromBrowser.setEncoding('utf8')
  fromBrowser.on('data', (text: string) => {
    const parts = (rest + text).split('\0')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      const answer = JSON.parse(part) as Answer
      if (answer.id === undefined) for (const listen of listeners) listen(answer)
      else waiting.get(answer.id)?.(answer)
    }
  })
  let last = 0
  function send(
    method: string,
    params: object = {},
    sessionId?: string,
  ): Promise<Readonly<Record<string, unknown>>> {
    const id = ++last
    return new Promise((resolve, reject) => {
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id)
        if (error === undefined) resolve(result ?? {})
        else reject(new Error(`${method}: ${error.message}`))
      })
      toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  async function open(file: string, { width, scheme }: View): Promise<Page> {
    const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
    const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
    const tell = (method: string, params: object = {}) => send(method, params, sessionId as string)
    const asked: string[] = []
    const loaded = new Promise<void>((resolve) => {
      listeners.push((answer) => {
        if (answer.sessionId !== sessionId) return
        if (answer.method === 'Network.requestWillBeSent') asked.push(answer.params!.request!.url)
        if (answer.method === 'Page.loadEventFired') resolve()
      })
    })
    await tell('Network.enable')
    await tell('Page.enable')
    const size = { width, height: 600, deviceScaleFactor: 1, mobile: width < 500 }
    await tell('Emulation.setDeviceMetricsOverride', size)
    const features = [{ name: 'prefers-color-scheme', value: scheme }]
    await tell('Emulation.setEmulatedMedia', { features })
    await tell('Page.navigate', { url: pathToFileURL(file).href })
    await loaded
    return {
      asked,
      evaluate: async (expression) => {
        const given = { expression, awaitPromise: true, returnByValue: true }
        const { result, exceptionDetails } = await tell('Runtime.evaluate', given)
        if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails))
        return (result as { readonly value?: unknown }).value
      },
      picture: async () => {
        const { data } = await tell('Page.captureScreenshot', { captureBeyondViewport: true })
        return Buffer.from(data as string, 'base64')
      },
    }
  }

  return {
    open,
    close: async () => {
      await send('Browser.close')
      await ended
      await rm(profile, { recursive: true, force: true })
    },
  }
}
