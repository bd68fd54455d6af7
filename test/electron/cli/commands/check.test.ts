import { beforeAll, describe, expect, it } from 'vitest'
import type { Evaluation } from '#shared/roster/findings.ts'
import type { WeekFacts } from '#shared/roster/model.ts'
import { createCliDesk } from '#test/support/cliDesk.ts'
import { plumblineInside } from '#test/support/plumbline.ts'
import { testPack } from '#test/support/testOrganisation.ts'
import { testShift } from '#test/support/testShift.ts'

const { keep, at } = createCliDesk()

/** A week of one person who worked nothing before it, at an outlet of the test organisation. */
const week = (shifts: readonly (readonly [from: number, to: number])[], over: Partial<WeekFacts> = {}) => ({
  outlet: {
    outletId: 'nordbad',
    regionId: 'south',
    format: 'pool',
    country: 'DE',
    roles: ['guard'],
    openings: [],
    holidays: [],
  },
  weekOn: '2026-03-16',
  zone: [{ fromAt: 0, offsetMinutes: 0 }],
  people: [
    {
      personId: 'p1',
      skills: [],
      contractMinutesPerWeek: 2_280,
      carryIn: { lastEndAt: null, consecutiveDays: 0 },
      nextStartAt: null,
    },
  ],
  shifts: shifts.map(([from, to], nth) => ({ ...testShift(`s${nth}`, from, to), minor: false })),
  demand: [],
  ...over,
})
const judge = (facts: object, ...before: readonly string[]) =>
  plumblineInside(
    ...before,
    'check',
    '--pack',
    at('pack.json'),
    '--plan',
    keep('plan.json', { week: facts, overrides: [] }),
  )
beforeAll(() => {
  const pack = testPack()
  const rules = pack.rules.map((rule) => ({
    ...rule,
    title: { en: `The ${rule.ruleId} rule`, de: `Die Regel ${rule.ruleId}`, da: `Reglen ${rule.ruleId}` },
  }))
  keep('pack.json', { ...pack, rules })
})

describe('a plan file judged by a pack file', () => {
  it('with enough rest and no long day is fine', async () => {
    expect(
      await judge(
        week([
          [8, 14],
          [32, 40],
        ]),
      ),
    ).toMatchObject({ code: 0, out: 'No findings.\n', err: '' })
    const { json } = await judge(week([[8, 14]]), '--json')
    expect(json).toMatchObject({ evaluation: { packVersion: 1, weekOn: '2026-03-16', findings: [] } })
  })

  it.each<[string, readonly (readonly [number, number])[], string]>([
    [
      'eight hours of rest where eleven are asked for',
      [
        [14, 20],
        [28, 34],
      ],
      '2026-03-16  The rest rule: off by 180 minutes',
    ],
    [
      'a minute of rest too little',
      [
        [8, 14],
        [14 + 11 - 1 / 60, 30],
      ],
      '2026-03-17  The rest rule: off by 1 minutes',
    ],
    ['a day of eleven hours', [[8, 19]], '2026-03-16  The day rule: off by 60 minutes'],
  ])('with %s has one finding, exit 1', async (_, shifts, line) => {
    const ran = await judge(week(shifts))
    expect(ran.code).toBe(1)
    expect(ran.out).toMatch(/^2026-03-1[67] {2}The .* rule: off by \d+ minutes\n1 finding\.\n$/)
    expect(ran.out.slice(10)).toContain(line.slice(10))
  })

  it.each([
    ['de', 'Die Regel rest: Abweichung um 180 Minuten', '1 Befund.'],
    ['da', 'Reglen rest: afviger med 180 minutter', '1 fund.'],
  ])('is judged in the same way in %s', async (lang, finding, count) => {
    const { out } = await judge(
      week([
        [14, 20],
        [28, 34],
      ]),
      '--lang',
      lang,
    )
    expect(out).toContain(finding)
    expect(out.trimEnd().split('\n').at(-1)).toBe(count)
  })

  it('says why something cannot be decided', async () => {
    const unknown = week([[8, 14]])
    const nobody = { ...unknown, people: unknown.people.map((person) => ({ ...person, carryIn: null })) }
    expect((await judge(nobody)).out).toBe('2026-03-16  The rest rule: cannot be decided (carryIn)\n1 finding.\n')
    expect((await judge(nobody, '--lang', 'de')).out).toContain('nicht entscheidbar (carryIn)')
    expect((await judge(nobody, '--lang', 'da')).out).toContain('kan ikke afgøres (carryIn)')
  })

  it('has one digest for one plan, and another for another', async () => {
    const digest = async (facts: object) => ((await judge(facts, '--json')).json as { digest: string }).digest
    const first = await digest(week([[8, 14]]))
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(await digest(week([[8, 14]]))).toBe(first)
    expect(await digest(week([[8, 15]]))).not.toBe(first)
  })

  it('counts what was looked at, for programs', async () => {
    const { evaluation } = (
      await judge(
        week([
          [14, 20],
          [28, 34],
        ]),
        '--json',
      )
    ).json as { evaluation: Evaluation }
    expect(evaluation.counts).toMatchObject({ rest: { found: 1 }, minors: { checked: 0 } })
    expect(evaluation.findings[0]?.verdict).toEqual({ word: 'violation', amount: 180 })
  })
})

describe('a file that cannot be judged', () => {
  it.each<[string, object, string]>([
    ['an end before its start', week([[14, 8]]), 'week.shifts.0'],
    ['a week that begins on a Tuesday', week([], { weekOn: '2026-03-17' }), 'week.weekOn'],
    [
      'zone offsets out of order',
      week([], {
        zone: [
          { fromAt: 9, offsetMinutes: 0 },
          { fromAt: 9, offsetMinutes: 60 },
        ],
      }),
      'week.zone',
    ],
    ['no zone at all', week([], { zone: [] }), 'week.zone'],
    [
      'half a minute',
      { ...week([]), demand: [{ startAt: 0.5, minutes: 15, driver: 'x', quantity: 1 }] },
      'week.demand.0.startAt',
    ],
    ['people as a text', { ...week([]), people: 'Anna' }, 'week.people'],
  ])('with %s is refused by the name of the field', async (_, facts, field) => {
    const ran = await judge(facts, '--json')
    expect(ran).toMatchObject({ code: 2, json: { error: 'notShaped' } })
    expect((ran.json as { message: string }).message).toContain(`(${field})`)
  })

  it('is named, whichever of the two it is', async () => {
    const plan = keep('fine.json', { week: week([]), overrides: [] })
    const lines: readonly (readonly [string, string, string])[] = [
      ['check', at('gone.json'), plan],
      ['check', at('pack.json'), at('gone.json')],
    ]
    for (const [command, pack, file] of lines) {
      const ran = await plumblineInside('--lang', 'de', command, '--pack', pack, '--plan', file)
      expect(ran).toEqual({ code: 2, out: '', err: `${at('gone.json')} lässt sich nicht lesen.`, json: null })
    }
  })

  it('is told apart from a folder and from a list', async () => {
    const plan = keep('fine.json', { week: week([]), overrides: [] })
    const list = keep('list.json', [])
    for (const [pack, error] of [
      [at('.'), 'notAFile'],
      [list, 'badPack'],
      [keep('null.json', 'null'), 'badPack'],
      [keep('half.json', '{"rules":['), 'notJson'],
    ] as const) {
      expect(await plumblineInside('--json', 'check', '--pack', pack, '--plan', plan)).toMatchObject({
        code: 2,
        json: { error },
      })
    }
  })
})
