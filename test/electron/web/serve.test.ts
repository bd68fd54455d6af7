import { request } from 'node:http'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveWeb, type WebHost } from '../../../electron/web/serve.ts'

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

let web: WebHost
const folder = mkdtempSync(join(tmpdir(), 'pages-'))
const pages = join(folder, 'pages')
const seen: string[] = []

const send = (
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer },
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const url = new URL(web.url)
    const call = request(
      { host: '127.0.0.1', port: url.port, path, method: options.method ?? 'POST', headers: options.headers ?? {} },
      (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          body += part
        })
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
        })
      },
    )
    call.on('error', reject)
    call.end(options.body)
  })
const allowed = (): Record<string, string> => ({ authorization: `Bearer ${web.token}` })

beforeAll(async () => {
  mkdirSync(pages)
  writeFileSync(join(pages, 'index.html'), '<script nonce="__NONCE__"></script>')
  writeFileSync(join(pages, 'app.js'), 'export {}')
  writeFileSync(join(folder, 'secret.js'), 'no')
  web = await serveWeb({
    pages,
    dispatch: (method, input) => {
      seen.push(method)
      return Promise.resolve({ ok: true, value: { method, input } })
    },
  })
})
afterAll(async () => {
  await web.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the door', () => {
  it('answers a caller with the token', async () => {
    const reply = await send('/host/session.get', { headers: allowed(), body: '{"a":1}' })
    expect(reply.status).toBe(200)
    expect(JSON.parse(reply.body)).toEqual({ ok: true, value: { method: 'session.get', input: { a: 1 } } })
    expect(reply.headers['cache-control']).toBe('no-store')
  })

  it.each<[string, number, Record<string, string>]>([
    ['no token', 401, {}],
    ['a wrong token of the same length', 401, { authorization: `Bearer ${'x'.repeat(43)}` }],
    ['a token of the same length in other letters', 401, { authorization: `Bearer ${'\u00e9'.repeat(43)}` }],
    ['the token without its scheme', 401, { authorization: 'x'.repeat(50) }],
    ['a foreign Host', 403, { host: 'evil.example' }],
    ['the right port under another name', 403, { host: 'localhost' }],
    ['a foreign Origin', 403, { origin: 'http://evil.example' }],
    ['a null Origin', 403, { origin: 'null' }],
  ])('refuses %s with %i', async (_, status, headers) => {
    const before = seen.length
    const withToken = status === 403 ? { ...allowed(), ...headers } : headers
    expect((await send('/host/session.get', { headers: withToken, body: '{}' })).status).toBe(status)
    expect(seen.length).toBe(before)
  })

  it('refuses a body of 6 MB and keeps answering', async () => {
    const before = seen.length
    const outcome = await send('/host/x', { headers: allowed(), body: Buffer.alloc(6_000_000, 32) }).then(
      (answer) => answer.status,
      (cause: NodeJS.ErrnoException) => cause.code,
    )
    // the server may close the connection before the client has sent all of it
    expect([413, 'ECONNRESET', 'EPIPE']).toContain(outcome)
    expect(seen.length).toBe(before)
    expect((await send('/host/next', { headers: allowed(), body: '{}' })).status).toBe(200)
  })

  it('refuses what is not JSON', async () => {
    expect((await send('/host/x', { headers: allowed(), body: '{"a":' })).status).toBe(400)
  })

  it('refuses other methods and places', async () => {
    expect((await send('/host/x', { method: 'PUT', headers: allowed() })).status).toBe(404)
    expect((await send('/elsewhere', { headers: allowed(), body: '{}' })).status).toBe(404)
  })
})

describe('the pages', () => {
  it('carry the content security policy with a fresh nonce', async () => {
    const [first, second] = await Promise.all([send('/plan/x', { method: 'GET' }), send('/', { method: 'GET' })])
    expect(first.status).toBe(200)
    const policy = String(first.headers['content-security-policy'])
    expect(policy).not.toMatch(/unsafe-(inline|eval)/)
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(first.body).toBe(`<script nonce="${nonce}"></script>`)
    expect(second.body).not.toBe(first.body)
  })

  it.each(['/../secret.js', '/..%2fsecret.js', '/%2e%2e/secret.js', '/missing.js', '/..%5csecret.js'])(
    'do not leave their folder: %s',
    async (path) => {
      const answer = await send(path, { method: 'GET' })
      expect(answer.status).toBe(404)
      expect(answer.body).not.toContain('no')
    },
  )

  it('serve scripts with their type', async () => {
    const script = await send('/app.js', { method: 'GET' })
    expect(script.headers['content-type']).toMatch(/^text\/javascript/)
  })
})
