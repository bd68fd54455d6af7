/** What a change of an outlet, a test case of a table, and the effect of rules may be asked with. */
import { describe } from 'vitest'
import type { RawInput } from '#shared/contract/api.ts'
import { gone } from '#test/support/changedAt.ts'
import { dateCases, idCases, inputCases, listCases, sentenceCases, wholeCases } from '#test/support/inputCases.ts'

describe('an outlet', () => {
  const save = {
    outletId: 'nordbad',
    digest: 'a'.repeat(64),
    record: {
      name: 'Nordbad',
      regionId: 'south',
      format: 'pool',
      roles: ['guard'],
      openings: [{ weekday: 5, fromMinute: 480, toMinute: 1_200 }],
      holidays: ['2026-12-25'],
      lawFacts: {
        sector: 'retail' as const,
        schoolTerms: [{ fromOn: '2026-09-14', toOn: '2026-12-18' }],
        figures: { budgetMinutes: 1, adultWeeklyNormMinutes: 2 },
        fortnightOn: '2026-09-07',
      },
    },
  }
  const opening = (fromMinute: number, toMinute: number) => ({ weekday: 5, fromMinute, toMinute })
  const place = 'record.openings.0'
  inputCases('outlets.save', save, [
    ...idCases('outletId'),
    ['digest', gone, 'refused'],
    ['digest', 7, 'refused'],
    ['record', gone, 'refused'],
    ...sentenceCases('record.name'),
    ...sentenceCases('record.format'),
    ...idCases('record.regionId'),
    ...listCases('record.roles', 'guard', 1, 10),
    ...sentenceCases('record.roles.0'),
    ...listCases('record.holidays', '2026-12-25', 0, 400),
    ...dateCases('record.holidays.0'),
    ['record.lawFacts', undefined, 'fits'],
    ['record.lawFacts', {}, 'fits'],
    ['record.lawFacts.sector', 'circus', 'refused'],
    ...listCases('record.lawFacts.schoolTerms', { fromOn: '2026-09-14', toOn: '2026-09-14' }, 0, 60),
    ['record.lawFacts.schoolTerms.0', { fromOn: '2026-09-14', toOn: '2026-09-13' }, 'refused'],
    ...wholeCases('record.lawFacts.figures.budgetMinutes', 0, 10_000_000),
    ...wholeCases('record.lawFacts.figures.adultWeeklyNormMinutes', 0, 10_000_000),
    ...dateCases('record.lawFacts.fortnightOn'),
    ...listCases('record.openings', opening(480, 1_200), 0, 28),
    ...wholeCases(`${place}.weekday`, 1, 7),
    // it opens on its day, and closes at the latest a whole day later
    [place, opening(0, 1_440), 'fits'],
    [place, opening(0, 1_441), 'refused'],
    [place, opening(1_439, 2_879), 'fits'],
    [place, opening(1_439, 2_880), 'refused'],
    [place, opening(1_440, 1_500), 'refused'],
    [place, opening(-1, 60), 'refused'],
    [place, opening(480, 480), 'refused'],
    [place, opening(480, 479), 'refused'],
    [place, opening(480, 481), 'fits'],
    [place, opening(480.5, 600), 'refused'],
  ])
  inputCases('outlets.list', {}, [])

  const add = { record: save.record, country: 'DE', timeZone: 'Europe/Berlin', newFormat: true }
  inputCases('outlets.add', add, [
    ['record', gone, 'refused'],
    ...sentenceCases('record.name'),
    ...idCases('record.regionId'),
    ...listCases('record.roles', 'guard', 1, 10),
    ...listCases('record.openings', opening(480, 1_200), 0, 28),
    [place, opening(480, 480), 'refused'],
    ['country', 'DK', 'fits'],
    ['country', 'de', 'refused'],
    ['country', 'DEU', 'refused'],
    ['country', 'D\n', 'refused'],
    ['country', gone, 'refused'],
    ['timeZone', 'x'.repeat(60), 'fits'],
    ['timeZone', 'x'.repeat(61), 'refused'],
    ['timeZone', '', 'refused'],
    ['timeZone', gone, 'refused'],
    ['newFormat', gone, 'fits'],
    ['newFormat', 'yes', 'refused'],
  ])
  inputCases('outlets.addRegion', { name: 'East' }, [...sentenceCases('name'), ['name', gone, 'refused']])
})

describe('what changed rules do to the drafts of an outlet', () => {
  inputCases('roster.rulesEffect', { outletId: 'nordbad' }, [...idCases('outletId'), ['outletId', gone, 'refused']])
})

describe('a test case of a table', () => {
  const edit = {
    type: 'putCase',
    caseId: 'lunch',
    tableId: 'staffing',
    title: 'A busy lunch',
    situation: { dayType: 'weekday', demand: 60, holiday: false },
    expected: { service: 3 },
  }
  inputCases('rules.editDraft', { edit } as RawInput<'rules.editDraft'>, [
    ...idCases('edit.caseId'),
    ...idCases('edit.tableId'),
    ['edit.title', 'x'.repeat(200), 'fits'],
    ['edit.title', 'x'.repeat(201), 'refused'],
    ['edit.title', '  ', 'refused'],
    ['edit.situation', {}, 'fits'],
    ['edit.situation', gone, 'refused'],
    ['edit.situation.demand', 0.5, 'refused'],
    ['edit.situation.demand', null, 'refused'],
    ['edit.situation.dayType', 'x'.repeat(2_000), 'fits'],
    ['edit.situation.dayType', 'x'.repeat(2_001), 'refused'],
    ['edit.expected', {}, 'fits'],
    ['edit.expected.service', -1, 'fits'],
    ['edit.expected.service', '3', 'refused'],
    ['edit.expected.service', 0.5, 'refused'],
  ])
  inputCases('rules.editDraft', { edit: { type: 'deleteCase', caseId: 'lunch' } }, [
    ['edit.caseId', 'x'.repeat(80), 'fits'],
    ['edit.caseId', 'x'.repeat(81), 'refused'],
    ['edit.caseId', gone, 'refused'],
    ['edit.type', 'dropCase', 'refused'],
  ])
})

describe('a local value of a cell', () => {
  const save = {
    outletId: 'nordbad',
    ruleId: 'staffing',
    parameter: 'minimum',
    value: 3,
    category: 'waiver' as const,
    reason: 'Inventory',
    fromOn: '2026-03-16',
    untilOn: '2026-03-20',
  }
  inputCases('overrides.save', save, [
    // the longest name of a row and of an output together
    ['parameter', `cell:${'r'.repeat(80)}:${'o'.repeat(60)}`, 'fits'],
    ['parameter', 'x'.repeat(200), 'fits'],
    ['parameter', 'x'.repeat(201), 'refused'],
  ])
})
