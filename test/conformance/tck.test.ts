import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { isInside, isPassed, runDmnKit, type KitResult } from '#backend/exchange/dmnKit.ts'

const kit = fileURLToPath(new URL('../../../shared/data/dmn-tck', import.meta.url))
const isHere = existsSync(kit)
if (!isHere) process.stderr.write(`Skipped: the models of the DMN Technology Compatibility Kit are not at ${kit}.\n`)

const run = async (): Promise<KitResult> => {
  const result = await runDmnKit(kit)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

describe.skipIf(!isHere)('the DMN Technology Compatibility Kit', () => {
  it('is read as a whole', async () => {
    const { models, checks, results } = await run()
    expect(models).toBeGreaterThanOrEqual(22)
    expect(checks).toBeGreaterThanOrEqual(103)
    expect(results.filter((result) => result.checks === 0).map(({ model }) => model)).toEqual([])
  })
  it('is inside the subset, but for at most six models, and each of those says why', async () => {
    const { results } = await run()
    const outside = results.filter((result) => !isInside(result))
    expect(outside.length).toBeLessThanOrEqual(6)
    for (const { refused, outside: items, unreadable } of outside)
      expect(refused !== null || items.length > 0 || unreadable.length > 0).toBe(true)
  })
  it('passes every check inside', async () => {
    const { inside, passed, results } = await run()
    expect(
      results.filter((result) => isInside(result) && !isPassed(result)).map(({ model, failed }) => ({ model, failed })),
    ).toEqual([])
    expect(passed).toEqual(inside)
  })
  it.each([
    '0004-lending',
    '0087-chapter-11-example',
    '0086-import',
    '0088-no-decision-logic',
    '0036-dt-variable-input',
    '0040-singlenestedcontext',
  ])('has %s inside: it stands for a construct that must not be lost again', async (name) => {
    const { results } = await run()
    const result = results.find(({ model }) => model.includes(name))
    expect(result).toBeDefined()
    expect(result?.outside).toEqual([])
    expect(result?.passed).toBe(result?.checks)
  })
})
