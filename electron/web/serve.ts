import { randomBytes, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import type { Dispatch } from '../backend/dispatch.ts'
import { contentSecurityPolicy } from './contentSecurityPolicy.ts'

const maxBody = 5_000_000
const usualBodyDeadlineMs = 10_000
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** In constant time. Compared as bytes: a sign beyond ASCII makes two texts of one length differ in theirs. */
const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

export interface WebHost {
  readonly url: string
  readonly token: string
  readonly close: () => Promise<void>
}
export interface WebOptions {
  readonly dispatch: Dispatch
  /** Folder of the built renderer; null serves the door only. */
  readonly pages: string | null
  /** 0 takes any free port. */
  readonly port?: number
  readonly token?: string
  /** How long one body may take, however steadily it comes. */
  readonly bodyDeadlineMs?: number
}

class Refused extends Error {
  readonly status: number
  constructor(status: number) {
    super(String(status))
    this.status = status
  }
}

const readBody = async (request: IncomingMessage, deadlineMs: number): Promise<unknown> => {
  const chunks: Buffer[] = []
  let size = 0
  // of the whole body: who drips a byte now and then is never idle
  const deadline = setTimeout(() => request.destroy(), deadlineMs)
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > maxBody) throw new Refused(413)
      chunks.push(chunk)
    }
  } finally {
    clearTimeout(deadline)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8') || 'null')
  } catch {
    throw new Refused(400)
  }
}

/** A file of the built renderer; any address without an extension is a place inside the one page. */
const sendPage = async (pages: string, path: string, response: ServerResponse): Promise<void> => {
  const wanted = extname(path) === '' ? 'index.html' : normalize(path)
  const file = join(pages, wanted)
  if (!file.startsWith(pages + sep)) throw new Refused(404)
  const bytes = await readFile(file).catch(() => {
    throw new Refused(404)
  })
  const nonce = randomBytes(16).toString('base64')
  const isPage = extname(file) === '.html'
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': isPage ? 'no-store' : 'public, max-age=31536000, immutable',
  })
  response.end(isPage ? bytes.toString('utf8').replaceAll('__NONCE__', nonce) : bytes)
}

/** Loopback only: refuses other Host names (DNS rebinding), other origins, and callers without the token. */
export const serveWeb = async (options: WebOptions): Promise<WebHost> => {
  const { token = randomBytes(32).toString('base64url'), bodyDeadlineMs = usualBodyDeadlineMs } = options
  let self = ''
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { origin, host, authorization } = request.headers
    if (host !== self || (origin !== undefined && origin !== `http://${self}`)) throw new Refused(403)
    const path = decodeURIComponent(new URL(request.url ?? '/', `http://${self}`).pathname)
    if (request.method === 'GET' && options.pages !== null) return sendPage(options.pages, path, response)
    if (!same(authorization ?? '', `Bearer ${token}`)) throw new Refused(401)
    if (request.method !== 'POST' || !path.startsWith('/host/')) throw new Refused(404)
    const reply = await options.dispatch(path.slice('/host/'.length), await readBody(request, bodyDeadlineMs))
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(JSON.stringify(reply))
  }
  const server = createServer((request, response) => {
    answer(request, response).catch((cause: unknown) => {
      const status = cause instanceof Refused ? cause.status : 400
      if (!response.headersSent) response.writeHead(status, { connection: 'close' })
      response.end()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as { port: number }
  self = `127.0.0.1:${port}`
  return {
    url: `http://${self}`,
    token,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
