import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { serveWeb, type WebHost, type WebOptions } from '../../../electron/web/serve.ts'
import { saw } from '#test/reliability/saw.ts'
import { newDataFolder } from '#test/support/dataFolder.ts'

const serve = async (over: Partial<WebOptions> = {}): Promise<{ readonly web: WebHost; readonly seen: unknown[] }> => {
  const seen: unknown[] = []
  const dispatch: WebOptions['dispatch'] = (method, input) => {
    seen.push([method, input])
    return Promise.resolve({ ok: true, value: null })
  }
  const web = await serveWeb({ dispatch, pages: null, ...over })
  onTestFinished(() => web.close())
  return { web, seen }
}
const send = (
  web: WebHost,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
) =>
  new Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
    const { method = 'POST', headers = { authorization: `Bearer ${web.token}` }, body } = options
    const call = request({ host: '127.0.0.1', port: new URL(web.url).port, path, method, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => (text += part))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text, headers: answer.headers }))
    })
    call.on('error', reject)
    call.end(body)
  })
/** What comes back for bytes as they stand, until the other side hangs up. */
const raw = (web: WebHost, bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(web.url).port), '127.0.0.1', () => socket.write(bytes))
    let text = ''
    socket.setEncoding('utf8').on('data', (part: string) => (text += part))
    socket.on('close', () => resolve(text))
    socket.on('error', reject)
  })

