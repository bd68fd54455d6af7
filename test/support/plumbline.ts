import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { run } from '../../electron/cli/program.ts'

const main = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
  /** What `--json` printed. */
  readonly json: unknown
}

const jsonOf = (out: string): unknown => {
  const text = out.trim()
  return text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : null
}

/** Runs the command line as a process of its own. */
export const plumbline = (...args: readonly string[]): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.on('error', reject)
    child.on('close', (code) => {
      const isJson = args.includes('--json')
      resolve({ code, out, err, json: isJson ? jsonOf(out) : null })
    })
  })

/** The same in this process: for what does not depend on a start of its own. */
export const plumblineInside = async (...args: readonly string[]): Promise<Ran> => {
  let [out, err] = ['', '']
  const code = await run(args, {
    out: (text) => {
      out += text.endsWith('\n') ? text : `${text}\n`
    },
    err: (text) => {
      err += text
    },
    isTerminal: false,
  })
  return { code, out, err, json: args.includes('--json') ? jsonOf(out) : null }
}

/** The answer of a command that has to work, in this process. */
export const plumblineJson = async <T>(...args: readonly string[]): Promise<T> => {
  const ran = await plumblineInside('--json', ...args)
  if (ran.code !== 0)
    throw new Error(`plumbline ${args.join(' ')} ended with ${ran.code ?? 'a signal'}: ${ran.out}${ran.err}`)
  return ran.json as T
}
