/** The reader of a region as a process of its own: to the end, or killed on the way. */
import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Known } from './reader.ts'

const script = fileURLToPath(new URL('ingest.ts', import.meta.url))

export interface Ingested {
  readonly ms: number
  readonly maxRssMb: number
}

const begin = (data: string, share: string, files: number, known: Known): ChildProcess => {
  const child = spawn(process.execPath, [script, data, share, String(files)], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin?.end(JSON.stringify(known))
  return child
}

/** Rejects where it did not accept every file. */
export const ingest = (data: string, share: string, files: number, known: Known): Promise<Ingested> =>
  new Promise((resolve, reject) => {
    const child = begin(data, share, files, known)
    let out = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(out) as Ingested)
      else reject(new Error(`the reader ended with ${code ?? 'a signal'}`))
    })
  })

/** Killed without warning once `isEnough` says so; resolves when it is gone. */
export const ingestKilled = (data: string, share: string, known: Known, isEnough: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const child = begin(data, share, 0, known)
    const timer = setInterval(() => {
      if (isEnough()) child.kill('SIGKILL')
    }, 5)
    child.on('close', () => {
      clearInterval(timer)
      resolve()
    })
  })
