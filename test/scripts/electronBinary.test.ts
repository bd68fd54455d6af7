import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { canFetchElectron, hasElectronBinary } from '../../scripts/electronBinary.ts'
import { newDataFolder } from '#test/support/dataFolder.ts'

const limitMs = 150
let server: Server | undefined
const open: Socket[] = []

/** A machine that takes the call and does what `greet` says with it. */
const listen = (greet: (socket: Socket) => void): Promise<string> =>
  new Promise((resolve) => {
    const listening = createServer((socket) => {
      open.push(socket)
      socket.on('error', () => undefined)
      greet(socket)
    })
    server = listening.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(listening.address() as { port: number }).port}/`)
    })
  })
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  for (const socket of open.splice(0)) socket.destroy()
  server?.close()
  server = undefined
})
const answering = (status: string) => (socket: Socket) => {
  socket.once('data', () => socket.end(`HTTP/1.1 ${status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`))
}

describe('whether the desktop program can be had', () => {
  it.each([
    ['200 OK', true],
    ['302 Found\r\nlocation: http://127.0.0.1:1/', true],
    ['404 Not Found', true],
    ['503 Service Unavailable', false],
  ])('a mirror that says %j: %s', async (status, expected) => {
    expect(await canFetchElectron(await listen(answering(status)), 2_000)).toBe(expected)
  })

  it.each<[string, (socket: Socket) => void]>([
    ['that is silent', () => undefined],
    ['that begins an answer and stops', (socket) => socket.write('HTTP/1.1 200')],
    ['that hangs up', (socket) => socket.destroy()],
    ['that speaks something else', (socket) => socket.end('220 ftp ready\r\n')],
  ])('a mirror %s decides the question: no', async (_, greet) => {
    expect(await canFetchElectron(await listen(greet), limitMs)).toBe(false)
  })

  it('waits as long as it was told and not longer: one timer, of the limit', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout')
    const address = await listen(() => undefined)
    await canFetchElectron(address, limitMs)
    expect(timeout).toHaveBeenCalledExactlyOnceWith(limitMs)
  })

  it('is given three seconds where nobody says otherwise, and asks the mirror of the environment', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort())
    const asked = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network here'))
    vi.stubEnv('ELECTRON_MIRROR', 'http://127.0.0.1:9/mirror/')
    expect(await canFetchElectron()).toBe(false)
    expect(timeout).toHaveBeenCalledExactlyOnceWith(3_000)
    expect(asked.mock.calls[0]?.[0]).toBe('http://127.0.0.1:9/mirror/')
  })

  it('is no where nobody listens', async () => {
    const address = await listen(() => undefined)
    await new Promise((closed) => server?.close(closed))
    server = undefined
    expect(await canFetchElectron(address, 2_000)).toBe(false)
  })
})

describe('whether the desktop program is here', () => {
  it('is asked of the folder that the environment names, and of nothing else', () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', newDataFolder())
    expect(hasElectronBinary()).toBe(true)
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '/nonexistent')
    expect(hasElectronBinary()).toBe(false)
  })
})
