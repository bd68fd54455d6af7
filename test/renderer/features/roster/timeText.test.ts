import { describe, expect, it } from 'vitest'
import { parseTime, raisedMinutes, timeText, wholeTime } from '#renderer/features/roster/timeText.ts'

describe('a time that somebody types', () => {
  it.each([
    ['8', 480],
    ['830', 510],
    ['0830', 510],
    ['8:30', 510],
    ['8.30', 510],
    ['8,30', 510],
    ['8h30', 510],
    ['8 Uhr', 480],
    ['kl. 8', null],
    [' 23:59 ', 1439],
    ['24:00', 1440],
    ['24:01', null],
    ['12:60', null],
    ['-1', null],
    ['', null],
    ['noon', null],
  ])('%j is minute %j of the day', (text, minute) => {
    expect(parseTime(text)).toBe(minute)
  })

  it('reads back every minute that it writes', () => {
    for (let minute = 0; minute < 1440; minute += 1) expect(parseTime(timeText(minute))).toBe(minute)
  })

  it('writes the minutes of the next day as that day does', () => {
    expect(timeText(1500)).toBe('01:00')
  })
})

describe('a time on a narrow block', () => {
  it('raises the minutes, and leaves full hours alone', () => {
    expect(raisedMinutes('14:30')).toBe('14³⁰')
    expect(raisedMinutes('8.45')).toBe('8⁴⁵')
    expect(raisedMinutes('8')).toBe('8')
  })

  it.each([
    ['8', '8:00'],
    ['14', '14:00'],
    ['14:30', '14:30'],
  ])('stands alone on its line, %s as %s', (time, whole) => {
    expect(wholeTime(time)).toBe(whole)
  })
})
