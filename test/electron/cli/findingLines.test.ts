import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { Language } from '#shared/kernel/text.ts'
import type { Finding, Verdict } from '#shared/roster/findings.ts'
import type { Unit } from '#shared/rules/model.ts'
import { testPack } from '#test/support/testOrganisation.ts'
import { findingLines } from '../../../electron/cli/findingLines.ts'
import { createSpeaker } from '../../../electron/cli/speaker.ts'

const speakerIn = (lang: Language) =>
  createSpeaker({ out: () => undefined, err: () => undefined, isTerminal: false }, { json: false, lang })
const finding = (verdict: Verdict, over: Partial<Finding> = {}): Finding => ({
  key: 'k',
  ruleId: id('rest'),
  severity: 'block',
  verdict,
  unit: 'minutes',
  on: '2026-03-16',
  personId: null,
  role: null,
  shiftIds: [],
  limit: null,
  actual: null,
  occurrences: 1,
  parameters: [],
  steps: [],
  ...over,
})
const pack = testPack()
const violation = { word: 'violation', amount: 30 } as const

const everyUnit = {
  minutes: 1,
  minuteOfDay: 1,
  count: 1,
  days: 1,
  personMinutes: 1,
  assignments: 1,
  premiumMinutes: 1,
  referenceMinutes: 1,
  cents: 1,
} satisfies Readonly<Record<Unit, 1>>
const units = Object.keys(everyUnit) as readonly Unit[]

describe('lines of findings', () => {
  it.each<[Verdict, string]>([
    [violation, 'rest: off by 30 minutes'],
    [{ word: 'premium', amount: 90 }, 'rest: allowed at a price, 90 minutes'],
    [{ word: 'undetermined', why: 'birthDate', dueAt: null }, 'rest: cannot be decided (birthDate)'],
    [{ word: 'ok' }, 'rest: ok'],
    [{ word: 'notApplicable', why: 'noDemand' }, 'rest: notApplicable'],
  ])('say %j', (verdict, text) => {
    expect(findingLines([finding(verdict)], pack, speakerIn('en'))).toEqual([`2026-03-16  ${text}`, '1 finding.'])
  })

  it('name the rule by its title in the language, and by its id where the pack has none', () => {
    const [rest, ...others] = pack.rules
    if (rest === undefined) throw new Error('no rule')
    const titled = { ...pack, rules: [{ ...rest, title: { en: 'Rest', de: 'Ruhe', da: 'Hvile' } }, ...others] }
    const both = [finding(violation), finding(violation, { ruleId: id('gone') })]
    const first = (lang: Language) =>
      findingLines(both, titled, speakerIn(lang)).map((line) => line.slice(12).split(':')[0])
    expect(first('en').slice(0, 2)).toEqual(['Rest', 'gone'])
    expect(first('de').slice(0, 2)).toEqual(['Ruhe', 'gone'])
    expect(first('da').slice(0, 2)).toEqual(['Hvile', 'gone'])
  })

  it.each(units)('have words for %s in every language', (unit) => {
    for (const lang of ['en', 'de', 'da'] as const) {
      const [line = ''] = findingLines([finding(violation, { unit })], pack, speakerIn(lang))
      expect(line).toMatch(/30 \p{Letter}[\p{Letter}-]+$/u)
      if (unit !== 'minutes' && unit !== 'days' && unit !== 'assignments') expect(line).not.toContain(unit)
    }
  })

  it('count at the end, and say so where there is none', () => {
    const many = Array.from({ length: 3 }, () => finding(violation))
    expect(findingLines(many, pack, speakerIn('de')).at(-1)).toBe('3 Befunde.')
    expect(findingLines([], pack, speakerIn('en'))).toEqual(['No findings.'])
    expect(findingLines([], pack, speakerIn('de'))).toEqual(['Keine Befunde.'])
    expect(findingLines([], pack, speakerIn('da'))).toEqual(['Ingen fund.'])
  })
})
