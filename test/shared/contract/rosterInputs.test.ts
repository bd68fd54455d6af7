import { describe, expect, it } from 'vitest'
import { api } from '#shared/contract/api.ts'
import { gone } from '#test/support/changedAt.ts'
import { dateCases, idCases, inputCases, listCases, sentenceCases, wholeCases } from '#test/support/inputCases.ts'

const week = { outletId: 'nordbad', weekOn: '2026-03-16' }
const startAt = Date.UTC(2026, 2, 16, 8)
const shift = {
  shiftId: 's1',
  personId: 'p1',
  role: 'guard',
  startAt,
  endAt: startAt + 3_600_000,
  breaks: [{ startAt, endAt: startAt + 60_000 }],
}

describe('a week is named by its outlet and its Monday', () => {
  for (const method of ['roster.open', 'roster.undo', 'roster.redo', 'roster.copyLastWeek', 'roster.check'] as const) {
    inputCases(method, week, [...idCases('outletId'), ...dateCases('weekOn'), ['weekOn', gone, 'refused']])
  }
  inputCases('roster.weeks', { outletId: week.outletId }, idCases('outletId'))
})

describe('an edit', () => {
  const edit = {
    ...week,
    baseSeq: 3,
    label: 'move' as const,
    changes: [{ before: shift, after: { ...shift, startAt: startAt + 60_000 } }],
  }
  inputCases('roster.edit', edit, [
    ['baseSeq', 0, 'fits'],
    ['baseSeq', 1.5, 'refused'],
    ['baseSeq', gone, 'refused'],
    ['label', 'copyWeek', 'fits'],
    ['label', 'rename', 'refused'],
    ...listCases('changes', { before: null, after: shift }, 1, 2_000),
    ['changes.0.before', null, 'fits'],
    ['changes.0.after', null, 'fits'],
    ['changes.0.after', gone, 'refused'],
    ...idCases('changes.0.after.shiftId'),
    ['changes.0.after.personId', null, 'fits'],
    ['changes.0.after.personId', '', 'refused'],
    ['changes.0.after.role', 'x'.repeat(60), 'fits'],
    ['changes.0.after.role', 'x'.repeat(61), 'refused'],
    ['changes.0.after.role', '', 'refused'],
    ['changes.0.after.startAt', 1.5, 'refused'],
    ['changes.0.after.endAt', '2026-03-16T17:00', 'refused'],
    ['changes.0.after.endAt', 2 ** 53, 'refused'],
    ...listCases('changes.0.after.breaks', { startAt, endAt: startAt + 60_000 }, 0, 6),
    ['changes.0.after.breaks.0.endAt', null, 'refused'],
  ])

  it('keeps nothing but the members of a shift', () => {
    const stowaway = { ...edit, changes: [{ before: null, after: { ...shift, minor: true, name: 'Ana' } }] }
    const { data } = api['roster.edit'].input.safeParse(stowaway)
    expect(data?.changes[0]?.after).toEqual(shift)
  })
})

describe('publishing', () => {
  const publish = {
    ...week,
    digest: 'ab'.repeat(32),
    reasons: [{ findingKey: 'day|p1|s1', reason: 'Gala' }],
    amendmentReason: 'Ill',
  }
  inputCases('roster.confirmLeaving', { outletId: 'nordbad', version: 1 }, [
    ...idCases('outletId'),
    ...wholeCases('version', 1, 1_000_000),
  ])
  inputCases('roster.publish', publish, [
    ['digest', gone, 'refused'],
    ...listCases('reasons', { findingKey: 'k', reason: 'r' }, 0, 2_000),
    ['reasons.0.findingKey', 'x'.repeat(300), 'fits'],
    ['reasons.0.findingKey', 'x'.repeat(301), 'refused'],
    ['reasons.0.findingKey', '', 'refused'],
    ...sentenceCases('reasons.0.reason'),
    ['amendmentReason', gone, 'fits'],
    ...sentenceCases('amendmentReason'),
  ])

  it('a reason is stored without the space around it', () => {
    const { data } = api['roster.publish'].input.safeParse({ ...publish, amendmentReason: '  Ill \n' })
    expect(data?.amendmentReason).toBe('Ill')
  })
})

describe('an override', () => {
  const save = {
    outletId: 'nordbad',
    ruleId: 'rest',
    parameter: 'cell:lunch:guard',
    value: 630,
    category: 'waiver' as const,
    reason: 'Gala',
    fromOn: '2026-03-16',
    untilOn: '2026-03-22',
  }
  inputCases('overrides.save', save, [
    ...idCases('ruleId'),
    ['parameter', '', 'refused'],
    ['value', -1, 'fits'],
    ['value', 0.5, 'refused'],
    ['value', Infinity, 'refused'],
    ['category', 'mitigated', 'fits'],
    ['category', 'other', 'refused'],
    ...sentenceCases('reason'),
    ...dateCases('fromOn'),
    ...dateCases('untilOn'),
  ])
  const key = { outletId: 'nordbad', overrideId: 'o1' }
  inputCases('overrides.withdraw', key, [...idCases('outletId'), ...idCases('overrideId')])
  inputCases('overrides.close', { ...key, outcome: 'drop' }, [
    ['outcome', 'renew', 'fits'],
    ['outcome', 'propose', 'fits'],
    ['outcome', null, 'refused'],
  ])
  inputCases('overrides.list', { outletId: key.outletId }, idCases('outletId'))
})

describe('a person', () => {
  const save = {
    outletId: 'nordbad',
    person: {
      personId: 'p1',
      name: 'Ana',
      role: 'guard',
      skills: ['first aid'],
      contractMinutesPerWeek: 2_280,
      birthOn: '1990-05-17',
      flags: ['nightWorker'],
      availability: [{ weekday: 1, fromMinute: 480, toMinute: 1_020 }],
      active: true,
    },
  }
  inputCases('people.save', save, [
    ['person.personId', null, 'fits'],
    ['person.personId', gone, 'refused'],
    ...sentenceCases('person.name'),
    ['person.role', '', 'refused'],
    ...listCases('person.skills', 'first aid', 0, 20),
    ['person.skills.0', 'x'.repeat(61), 'refused'],
    ...wholeCases('person.contractMinutesPerWeek', 0, 10_080),
    ['person.birthOn', null, 'fits'],
    ...listCases('person.flags', 'nightWorker', 0, 20),
    ['person.flags', undefined, 'fits'],
    ['person.flags', ['vocational-before-9:2026-09-02'], 'fits'],
    ['person.flags.0', 'two words', 'refused'],
    ['person.flags.0', `x${'y'.repeat(60)}`, 'refused'],
    ['person.birthOn', '2026-02-30', 'refused'],
    ...listCases('person.availability', { weekday: 7, fromMinute: 0, toMinute: 2_880 }, 0, 14),
    ...wholeCases('person.availability.0.weekday', 1, 7),
    ...wholeCases('person.availability.0.fromMinute', 0, 2_880),
    ...wholeCases('person.availability.0.toMinute', 0, 2_880),
    ['person.active', 'yes', 'refused'],
    ['person', null, 'refused'],
  ])
  inputCases('people.list', { outletId: save.outletId }, idCases('outletId'))
})
