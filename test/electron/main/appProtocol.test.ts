import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { registerAppProtocol, registerAppScheme } from '../../../electron/main/appProtocol.ts'
import { contentSecurityPolicy } from '../../../electron/web/contentSecurityPolicy.ts'
import { newDataFolder } from '#test/support/dataFolder.ts'

type Serve = (request: Request) => Promise<Response>
const seen = vi.hoisted(() => ({
  serve: undefined as Serve | undefined,
  schemes: [] as unknown[],
  fetched: [] as string[],
}))
vi.mock('electron', () => ({
  net: {
    // reads files as Electron does; one that is not there rejects
    fetch: async (url: string) => {
      seen.fetched.push(url)
      const type = url.endsWith('.js') ? 'text/javascript' : 'text/html'
      return new Response(readFileSync(fileURLToPath(url)), {
        headers: url.endsWith('.bin') ? {} : { 'content-type': type },
      })
    },
  },
  protocol: {
    registerSchemesAsPrivileged: (schemes: unknown) => seen.schemes.push(schemes),
    handle: (_scheme: string, serve: Serve) => {
      seen.serve = serve
    },
  },
}))

const pages = () => {
  const folder = newDataFolder()
  const root = join(folder, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(root, 'index.html'), '<script nonce="__NONCE__"></script><style nonce="__NONCE__"></style>')
  writeFileSync(join(root, 'assets', 'app.js'), 'export const nonce = "__NONCE__"')
  writeFileSync(join(root, 'data.bin'), 'bytes')
  writeFileSync(join(folder, 'secret.js'), 'secret')
  registerAppProtocol(root)
  const { serve } = seen
  if (serve === undefined) throw new Error('no handler')
  return (url: string, init?: RequestInit) => serve(new Request(url, init))
}

describe('app://shell/', () => {
  it.each(['app://shell/', 'app://shell/plan', 'app://shell/compare/2026-03-16', 'app://shell/index.html'])(
    'gives the one page at %s',
    async (url) => {
      const answer = await pages()(url)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('<script nonce="')
    },
  )

  it('puts one fresh nonce into page and policy', async () => {
    const open = pages()
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const answer = await open('app://shell/')
        const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
        expect(await answer.text()).toBe(`<script nonce="${nonce}"></script><style nonce="${nonce}"></style>`)
        return nonce
      }),
    )
    expect(nonces[0]).not.toBe(nonces[1])
    expect(Buffer.from(nonces[0] ?? '', 'base64')).toHaveLength(16)
  })

  it('gives scripts as they are, with their type', async () => {
    const answer = await pages()('app://shell/assets/app.js')
    expect(answer.headers.get('content-type')).toBe('text/javascript')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await answer.text()).toBe('export const nonce = "__NONCE__"')
  })

  it('calls bytes of an unknown kind just that', async () => {
    const answer = await pages()('app://shell/data.bin')
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
  })

  it.each([
    'app://shell/missing.js',
    'app://shell/..%2fsecret.js',
    'app://shell/%2e%2e/secret.js',
    'app://shell/assets/..%2f..%2fsecret.js',
    'app://other/index.html',
    'app://shell.evil/index.html',
  ])('gives nothing at %s', async (url) => {
    const answer = await pages()(url)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('')
  })

  it.each(['POST', 'PUT', 'DELETE', 'HEAD'])('takes no %s', async (method) => {
    const before = seen.fetched.length
    expect((await pages()('app://shell/index.html', { method })).status).toBe(404)
    expect(seen.fetched).toHaveLength(before)
  })
})

describe('the scheme', () => {
  it('is standard and secure, and bypasses no policy', () => {
    registerAppScheme()
    const [[scheme]] = seen.schemes as [[{ scheme: string; privileges: Record<string, boolean> }]]
    expect(scheme.scheme).toBe('app')
    expect(scheme.privileges).toEqual({ standard: true, secure: true, supportFetchAPI: true })
  })
})

describe('the policy', () => {
  const policy = contentSecurityPolicy('abc')
  const directives = new Map(policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1)]))

  it('permits nothing that it does not name', () => {
    expect(directives.get('default-src')).toEqual([`'none'`])
    for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(directives.get(name)).toEqual([`'none'`])
  })

  it('permits own scripts only, and styles of our own or with the nonce', () => {
    expect(directives.get('script-src')).toEqual([`'self'`])
    expect(directives.get('style-src')).toEqual([`'self'`, `'nonce-abc'`])
    expect(directives.get('connect-src')).toEqual([`'self'`])
  })

  it('names no other host, no wildcard and nothing unsafe', () => {
    expect(policy).not.toMatch(/unsafe|https?:|\*|blob:/)
  })
})
