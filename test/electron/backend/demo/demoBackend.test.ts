import { describe, expect, it } from 'vitest'
import { demoNowAt } from '#backend/demo/calendar.ts'
import { createActors } from '#backend/demo/company.ts'
import { createDemoBackend } from '#backend/demo/demoBackend.ts'
import { createHistory } from '#backend/demo/history.ts'
import { places } from '#backend/demo/places.ts'
import { plantedOverrides } from '#backend/demo/storyOverrides.ts'
import type { Step } from '#backend/demo/timeline.ts'
import { createTestBackend } from '#test/support/testBackend.ts'

const demoBackend = (seed = 7) => {
  const outer = createTestBackend()
  return createDemoBackend(outer, outer.workspace(), seed)
}

describe('the backend that the demo is built with', () => {
  it('has the clock of the story, which stands until it is moved', () => {
    const backend = demoBackend()
    expect(backend.clock.now()).toBe(0)
    backend.setNow(demoNowAt)
    expect([backend.clock.now(), backend.clock.now()]).toEqual([demoNowAt, demoNowAt])
    backend.setNow(5)
    expect(backend.clock.now()).toBe(5)
  })

  it('draws ids from the seed, and not those that the keys are made of', () => {
    const draw = (seed: number) => [...demoBackend(seed).random.bytes(16)]
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
    const backend = demoBackend()
    expect([...backend.random.bytes(16)]).not.toEqual([...backend.random.bytes(16)])
  })

  it('opens and connects nothing, and knows of no damage', () => {
    const backend = demoBackend()
    expect(() => backend.openFolder('/elsewhere')).toThrow('does not open folders while it is built')
    expect(() => backend.connectShare()).toThrow('does not connect while it is built')
    expect(backend.damage()).toBeNull()
  })
})

describe('a story that does not fit', () => {
  const [place] = places
  const [planted] = plantedOverrides
  if (place === undefined || planted === undefined) throw new Error('the story is empty')
  const play = (step: Step) => {
    const backend = demoBackend()
    createHistory(backend, 7, createActors(7)).play(step)
  }

  it.each<[string, Step, RegExp]>([
    ['a decision on what nobody asked for', { at: 1, type: 'decide', place, planted }, /never asked for/],
    ['a withdrawal of what nobody asked for', { at: 1, type: 'withdraw', place, planted }, /never asked for/],
    ['an end of what nobody asked for', { at: 1, type: 'close', place, planted }, /never asked for/],
    [
      'second rules that change nothing',
      { at: 1, type: 'publishRules' },
      /could not publish the second rules.*nothingChanged/,
    ],
    [
      'a week of a manager without a key',
      { at: 1, type: 'publishWeek', place, weekOn: '2026-08-17' },
      /no key for manager-altona22/,
    ],
    ['an override without rules', { at: 1, type: 'ask', place, planted }, /could not ask for/],
  ])('stops at %s', (_, step, message) => {
    expect(() => play(step)).toThrow(message)
  })

  it('names an actor who is not there', () => {
    const backend = demoBackend()
    const history = createHistory(backend, 7, [])
    expect(() => history.play({ at: 1, type: 'ask', place, planted })).toThrow('the demo has no actor manager-altona22')
  })

  it('marks a checked week at the time of the step', () => {
    const backend = demoBackend()
    createHistory(backend, 7, createActors(7)).play({ at: 77, type: 'checkWeek', place, weekOn: '2026-11-23' })
    const state = backend.workspace().stores.plans.state(place.outlet.outletId, '2026-11-23')
    expect(state).toMatchObject({ checkedAt: 77, checkedSeq: 0 })
    expect(backend.clock.now()).toBe(77)
  })
})
