import { describe, expect, it } from 'vitest'
import { availabilityFromText } from '#backend/exchange/availabilityText.ts'

const span = (weekday: number, from: number, to: number) => ({ weekday, fromMinute: from * 60, toMinute: to * 60 })

describe('availability as text', () => {
  it.each([
    ['', []],
    ['Mo 08:00-17:00', [span(1, 8, 17)]],
    ['Mo-Mi 08:00 - 17:00; Sa 9:00–13:00', [span(1, 8, 17), span(2, 8, 17), span(3, 8, 17), span(6, 9, 13)]],
    ['Monday-Tuesday 8am-5pm', [span(1, 8, 17), span(2, 8, 17)]],
    ['lør. 10:00-14:00, søn', [span(6, 10, 14), span(7, 0, 24)]],
    ['Do 18:00-24:00', [span(4, 18, 24)]],
  ])('%j', (text, expected) => {
    expect(availabilityFromText(text)).toEqual(expected)
  })

  it.each(['Xx 08:00-17:00', 'Mo 17:00-08:00', 'Fr-Mo 08:00-12:00', 'Mo 8-17', 'always'])(
    '%j cannot be read',
    (text) => {
      expect(availabilityFromText(text)).toBeNull()
    },
  )
})
