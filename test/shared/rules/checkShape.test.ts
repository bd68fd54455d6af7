import { describe } from 'vitest'
import { checkShape } from '#shared/rules/checkShape.ts'
import { counted } from '#shared/rules/check.ts'
import type { CheckKind } from '#shared/rules/check.ts'
import { gone } from '#test/support/changedAt.ts'
import { wholeChecks as checks } from '#test/support/checkForms.ts'
import { listCases, shapeCases, wholeCases, type InputCase } from '#test/support/inputCases.ts'

const shapes = (kind: CheckKind, cases: readonly InputCase[]): void => {
  describe(kind, () => {
    shapeCases('its form', checkShape, checks[kind], cases)
  })
}
const maybe = (...paths: readonly string[]): readonly InputCase[] =>
  paths.map((path): InputCase => [path, gone, 'fits'])
const needed = (...paths: readonly string[]): readonly InputCase[] =>
  paths.map((path): InputCase => [path, gone, 'refused'])
const oneOf = (path: string, ...all: readonly string[]): readonly InputCase[] => [
  ...all.map((word): InputCase => [path, word, 'fits']),
  [path, 'whatever', 'refused'],
]
/** A setting that is there or not; to say "no" is another word for leaving it out, and refused. */
const flags = (...paths: readonly string[]): readonly InputCase[] => [
  ...maybe(...paths),
  ...paths.map((path): InputCase => [path, false, 'refused']),
]
const word = (path: string): readonly InputCase[] => [
  [path, 'x'.repeat(60), 'fits'],
  [path, 'x'.repeat(61), 'refused'],
  [path, '', 'refused'],
]
/** The name of a parameter is a key of an object. */
const named = (path: string): readonly InputCase[] => [...word(path), [path, 'constructor', 'refused']]
const clock = (path: string): readonly InputCase[] => wholeCases(path, 0, 2_880)
const weekday = (path: string): readonly InputCase[] => wholeCases(path, 1, 7)
const currency = (path: string): readonly InputCase[] =>
  ['eur', 'EURO', '€', ''].map((text): InputCase => [path, text, 'refused'])

