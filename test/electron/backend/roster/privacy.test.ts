import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leaked, leavingOf, snapshots } from '#test/support/leavingWeek.ts'
import { unmistakableCrew as crew } from '#test/support/unmistakablePeople.ts'

const hour = 3_600_000

describe(`what leaves an outlet, in ${snapshots} generated weeks`, () => {
  it('says nothing of what only the outlet may know: no name, id, birth date or absence', () => {
    fc.assert(
      fc.property(crew, (people) => {
        const texts = leavingOf(people)
        expect(texts.length).toBeGreaterThanOrEqual(5)
        expect(leaked(people, texts)).toEqual([])
      }),
      { numRuns: snapshots },
    )
  }, 3_600_000)

  it('calls everybody the same in every revision of a week', () => {
    const people = fc.sample(crew, { numRuns: 1, seed: 7 })[0] ?? []
    const [, first = ''] = leavingOf(people)
    const later = people.map((one) => ({
      ...one,
      shifts: one.shifts.map((shift) => ({ ...shift, startAt: shift.startAt + hour, endAt: shift.endAt + hour })),
    }))
    const [, again = ''] = leavingOf(later)
    const pseudonymsIn = (text: string) => new Set(text.match(/(?<="personId":")[a-z2-7]{13}(?=")/g))
    // the same week again: the same names, or nobody could follow an amendment
    expect([...pseudonymsIn(again)]).toEqual([...pseudonymsIn(first)])
    expect(pseudonymsIn(first).size).toBeGreaterThan(0)
  })

  it('would be noticed here: the search finds what is there', () => {
    const people = fc.sample(crew, { numRuns: 1, seed: 7 })[0] ?? []
    const [{ person } = expect.fail('nobody')] = people
    expect(leaked(people, [JSON.stringify(person)])).toEqual(
      expect.arrayContaining([person.personId, ...person.name.split(' ')]),
    )
  })
})
