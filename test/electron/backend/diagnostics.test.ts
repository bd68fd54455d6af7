import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultText } from '#backend/diagnostics.ts'

const faulty = (message: string, over: object = {}): Error => Object.assign(new Error(message), over)

describe('a fault in the log', () => {
  it('is told by its reference, its kind, its code and where it happened', () => {
    const [head = '', first = ''] = faultText(faulty('no room', { code: 'SQLITE_FULL' }), 'ab12cd34').split('\n')
    expect(head).toBe('ab12cd34 Error SQLITE_FULL')
    expect(first).toContain('diagnostics.test.ts')
  })

  it.each<[string, unknown, string]>([
    ['a kind of its own', new TypeError('x'), 'r TypeError'],
    ['a code that is a sentence', faulty('x', { code: 'Anna Berg' }), 'r Error'],
    ['a name that is a sentence', faulty('x', { name: 'Anna Berg' }), 'r Error'],
    ['a text that was thrown', 'Anna Berg', 'r string'],
    ['a value that was thrown', { name: 'Anna Berg' }, 'r object'],
    ['nothing', undefined, 'r undefined'],
  ])('%s', (_, cause, head) => {
    expect(faultText(cause, 'r').split('\n')[0]).toBe(head)
    expect(faultText(cause, 'r')).not.toContain('Anna')
  })

  it('names the faults under it, as deep as three, and ends where they go round', () => {
    const round = faulty('a')
    round.cause = new RangeError('b', { cause: round })
    const told = faultText(round, 'r').split('\n')
    expect(told.filter((line) => line.startsWith('because of'))).toEqual([
      'because of RangeError',
      'because of Error',
      'because of RangeError',
    ])
  })

  it('never repeats a message, whatever stands in it', () => {
    const marked = fc
      .array(fc.constantFrom('Anna Berg', '\n', '    at Anna Berg (/home/anna:1:1)', ': ', '(', ')', 'x:1:1'), {
        maxLength: 8,
      })
      .map((parts) => `Anna Berg ${parts.join('')}`)
    fc.assert(
      fc.property(marked, marked, (message, under) => {
        const text = faultText(new Error(message, { cause: new TypeError(under) }), 'r')
        expect(text).not.toMatch(/anna/i)
        expect(text).toContain('diagnostics.test.ts')
      }),
      { numRuns: 200 },
    )
  })
})

it('a process that ends by a fault tells where, and not what it said', () => {
  const module = fileURLToPath(new URL('../../../electron/backend/diagnostics.ts', import.meta.url))
  const code = `import { sayFaultAndEnd } from ${JSON.stringify(module)}
process.on('uncaughtException', sayFaultAndEnd)
await Promise.reject(new RangeError('Anna Berg, 1990-05-17'))`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toContain('fault RangeError')
  expect(stderr).not.toContain('Anna')
})
