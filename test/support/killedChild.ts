import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

const untilReady = async (child: ChildProcess): Promise<void> => {
  let said = ''
  let complained = ''
  child.stderr?.on('data', (bytes: Buffer) => {
    complained += bytes.toString()
  })
  for await (const bytes of child.stdout ?? []) {
    said += String(bytes)
    if (said.includes('ready')) return
  }
  throw new Error(`child ended early: ${complained}`)
}

/** Starts `script`, waits until it says "ready", lets it work for `afterMs`, and kills it as a power cut would. */
export const runAndKill = async (script: string, args: readonly string[], afterMs: number): Promise<void> => {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  await untilReady(child)
  await new Promise((resolve) => setTimeout(resolve, afterMs))
  child.kill('SIGKILL')
  const [code, signal] = (await ended) as [number | null, NodeJS.Signals | null]
  if (signal !== 'SIGKILL') throw new Error(`child ended by itself with ${code}`)
}
