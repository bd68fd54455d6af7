import { spawn } from 'node:child_process'

/** Runs a program of the project with its output shown; resolves with its exit code. Node programs get this Node. */
export const run = (
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: 'inherit',
      env: { ...process.env, ...env },
      shell: process.platform === 'win32' && command !== process.execPath,
    })
    child.once('error', reject)
    child.once('close', (code) => {
      resolve(code ?? 1)
    })
  })

export const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`)
}
