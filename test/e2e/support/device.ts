import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One device: the loopback host in a process of its own, on a data folder of its own. */
export interface Device {
  readonly address: string
  readonly dataFolder: string
  readonly stop: () => Promise<void>
}

const started = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let output = ''
    const listen = (chunk: Buffer): void => {
      output += chunk.toString()
      const address = /(http:\/\/127\.0\.0\.1:\d+\/#\S+)/.exec(output)?.[1]
      if (address !== undefined) resolve(address)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => {
      reject(new Error(`the host ended with ${code}: ${output}`))
    })
  })

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode === null && child.signalCode === null
    ? new Promise((resolve) => {
        child.once('exit', () => {
          resolve()
        })
      })
    : Promise.resolve()

export const temporaryFolder = (name: string): string => mkdtempSync(join(tmpdir(), `plumbline-${name}-`))

export const startDevice = async (name: string, dataFolder = temporaryFolder(name)): Promise<Device> => {
  const child = spawn(process.execPath, ['electron/web/main.ts', '--data', dataFolder, '--no-open'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const address = await started(child)
  return {
    address,
    dataFolder,
    stop: async () => {
      child.kill('SIGTERM')
      await ended(child)
    },
  }
}

export const removeFolders = (...folders: readonly string[]): void => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

/** Runs the command line as a person would; resolves with exit code and output. */
export const plumbline = (...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['electron/cli/main.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
    })
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({ code: code ?? 1, stdout, stderr })
    })
  })