describe('the loopback host', () => {
  it('listens on this machine only, on a port of its own', async () => {
    const [first, second] = [await serve(), await serve()]
    expect(first.web.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(first.web.url).not.toBe(second.web.url)
  })

  it('has a new secret each time, of 256 bits, unless one was given', async () => {
    const [first, second] = [await serve(), await serve()]
    expect(first.web.token).not.toBe(second.web.token)
    expect(Buffer.from(first.web.token, 'base64url')).toHaveLength(32)
    expect((await serve({ token: 'given' })).web.token).toBe('given')
  })

  it('takes the port that was asked for, and says where it is taken', async () => {
    const { web } = await serve()
    const port = Number(new URL(web.url).port)
    await expect(serveWeb({ dispatch: () => Promise.reject(new Error('never')), pages: null, port })).rejects.toThrow(
      'EADDRINUSE',
    )
    expect((await send(web, '/host/x', { body: '{}' })).status).toBe(200)
  })

  it('answers nobody any more once it is closed, not even those who are in the middle of a call', async () => {
    let asked: () => void = () => undefined
    const isAsked = new Promise<void>((go) => (asked = go))
    const { web } = await serve({
      dispatch: () => {
        asked()
        return new Promise(() => undefined)
      },
    })
    const hanging = send(web, '/host/slow', { body: '{}' }).then(
      () => 'answered',
      (cause: NodeJS.ErrnoException) => cause.code,
    )
    await isAsked
    await web.close()
    expect(await hanging).toBe('ECONNRESET')
    await expect(send(web, '/host/x', { body: '{}' })).rejects.toThrow('ECONNREFUSED')
  })
})

describe('a call', () => {
  it('without a body is one with nothing', async () => {
    const { web, seen } = await serve()
    expect((await send(web, '/host/session.get')).status).toBe(200)
    expect(seen).toEqual([['session.get', null]])
  })

  it.each([
    ['/host/', ''],
    ['/host/a/b', 'a/b'],
    ['/host/r%C3%B8d', 'rød'],
    ['/host/__proto__', '__proto__'],
  ])('to %s is for the door to judge, as %j', async (path, method) => {
    const { web, seen } = await serve()
    expect((await send(web, path, { body: '1' })).status).toBe(200)
    expect(seen).toEqual([[method, 1]])
  })

  it.each([
    ['a broken escape', '/host/%zz', 400],
    ['half a letter', '/host/%C3', 400],
    ['another place', '/hosts/session.get', 404],
    ['the root', '/', 404],
  ])('to %s is refused', async (_, path, status) => {
    const { web, seen } = await serve()
    expect((await send(web, path, { body: '{}' })).status).toBe(status)
    expect(seen).toEqual([])
  })

  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('by %s is refused where there are no pages', async (method) => {
    const { web, seen } = await serve()
    expect((await send(web, '/host/session.get', { method })).status).toBe(404)
    expect(seen).toEqual([])
  })

  it.each([4_999_999, 5_000_000])('of %i bytes is taken', async (size) => {
    const { web, seen } = await serve()
    expect((await send(web, '/host/x', { body: `"${'x'.repeat(size - 2)}"` })).status).toBe(200)
    expect(seen).toHaveLength(1)
  })

  it('of one byte more is not', async () => {
    const { web, seen } = await serve()
    const outcome = await send(web, '/host/x', { body: `"${'x'.repeat(4_999_999)}"` }).then(
      ({ status }) => status,
      () => 'cut off',
    )
    expect([413, 'cut off']).toContain(outcome)
    expect(seen).toEqual([])
  })

  it('D08 whose body is dripped is cut at its deadline, and others are answered meanwhile', async () => {
    const { web, seen } = await serve({ bodyDeadlineMs: 300 })
    const headers = { authorization: `Bearer ${web.token}`, 'content-length': '1000' }
    const call = request(`${web.url}/host/slow`, { method: 'POST', headers })
    const cut = new Promise<NodeJS.ErrnoException>((settle) => call.once('error', settle))
    let dripped = 0
    const dripping = setInterval(() => {
      call.write(' ')
      dripped += 1
    }, 10)
    expect((await send(web, '/host/quick', { body: '{}' })).status).toBe(200)
    const { code } = await cut
    clearInterval(dripping)
    expect(['ECONNRESET', 'EPIPE']).toContain(code)
    expect(dripped).toBeGreaterThan(3)
    expect(seen).toEqual([['quick', {}]])
    saw('D08', 'a body of one byte each 10 ms is cut at its deadline; a call beside it is answered')
  })

  it('D07 gives each of 1,000 calls at once its own answer', async () => {
    const { web } = await serve({ dispatch: (method, input) => Promise.resolve({ ok: true, value: [method, input] }) })
    const numbers = Array.from({ length: 1_000 }, (_, nth) => nth)
    const answers = await Promise.all(numbers.map((nth) => send(web, `/host/m${nth}`, { body: `{"nth":${nth}}` })))
    expect(answers.map(({ status, body }) => [status, JSON.parse(body)])).toEqual(
      numbers.map((nth) => [200, { ok: true, value: [`m${nth}`, { nth }] }]),
    )
    saw('D07', '1,000 calls at once to the loopback host: 1,000 own answers')
  })

  it('that makes the door fail tells nothing of the fault', async () => {
    const { web } = await serve({ dispatch: () => Promise.reject(new Error('a secret path /home/mia')) })
    const answer = await send(web, '/host/x', { body: '{}' })
    expect(answer.status).toBe(400)
    expect(answer.body).toBe('')
    expect(JSON.stringify(answer.headers)).not.toContain('secret')
  })

  it.each([
    ['no HTTP at all', 'HELO mail.example\r\n\r\n'],
    ['a Host that is missing', 'POST /host/x HTTP/1.0\r\n\r\n'],
    ['a Host twice', 'POST /host/x HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n'],
    ['a length that is no number', 'POST /host/x HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n'],
  ])('with %s is refused, and the next is answered', async (_, bytes) => {
    const { web, seen } = await serve()
    expect(await raw(web, bytes)).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(seen).toEqual([])
    expect((await send(web, '/host/x', { body: '{}' })).status).toBe(200)
  })
})

describe('a page', () => {
  const withPages = () => {
    const folder = newDataFolder()
    mkdirSync(join(folder, 'pages', 'assets'), { recursive: true })
    writeFileSync(join(folder, 'pages', 'index.html'), '<p nonce="__NONCE__">')
    writeFileSync(join(folder, 'pages', 'assets', 'a.css'), 'p{}')
    writeFileSync(join(folder, 'pages', 'assets', 'font.woff2'), 'w')
    writeFileSync(join(folder, 'pages', 'assets', 'a.bin'), 'b')
    mkdirSync(join(folder, 'pages-secret'))
    writeFileSync(join(folder, 'pages-secret', 'a.js'), 'secret')
    return serve({ pages: join(folder, 'pages') })
  }

  it.each([
    ['/', 'text/html; charset=utf-8', 'no-store'],
    ['/plan/2026', 'text/html; charset=utf-8', 'no-store'],
    ['/assets/a.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/font.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
    ['/assets/a.bin', 'application/octet-stream', 'public, max-age=31536000, immutable'],
  ])('at %s is %s, kept as %j', async (path, type, cache) => {
    const { web } = await withPages()
    const { status, headers } = await send(web, path, { method: 'GET', headers: {} })
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': type,
      'cache-control': cache,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
  })

  it.each([
    '/../pages-secret/a.js',
    '/..%2fpages-secret/a.js',
    '/assets/..%2f..%2fpages-secret/a.js',
    '/assets/none.css',
    '/a.js%00',
  ])('is not at %s', async (path) => {
    const { web } = await withPages()
    const { status, body } = await send(web, path, { method: 'GET', headers: {} })
    expect([404, 400]).toContain(status)
    expect(body).toBe('')
  })

  it('is given without the secret, which never stands in it', async () => {
    const { web } = await withPages()
    const { body } = await send(web, '/', { method: 'GET', headers: {} })
    expect(body).not.toContain(web.token)
  })
})
