import { describe, expect, test } from 'vitest'
import { demoNowAt, publishedWeeks, secondPackAt } from '#backend/demo/calendar.ts'
import { places } from '#backend/demo/places.ts'
import { faultOf, lastHeardAt } from '#backend/demo/story.ts'
import { plantedOverrides } from '#backend/demo/storyOverrides.ts'
import { addDays } from '#shared/kernel/time.ts'
import { createTimeline, type Step } from '#backend/demo/timeline.ts'

const steps = createTimeline(7)
const keyOf = (step: Step): string | null => ('place' in step ? step.place.key : null)
const isSilent = (key: string | null): boolean => key !== null && faultOf(key) === 'notHeard'
const withFault = (fault: string) => places.filter(({ key }) => faultOf(key) === fault).map(({ key }) => key)

describe('what happened in the demo', () => {
  test('lies in the past, in order for each outlet', () => {
    expect(steps.filter(({ at }) => at >= demoNowAt)).toEqual([])
    for (const { key } of places) {
      const times = steps.filter((step) => keyOf(step) === key).map(({ at }) => at)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
    }
  })

  test('publishes every week of every outlet once, but for the device that went silent', () => {
    const published = steps.filter((step) => step.type === 'publishWeek')
    const names = published.map(({ place, weekOn }) => `${place.key} ${weekOn}`)
    expect(new Set(names).size).toBe(names.length)
    const expected = places.length * publishedWeeks.length - withFault('notHeard').length
    expect(names).toHaveLength(expected)
  })

  test('publishes a week on the Thursday before it, in office hours', () => {
    for (const step of steps) {
      if (step.type !== 'publishWeek' || step.at === lastHeardAt) continue
      const date = new Date(step.at)
      expect(date.toISOString().slice(0, 10)).toBe(addDays(step.weekOn, -4))
      expect(date.getUTCHours()).toBeGreaterThanOrEqual(7)
      expect(date.getUTCHours() * 60 + date.getUTCMinutes()).toBeLessThanOrEqual(16 * 60)
    }
  })

  test('asks, decides and withdraws on the days of the story, in the morning', () => {
    for (const step of steps) {
      if (!('planted' in step)) continue
      const { planted, type } = step
      const days = {
        ask: planted.requestedOn,
        decide: planted.decision?.on,
        withdraw: planted.withdrawnOn,
        close: addDays(planted.untilOn, 1),
      }
      const minutes = { ask: 7 * 60 + 30, decide: 8 * 60 + 30, withdraw: 8 * 60, close: 8 * 60 }
      expect(new Date(step.at).toISOString()).toBe(
        `${days[type]}T${String(Math.trunc(minutes[type] / 60)).padStart(2, '0')}:${String(minutes[type] % 60).padStart(2, '0')}:00.000Z`,
      )
    }
  })

  test('hears the silent device last when the story says so', () => {
    const times = steps.filter((step) => isSilent(keyOf(step))).map(({ at }) => at)
    expect(Math.max(...times)).toBe(lastHeardAt)
  })

  test('lets the device on old rules finish before the new rules are published', () => {
    const rulesAt = steps.findIndex(({ type }) => type === 'publishRules')
    const old = withFault('oldRules')
    const last = steps.findLastIndex((step) => old.includes(keyOf(step) ?? ''))
    expect(old).toHaveLength(1)
    expect(last).toBeLessThan(rulesAt)
    expect(steps[rulesAt]?.at).toBe(secondPackAt)
  })

  test('asks before anybody decides, withdraws or closes', () => {
    for (const planted of plantedOverrides) {
      const own = steps.filter((step) => 'planted' in step && step.planted === planted).map(({ type }) => type)
      expect(own[0]).toBe('ask')
      expect(own.filter((type) => type === 'ask')).toHaveLength(1)
      expect(own.includes('decide')).toBe(planted.decision !== null)
      expect(own.includes('withdraw')).toBe(planted.withdrawnOn !== null)
      expect(own.includes('close')).toBe(planted.outcome !== null)
    }
  })

  test('depends on the seed only in its hours', () => {
    const shape = (seed: number) => createTimeline(seed).map(({ type }) => type)
    expect(createTimeline(7)).toEqual(steps)
    expect(createTimeline(8)).not.toEqual(steps)
    expect(shape(8).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(shape(7).toSorted((a, b) => (a < b ? -1 : 1)))
  })
})
