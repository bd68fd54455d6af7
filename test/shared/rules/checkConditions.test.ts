import { describe, expect, it } from 'vitest'
import type { CheckKind } from '#shared/rules/check.ts'
import { checkShape } from '#shared/rules/checkShape.ts'
import { changedAt, gone } from '#test/support/changedAt.ts'
import { wholeChecks, wholeCondition } from '#test/support/checkForms.ts'
import { idCases, shapeCases, wholeCases, type InputCase } from '#test/support/inputCases.ts'

const limited = wholeChecks['span-limit']
const fits = (value: unknown): boolean => checkShape.safeParse(value).success
const kinds = Object.keys(wholeChecks) as CheckKind[]
const when = 'variants.0.when'

describe('the condition of a variant', () => {
  shapeCases('a check', checkShape, limited, [
    [when, gone, 'fits'],
    [when, {}, 'fits'],
    [when, null, 'refused'],
    ...Object.keys(wholeCondition).map((member): InputCase => [`${when}.${member}`, gone, 'fits']),
    ...wholeCases(`${when}.minAge`, 0, 100),
    ...wholeCases(`${when}.belowAge`, 0, 100),
    [`${when}.flag`, '', 'refused'],
    [`${when}.flag`, 'x'.repeat(61), 'refused'],
    [`${when}.notFlag`, '', 'refused'],
    [`${when}.sectors`, 'retail', 'refused'],
    [`${when}.sectors.0`, '', 'refused'],
    ...wholeCases(`${when}.weekdays.0`, 1, 7),
    [`${when}.holiday`, false, 'refused'],
    [`${when}.dates.0`, '12-31', 'fits'],
    [`${when}.dates.0`, '2026-12-31', 'refused'],
    [`${when}.dates.0`, '24.12.', 'refused'],
    [`${when}.season.from`, 'labor-day', 'refused'],
    [`${when}.season.to`, '09-07', 'fits'],
    [`${when}.season.to`, 'christmas', 'refused'],
    [`${when}.season.to`, gone, 'refused'],
    [`${when}.dayType`, 'holiday', 'refused'],
    [`${when}.weekType`, 'holiday', 'refused'],
    [`${when}.nextDay`, 'school', 'fits'],
    [`${when}.nextDay`, 'vocational-before-10', 'refused'],
  ])

  it.each(['', 'season'])('has no member that nobody knows: %s', (place) => {
    const path = place === '' ? `${when}.weather` : `${when}.${place}.weather`
    expect(fits(changedAt(limited, path, 'mild'))).toBe(false)
  })
})

describe('what each kind of check is', () => {
  it.each(kinds)('%s: its name is the only thing that it always has to say, or it names what else', (kind) => {
    const whole = wholeChecks[kind]
    const needed = Object.keys(whole).filter((member) => !fits(changedAt(whole, member, gone)))
    const always: Readonly<Partial<Record<CheckKind, readonly string[]>>> = {
      'rest-in-window': ['window'],
      'work-limit': ['window'],
      'work-average': ['per', 'limits'],
      'count-limit': ['counts'],
      compensation: ['owes'],
      notice: ['form'],
      coverage: ['during'],
      companion: ['subject', 'companions', 'variants'],
      'fair-share': ['quantity'],
    }
    expect(needed).toEqual(['kind', ...(always[kind] ?? [])])
  })

  it.each(kinds)('%s: a setting that nobody knows could be a rule that nobody applies', (kind) => {
    expect(fits({ ...wholeChecks[kind], exempt: true })).toBe(false)
  })

  it.each(kinds)('%s: no setting stands for another kind of thing', (kind) => {
    const settings = Object.keys(wholeChecks[kind]).filter((member) => member !== 'kind')
    for (const member of settings)
      for (const strange of [null, 0.5, { strange: 1 }, [[1]]])
        expect([member, fits(changedAt(wholeChecks[kind], member, strange))]).toEqual([member, false])
  })

  it('settings of one kind are not taken by another', () => {
    const borrowed = kinds.flatMap((kind) =>
      Object.entries(wholeChecks[kind])
        .filter(([member]) => member !== 'kind')
        .map(([member, value]) => [kind, member, value] as const),
    )
    const taken = borrowed.filter(([kind, member, value]) => {
      const other = kind === 'fair-share' ? wholeChecks['pay-guarantee'] : wholeChecks['fair-share']
      return fits({ ...other, [member]: value })
    })
    expect(taken).toEqual([])
    expect(borrowed.length).toBeGreaterThan(50)
  })
})

describe('coverage is by a table with its step, or by the clock', () => {
  const byTable = { kind: 'coverage', tableId: 'staffing', stepMinutes: 30 }
  shapeCases('by a table', checkShape, byTable, [
    ...idCases('tableId'),
    ['tableId', 'constructor', 'refused'],
    ...wholeCases('stepMinutes', 5, 1_440),
  ])

  it.each<readonly [string, object, boolean]>([
    ['a table and its step', byTable, true],
    ['the clock', { kind: 'coverage', during: 'staffed' }, true],
    ['neither', { kind: 'coverage' }, false],
    ['a table without a step', { kind: 'coverage', tableId: 'staffing' }, false],
    ['a step without a table', { kind: 'coverage', stepMinutes: 30, during: 'staffed' }, false],
    ['both', { ...byTable, during: 'staffed' }, false],
  ])('%s', (_, check, answer) => {
    expect(fits(check)).toBe(answer)
  })
})
