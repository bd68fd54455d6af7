/** Late changes, out of what was announced: who has more, less, or other work, and how long before. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { PlanChange, Shift } from '#shared/roster/model.ts'
import { planChangesOf, type Announcements } from '#shared/roster/planChanges.ts'
import { renamePeople, weekFactsOf, type PlannedWeek } from '#shared/roster/weekFacts.ts'
import { testOutlet } from '#test/support/testOrganisation.ts'
import { at, berlin } from '#test/support/ruleBuilders.ts'

const shift = (name: string, from: string, to: string, over: Partial<Shift> = {}): Shift => ({
  shiftId: id(name),
  personId: id('ana'),
  role: 'guard',
  startAt: at(from),
  endAt: at(to),
  breaks: [],
  ...over,
})
const early = shift('early', '2026-03-05 08:00', '2026-03-05 16:00')
const [announcedAt, changedAt] = [at('2026-02-20 10:00'), at('2026-03-04 08:00')]
const changes = (before: readonly Shift[], after: readonly Shift[]) =>
  planChangesOf({ plans: [{ at: announcedAt, shifts: before }], asOfAt: changedAt }, after, berlin)
const told = (change: Partial<PlanChange>) => ({
  personId: 'ana',
  noticeMinutes: 1_440,
  employeeRequested: false,
  consent: false,
  on: '2026-03-05',
  ...change,
})

describe('a change to an announced shift', () => {
  it.each<readonly [string, readonly Shift[], readonly Shift[], readonly Partial<PlanChange>[]]>([
    ['none', [early], [early], []],
    ['ends two hours later', [early], [{ ...early, endAt: at('2026-03-05 18:00') }], [{ type: 'add', minutes: 120 }]],
    ['ends an hour sooner', [early], [{ ...early, endAt: at('2026-03-05 15:00') }], [{ type: 'cut', minutes: 60 }]],
    [
      'starts and ends an hour sooner: notice runs to the new start',
      [early],
      [{ ...early, startAt: at('2026-03-05 07:00'), endAt: at('2026-03-05 15:00') }],
      [{ type: 'move', minutes: 60, noticeMinutes: 1_380 }],
    ],
    [
      'has half an hour of break more',
      [early],
      [{ ...early, breaks: [{ startAt: at('2026-03-05 12:00'), endAt: at('2026-03-05 12:30') }] }],
      [{ type: 'cut', minutes: 30 }],
    ],
    ['is another role at the same time', [early], [{ ...early, role: 'till' }], []],
    ['is gone', [early], [], [{ type: 'cancel', minutes: 480 }]],
    ['is new', [], [early], [{ type: 'add', minutes: 480 }]],
    [
      'is somebody else’s',
      [early],
      [{ ...early, personId: id('ben') }],
      [
        { type: 'cancel', minutes: 480 },
        { type: 'add', minutes: 480, personId: id('ben') },
      ],
    ],
    ['is open now', [early], [{ ...early, personId: null }], [{ type: 'cancel', minutes: 480 }]],
    [
      'was open and changed',
      [{ ...early, personId: null }],
      [{ ...early, personId: null, endAt: at('2026-03-05 18:00') }],
      [],
    ],
    [
      'had begun when it was changed',
      [shift('s', '2026-03-03 08:00', '2026-03-03 16:00')],
      [shift('s', '2026-03-03 08:00', '2026-03-03 12:00')],
      [{ type: 'cut', minutes: 240, noticeMinutes: -1_440, on: '2026-03-03' }],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected.map((change) => told(change)))
  })

  it('over the clock change counts elapsed minutes of notice', () => {
    const sunday = shift('sun', '2026-03-29 12:00', '2026-03-29 20:00')
    const late = planChangesOf(
      { plans: [{ at: announcedAt, shifts: [] }], asOfAt: at('2026-03-28 12:00') },
      [sunday],
      berlin,
    )
    expect(late[0]?.noticeMinutes).toBe(23 * 60)
  })
})

describe('whose wish a change was', () => {
  const longer = { ...early, endAt: at('2026-03-05 18:00') }
  const saidOf = (wishes: Announcements['wishes'], after: readonly Shift[] = [longer]) =>
    planChangesOf({ plans: [{ at: announcedAt, shifts: [early] }], asOfAt: changedAt, wishes }, after, berlin).map(
      ({ employeeRequested, consent }) => [employeeRequested, consent],
    )
  it.each<readonly [string, Announcements['wishes'], readonly (readonly boolean[])[]]>([
    ['nobody said: the outlet’s', undefined, [[false, false]]],
    ['the person’s, who agrees to what they ask for', [{ shiftId: early.shiftId, wish: 'person' }], [[true, true]]],
    ['the outlet’s, agreed', [{ shiftId: early.shiftId, wish: 'agreed' }], [[false, true]]],
    ['said of another shift', [{ shiftId: id('other'), wish: 'person' }], [[false, false]]],
  ])('%s', (_, wishes, expected) => {
    expect(saidOf(wishes)).toEqual(expected)
  })

  it('holds for both people of a swap, and for a shift that is gone', () => {
    const wishes = [{ shiftId: early.shiftId, wish: 'person' }] as const
    expect(saidOf(wishes, [{ ...early, personId: id('ben') }])).toEqual([
      [true, true],
      [true, true],
    ])
    expect(saidOf(wishes, [])).toEqual([[true, true]])
  })

  it('belongs to the plan that it led to: the next change of the same shift is the outlet’s again', () => {
    const plans = [
      { at: announcedAt, shifts: [early] },
      { at: changedAt, shifts: [longer], wishes: [{ shiftId: early.shiftId, wish: 'person' as const }] },
    ]
    const later = planChangesOf({ plans, asOfAt: changedAt }, [early], berlin)
    expect(later.map(({ type, employeeRequested }) => [type, employeeRequested])).toEqual([
      ['add', true],
      ['cut', false],
    ])
  })
})

describe('a plan that was announced several times', () => {
  const later = { ...early, endAt: at('2026-03-05 18:00') }
  const latest = { ...later, endAt: at('2026-03-05 17:00') }
  it('keeps each change at the time at which it was told', () => {
    const plans = [
      { at: announcedAt, shifts: [early] },
      { at: at('2026-03-02 08:00'), shifts: [later] },
    ]
    expect(planChangesOf({ plans, asOfAt: changedAt }, [latest], berlin)).toEqual([
      told({ type: 'add', minutes: 120, noticeMinutes: 3 * 1_440 }),
      told({ type: 'cut', minutes: 60 }),
    ])
  })

  it('was not announced at all: nothing can be late', () => {
    expect(planChangesOf({ plans: [], asOfAt: changedAt }, [early], berlin)).toEqual([])
  })

  it('tells under other names the very same changes of the same people', () => {
    const person = fc.constantFrom('ana', 'ben', null)
    const plan = fc.array(fc.record({ person, start: fc.nat({ max: 6 }), hours: fc.integer({ min: 1, max: 8 }) }), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(fc.array(plan, { minLength: 2, maxLength: 4 }), (stages) => {
        const shifts = stages.map((stage) =>
          stage.map(({ person: name, start, hours }, index): Shift => {
            const startAt = at('2026-03-02 06:00') + start * 86_400_000
            return {
              ...early,
              shiftId: id(`s${index}`),
              personId: name === null ? null : id(name),
              startAt,
              endAt: startAt + hours * 3_600_000,
            }
          }),
        )
        const week: PlannedWeek = {
          outlet: testOutlet('nordbad'),
          weekOn: '2026-03-02',
          zone: berlin,
          people: [],
          shifts: shifts.at(-1) ?? [],
          demand: [],
          announcements: {
            plans: shifts.slice(0, -1).map((list, index) => ({ at: announcedAt + index, shifts: list })),
            asOfAt: changedAt,
          },
        }
        const renamed = weekFactsOf(renamePeople(week, (name) => id(`other-${name}`))).changes ?? []
        const expected = (weekFactsOf(week).changes ?? []).map((change) => ({
          ...change,
          personId: `other-${change.personId}`,
        }))
        expect(renamed).toEqual(expected)
        expect(renamed.every(({ personId, minutes }) => personId !== null && minutes > 0)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
