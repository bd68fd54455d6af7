import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createPlainFetcher } from '#backend/trust/plainFetcher.ts'

let folder: string
let base: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-plain-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'inside'))
  mkdirSync(join(folder, 'inside-not'))
  for (const place of ['secret', 'inside/file', 'inside-not/file']) writeFileSync(join(folder, place), place)
  base = pathToFileURL(join(folder, 'inside')).href
})

describe('a folder as a repository', () => {
  it('gives whole files up to their length', async () => {
    const fetcher = createPlainFetcher([base])
    expect((await fetcher.downloadBytes(`${base}/file`, 11)).toString()).toBe('inside/file')
    await expect(fetcher.downloadBytes(`${base}/file`, 10)).rejects.toThrow('longer than it may be')
  })

  it.each([
    '/../secret',
    '/%2e%2e/secret',
    '/..%2fsecret',
    '/a/../../secret',
    '-not/file',
    '/.',
    '/nothing',
    '/file%00',
  ])('gives nothing for %s', async (name) => {
    await expect(createPlainFetcher([base]).downloadBytes(`${base}${name}`, 100)).rejects.toMatchObject({
      statusCode: 404,
    })
  })

  it('hands a target over as a file that is gone afterwards', async () => {
    const fetcher = createPlainFetcher([base])
    let seen = ''
    expect(await fetcher.downloadFile(`${base}/file`, 20, async (file) => (seen = file).length > 0)).toBe(true)
    expect(seen).not.toBe('')
    await expect(
      createPlainFetcher([pathToFileURL(seen).href]).downloadBytes(pathToFileURL(seen).href, 9),
    ).rejects.toThrow('not there')
  })
})

describe('a web server as a repository', () => {
  it('is hung up on when it sends more than it may, and its answers are told apart', async () => {
    let closed = 0
    const server = createServer((request, response) => {
      response.on('close', () => (closed += 1))
      if (request.url === '/missing') return response.writeHead(403).end('no')
      if (request.url === '/file') return response.end('file')
      const more = (): void => void response.write(Buffer.alloc(65_536), () => setImmediate(more))
      return more()
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    onTestFinished(() => void server.close())
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const fetcher = createPlainFetcher([url])
    expect((await fetcher.downloadBytes(`${url}/file`, 4)).toString()).toBe('file')
    await expect(fetcher.downloadBytes(`${url}/missing`, 4)).rejects.toMatchObject({ statusCode: 403 })
    await expect(fetcher.downloadBytes(`${url}/endless`, 1_000_000)).rejects.toThrow('longer than it may be')
    await expect.poll(() => closed).toBe(3)
  })
})
