import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { advise } from '#shared/roster/advice.ts'
import type { AdvicePerson } from '#shared/roster/advice.ts'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import { weekFactsOf } from '#shared/roster/weekFacts.ts'
import { boardOf, personOf, shiftOf } from '#test/support/testBoard.ts'

/** Anna closes on Monday and opens on Tuesday, six hours later. */
const late = shiftOf('late', { from: 900, to: 1_440 })
const early = shiftOf('early', { day: 1, from: 360, to: 840 })
const board = boardOf([late, early])
const restKey = (of = board): string =>
  evaluateWeek({ pack: of.pack, overrides: [], week: weekFactsOf(of) }).findings[0]?.key ?? ''

const toWhom = (people: readonly AdvicePerson[]): readonly unknown[] => {
  const week = { ...board, people }
  const advice = advise(week, { about: 'findings', keys: [restKey(board)] })
  if (advice.about !== 'findings') throw new Error(advice.about)
  const steps = advice.suggestions.flatMap((suggestion) => suggestion.steps.map(({ step }) => step))
  // two of a kind are enough: of equals the first by name
  return [...new Set(steps.flatMap(({ toPersonId }) => toPersonId ?? []))].toSorted()
}

describe('advice on findings', () => {
  it('is plain data: the same after a way through JSON', () => {
    const advice = advise(board, { about: 'findings', keys: [restKey()] })
    expect(JSON.parse(JSON.stringify(advice))).toEqual(advice)
    expect(advice.about === 'findings' && advice.suggestions.length).toBeGreaterThan(0)
  })

  it('suggests people who are active, of the role, and available; nobody else', () => {
    expect(toWhom(board.people)).toEqual(['bo'])
    expect(toWhom([personOf('anna'), personOf('bo', { active: false }), personOf('cem')])).toEqual(['cem'])
    expect(toWhom([personOf('anna'), personOf('bo', { role: 'till' }), personOf('cem')])).toEqual(['cem'])
    const afternoons = [1, 2].map((weekday) => ({ weekday, fromMinute: 840, toMinute: 1_440 }))
    expect(toWhom([personOf('anna'), personOf('bo', { availability: afternoons })])).toEqual(['bo'])
    const mornings = [{ weekday: 5, fromMinute: 0, toMinute: 600 }]
    expect(toWhom([personOf('anna'), personOf('bo', { availability: mornings })])).toEqual([])
  })

  it('takes somebody for a role who works it this week', () => {
    const people = [personOf('anna'), personOf('bo', { role: 'till' })]
    const helps = shiftOf('helps', { person: 'bo', day: 4 })
    const advice = advise({ ...board, people, shifts: [late, early, helps] }, { about: 'findings', keys: [restKey()] })
    expect(JSON.stringify(advice)).toContain('"toPersonId":"bo"')
  })

  it('is empty for what nobody asked about', () => {
    expect(advise(board, { about: 'findings', keys: [] })).toEqual({ about: 'findings', suggestions: [] })
    expect(advise(board, { about: 'findings', keys: ['gone'] })).toEqual({ about: 'findings', suggestions: [] })
  })
})

describe('advice on a shift', () => {
  const words = (people: readonly AdvicePerson[]): readonly unknown[] => {
    const advice = advise({ ...board, people }, { about: 'shift', shiftId: early.shiftId })
    return advice.about === 'shift' ? (advice.candidates ?? []).map(({ personId, word }) => `${personId} ${word}`) : []
  }

  it('ranks everybody but the present person', () => {
    expect(words(board.people)).toEqual(['bo fine', 'cem fine'])
    const away = [{ weekday: 5, fromMinute: 0, toMinute: 600 }]
    expect(words([personOf('anna'), personOf('bo', { availability: away }), personOf('cem')])).toEqual([
      'cem fine',
      'bo impossible',
    ])
  })

  it('does not know the age of whoever gave none, and so cannot say that minors are safe', () => {
    const [cem, bo] = words([personOf('anna'), personOf('bo', { birthOn: null }), personOf('cem')])
    expect([cem, bo]).toEqual(['cem fine', 'bo blocked'])
  })

  it('is nothing for a shift that is gone', () => {
    expect(advise(board, { about: 'shift', shiftId: id('gone') })).toEqual({ about: 'shift', candidates: null })
  })
})
