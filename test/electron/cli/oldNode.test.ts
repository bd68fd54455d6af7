import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const main = new URL('../../../electron/cli/main.ts', import.meta.url).href

/** Starts the command line in a Node that says it has this version of Node-API. */
const startWith = (napi: string) =>
  spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, napi: '${napi}' } })
       process.argv.push('plumbline', '--help')
       await import('${main}')`,
    ],
    { encoding: 'utf8' },
  )

test('a Node that is too old is refused with one sentence before the database is touched', () => {
  const { status, stdout, stderr } = startWith('9')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain('Plumbline needs Node 22 or newer')
})

test('a Node that is new enough is let in', () => {
  expect(startWith('10').stderr).not.toContain('needs Node')
})
