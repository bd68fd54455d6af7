/** `pack test` on the rules of an organisation: a pack file, or what the admin of a data folder is drafting. */
import { describe, expect, it } from 'vitest'
import type { RulePack } from '#shared/rules/model.ts'
import { createCliDesk } from '#test/support/cliDesk.ts'
import { enough, short } from '#test/support/restCases.ts'
import { plumblineInside } from '#test/support/plumbline.ts'
import { testPack } from '#test/support/testOrganisation.ts'
import { tablePack } from '#test/support/testTable.ts'

const { json, keep, plumbline, stores } = createCliDesk()
/** The command line without any data folder. */
const inside = async (...args: readonly string[]) => {
  const { code, out } = await plumblineInside('--json', ...args)
  return { code, json: JSON.parse(out) as unknown }
}
const wholePack = (over: Partial<RulePack> = {}) => testPack({ ruleCases: [enough, short], ...over })
/** Ten hours of rest instead of eleven: half an hour less is no longer found. */
const looser = (): RulePack => {
  const pack = wholePack()
  const minimum = { value: 600, unit: 'minutes', stricter: 'higher', bounds: null } as const
  return {
    ...pack,
    rules: pack.rules.map((rule) => (rule.ruleId === 'rest' ? { ...rule, parameters: { minimum } } : rule)),
  }
}
const fromMonday = ['--as', 'admin', '--effective-on', '2027-01-04', '--note', 'Less rest']

describe('plumbline pack test', () => {
  it('runs the cases that a pack of the organisation carries', async () => {
    expect(await plumblineInside('pack', 'test', keep('own.json', wholePack()))).toMatchObject({
      code: 0,
      out: 'ok enough: ok 0 minutes\nok short: violation 30 minutes\n2 of 2 cases decided as expected.\n',
    })
    expect(await plumblineInside('pack', 'test', keep('looser.json', looser()))).toMatchObject({
      code: 1,
      out: 'ok enough: ok 0 minutes\nFAILED short: expected violation 30 minutes, found ok 0 minutes\n1 of 2 cases decided as expected.\n',
    })
  })

  it('runs the cases of its tables beside those of its rules', async () => {
    const one = { caseId: 'full', tableId: 'staff', title: 'A full pool', situation: { demand: 80 } }
    const pack = (guard: number) =>
      tablePack({ cases: [{ ...one, expected: { guard } }] as never, ruleCases: [enough] })
    expect(await inside('pack', 'test', keep('tables.json', pack(3)))).toMatchObject({
      code: 0,
      json: { cases: 2, passed: 2, results: [{ id: 'enough' }, { id: 'full', tableId: 'staff', ok: true }] },
    })
    const failed = await plumblineInside('pack', 'test', keep('wrong.json', pack(4)))
    expect([failed.code, failed.out]).toEqual([1, expect.stringContaining('FAILED full: A full pool\n')])
  })

  it('runs cases of another file on them', async () => {
    const file = keep('cases.json', {
      cases: [
        { ...enough, id: 'other' },
        { ...short, id: 'lost', ruleId: 'no-such' },
      ],
    })
    expect(await inside('pack', 'test', keep('own.json', wholePack()), '--cases', file)).toMatchObject({
      code: 1,
      json: {
        cases: 2,
        passed: 1,
        results: [
          { id: 'other', ok: true },
          { id: 'lost', ok: false, got: null },
        ],
      },
    })
  })

  it('runs those of the draft in a data folder', async () => {
    await stores(({ drafts, packs }) => {
      const version = (packs.newest()?.version ?? 0) + 1
      drafts.push({ ...looser(), version })
    })
    expect(await json('pack', 'test', '--as', 'admin')).toMatchObject({
      code: 1,
      json: { cases: 2, passed: 1, failed: 1 },
    })
  })

  it('says which part of a pack file cannot be used', async () => {
    const file = keep('bad.json', wholePack({ ruleCases: [enough, enough] }))
    const ran = await plumblineInside('pack', 'test', file)
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('ruleCases/enough: duplicateId')])
  })
})

describe('plumbline publish-rules', () => {
  it.each([
    ['en', 'A rule test fails: Late until 22:30.'],
    ['de', 'Ein Testfall einer Regel schlägt fehl: Late until 22:30.'],
    ['da', 'Et testtilfælde for en regel slår fejl: Late until 22:30.'],
  ])('does not publish rules whose cases fail, and names the case in %s', async (lang, sentence) => {
    const ran = await plumbline('--lang', lang, 'publish-rules', keep('looser.json', looser()), ...fromMonday)
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(sentence)])
    expect(await stores(({ packs }) => packs.list().length)).toBe(1)
  })

  it('publishes the cases with the rules', async () => {
    const ran = await plumbline('publish-rules', keep('own.json', wholePack()), ...fromMonday)
    expect(ran.code).toBe(0)
    expect(await stores(({ packs }) => packs.newest()?.ruleCases?.map(({ id }) => id))).toEqual(['enough', 'short'])
  })
})
