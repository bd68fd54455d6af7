import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openStores } from '#db/openStores.ts'
import { newDataFolder, openTestStores } from '#test/support/dataFolder.ts'

const main = fileURLToPath(new URL('../../../electron/web/main.ts', import.meta.url))

interface Started {
  readonly child: ChildProcess
  readonly said: () => { readonly out: string; readonly err: string }
  /** Resolves with the address that was told. */
  readonly address: () => Promise<string>
}
const start = (...args: readonly string[]): Started => {
  const child = spawn(process.execPath, [main, '--no-open', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  return {
    child,
    said: () => ({ out, err }),
    address: async () => {
      while (!out.includes('Ctrl+C')) await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
      return /http:\S+/.exec(out)?.[0] ?? ''
    },
  }
}
const exitOf = async ({ child }: Started): Promise<number | null> => {
  if (child.exitCode === null) await once(child, 'exit')
  return child.exitCode
}

describe('the app in the browser', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'tells its address with the secret behind the #, answers, and gives the folder back at %s',
    async (signal) => {
      const folder = newDataFolder()
      const started = start('--data', folder)
      const address = new URL(await started.address())
      expect(address.hostname).toBe('127.0.0.1')
      expect(address.pathname).toBe('/')
      const token = address.hash.slice(1)
      expect(token.length).toBeGreaterThan(40)
      const headers = { authorization: `Bearer ${token}` }
      const reply = await fetch(new URL('/host/session.get', address), { method: 'POST', headers, body: '{}' })
      expect(await reply.json()).toMatchObject({ ok: true, value: { state: 'fresh', dataFolder: folder } })
      expect(await openStores(folder, { now: () => 0 })).toMatchObject({ error: { code: 'folderInUse' } })
      started.child.kill(signal)
      expect(await exitOf(started)).toBe(0)
      expect((await openTestStores(folder)).damage()).toBeNull()
    },
  )

  it('takes port and secret from its options', async () => {
    const started = start('--data', newDataFolder(), '--port', '0', '--token', 'given-by-a-test')
    expect(new URL(await started.address()).hash).toBe('#given-by-a-test')
  })

  it('ends with one sentence where another program holds the folder', async () => {
    const folder = newDataFolder()
    await openTestStores(folder)
    const started = start('--data', folder)
    expect(await exitOf(started)).toBe(2)
    expect(started.said()).toMatchObject({ out: '' })
    expect(started.said().err).toContain(folder)
    expect(started.said().err.trim().split('\n')).toHaveLength(2)
  })

  it('ends with one sentence where a file lies in place of the folder', async () => {
    const file = join(newDataFolder(), 'file')
    writeFileSync(file, 'mine')
    const started = start('--data', file)
    expect(await exitOf(started)).toBe(2)
    expect(started.said().err).not.toContain('    at ')
  })

  it('refuses an option that it does not know', async () => {
    const started = start('--colour')
    expect(await exitOf(started)).not.toBe(0)
    expect(started.said().err).toContain('--colour')
  })
})