shapes('rest-between', [
  ...maybe('splitShifts', 'afterEnd', 'premium'),
  ['splitShifts', 'exempt', 'refused'],
  ...flags('reduction'),
  ...clock('afterEnd.0'),
  ['afterEnd', [1_320], 'refused'],
  ['afterEnd', [1, 2, 3], 'refused'],
  ...oneOf('premium.base', 'missing-rest', 'whole-shift'),
  ...wholeCases('premium.ratePercent', 0, 1_000),
])
shapes('rest-in-window', [
  ...oneOf('window', 'calendar-week', 'rolling', 'anchored'),
  ...maybe('weekStart', 'length', 'variants', 'fortnight', 'exemptFlag'),
  ...weekday('weekStart'),
  ...oneOf('length', 'elapsed', 'days'),
  ...oneOf('fortnight', 'one-rest', 'sum'),
  ...listCases('variants', { total: 'a', core: 'b' }, 1, 20),
  ...named('variants.0.total'),
  ...named('variants.0.core'),
  ...word('exemptFlag'),
])
shapes('work-limit', [
  ...oneOf('window', 'shift', 'duty', 'local-day', 'rolling-24h', 'calendar-week'),
  ...maybe('subject', 'attribution', 'weekStart', 'variants', 'tiers', 'credits', 'cap'),
  ['subject', 'person', 'refused'],
  ['attribution', 'start', 'refused'],
  ...weekday('weekStart'),
  ...listCases('variants', { maximum: 'school' }, 1, 20),
  ...named('variants.0.maximum'),
  ...listCases('tiers', { over: 'over', ratePercent: 0 }, 1, 10),
  ...named('tiers.0.over'),
  ...wholeCases('tiers.0.ratePercent', 0, 1_000),
  ...flags('extendedForShorterDay'),
  ...oneOf('credits', 'all', 'holidays'),
  ...word('cap'),
])
shapes('work-average', [
  ...oneOf('per', 'week', 'working-day', 'worked-day'),
  ['limits', 'period', 'fits'],
  ['limits', 'week', 'refused'],
  ...listCases('limits', { maximum: 'm', weeks: 'w' }, 1, 5),
  ...needed('per', 'limits'),
  ...maybe('optOutFlag'),
])
shapes('span-limit', [...maybe('variants', 'premium'), ...listCases('variants', { maximum: 'school' }, 1, 20)])
shapes('count-limit', [
  ...oneOf('counts', ...counted),
  ...oneOf('window', 'calendar-month', 'calendar-year', '52-weeks'),
  ...maybe('weekStart', 'window', 'waiverFlag', 'premium'),
  ...flags('exemptShort'),
  ...weekday('weekStart'),
  ...currency('premium.currency'),
  ['premium', { base: 'flat' }, 'refused'],
  ['premium', { base: 'tip' }, 'refused'],
])
shapes('time-window', [
  ...maybe('variants', 'alternatives', 'variants.0.when'),
  ['variants.0.hours', null, 'fits'],
  ...needed('variants.0.hours', 'variants.0.hours.latest'),
  ...named('variants.0.hours.earliest'),
  ...listCases('variants', { hours: null }, 1, 20),
  ...listCases('alternatives', { earliest: 'opens', latest: 'closes' }, 1, 5),
])
shapes('break-entitlement', [
  ...oneOf('sign', 'over', 'atLeast'),
  ...maybe('sign', 'tiers', 'variants', 'basis', 'bands', 'deadlines', 'rests', 'premium'),
  ...flags('stretch', 'notAtEnd', 'bands.0.startInside'),
  ['basis', 'worked', 'refused'],
  ...listCases('tiers', { sign: 'over', work: 'work1', due: 'break1' }, 1, 10),
  ...listCases('variants', { tiers: checks['break-entitlement'].tiers }, 1, 10),
  ...listCases('bands', { due: 'meal' }, 1, 10),
  ...listCases('deadlines', checks['break-entitlement'].deadlines[0], 1, 5),
  ...listCases('rests', checks['break-entitlement'].tiers[0], 1, 10),
  ...needed('tiers.0.sign', 'tiers.0.work', 'tiers.0.due', 'bands.0.due'),
  ...needed('deadlines.0.over', 'deadlines.0.startBy', 'deadlines.0.due', 'deadlines.0.waivable'),
  ...maybe('bands.0.over', 'bands.0.covers', 'bands.0.startsBefore', 'bands.0.endsAfter', 'bands.0.startsIn'),
  ...clock('bands.0.startsBefore'),
  ...clock('bands.0.endsAfter'),
  ...clock('bands.0.within.1'),
])
shapes('compensation', [...oneOf('owes', 'short-rest', 'sunday-work'), ...flags('orSameMonth')])
shapes('notice', [...oneOf('form', 'schedule', 'shift', 'freeze'), ...flags('fullDays', 'addWithConsent')])
shapes('change-pay', [
  ...maybe('bands', 'currency'),
  ...currency('currency'),
  ...listCases('bands', checks['change-pay'].bands[0], 1, 10),
  ...['under', 'add', 'move', 'cut', 'cancel'].flatMap((member) => named(`bands.0.${member}`)),
])
shapes('coverage', [
  ...oneOf('during', 'curve', 'staffed', 'edges'),
  ...maybe('role', 'skill', 'curve', 'edgeSkill'),
  ...listCases('curve', checks.coverage.curve[0], 1, 100),
  ...weekday('curve.0.weekdays.0'),
  ...clock('curve.0.from'),
  ...clock('curve.0.to'),
  ...named('curve.0.minimum'),
])
shapes('companion', [
  ...needed('subject', 'companions', 'variants'),
  ['companions', { notSkill: 'trainee' }, 'fits'],
  ['companions', { minAge: 18 }, 'fits'],
  ['companions', { minAge: 101 }, 'refused'],
  ['companions', { skill: 'lead', minAge: 18 }, 'refused'],
  ['subject', {}, 'refused'],
  ...listCases('variants', { from: 0, to: 1 }, 1, 20),
  ...clock('variants.0.from'),
])
shapes('eligibility', [
  ...maybe('role', 'skill', 'ages', 'tasks', 'blockedFlag'),
  ...oneOf('ages', 'all', 'tasks'),
  ...listCases('tasks', 'slicer', 0, 100),
  ...named('tasks.0'),
])
shapes('fair-share', oneOf('quantity', 'weekends', 'closings', 'splits'))
