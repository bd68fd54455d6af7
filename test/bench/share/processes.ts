/** The reader of a region as a process of its own: to the end, or killed on the way. */
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vite'
import type { Known } from './reader.ts'

const root = join(import.meta.dirname, '../../..')
const outDir = join(root, 'dist/bench')
let built: Promise<unknown> | null = null

/** Bundled, as the program ships: nothing that takes types out of sources lies in the memory that is measured. */
const buildReader = (): Promise<unknown> => {
  built ??= build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: {
        input: {
          ingest: join(import.meta.dirname, 'ingest.ts'),
          shareProcess: join(root, 'electron/backend/share/shareProcess.ts'),
        },
      },
    },
  })
  return built
}

export interface Ingested {
  readonly ms: number
  readonly maxRssMb: number
}

const begin = async (data: string, share: string, files: number, known: Known): Promise<ChildProcess> => {
  await buildReader()
  const args = [join(outDir, 'ingest.js'), data, share, String(files), join(outDir, 'shareProcess.js')]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin?.end(JSON.stringify(known))
  return child
}

/** Rejects where it did not accept every file. */
export const ingest = async (data: string, share: string, files: number, known: Known): Promise<Ingested> => {
  const child = await begin(data, share, files, known)
  return new Promise((resolve, reject) => {
    let out = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(out) as Ingested)
      else reject(new Error(`the reader ended with ${code ?? 'a signal'}`))
    })
  })
}

/** Killed without warning once `isEnough` says so; resolves when it is gone. */
export const ingestKilled = async (
  data: string,
  share: string,
  known: Known,
  isEnough: () => boolean,
): Promise<void> => {
  const child = await begin(data, share, 0, known)
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (isEnough()) child.kill('SIGKILL')
    }, 5)
    child.on('close', () => {
      clearInterval(timer)
      resolve()
    })
  })
}
