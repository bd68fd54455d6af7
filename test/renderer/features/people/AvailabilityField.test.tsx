// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { AvailabilityField } from '#renderer/features/people/AvailabilityField.tsx'
import type { Availability } from '#renderer/features/people/personDraft.ts'
import { createFormat } from '#renderer/i18n/format.ts'
import { peopleDa } from '#shared/i18n/people/da.ts'
import { peopleDe } from '#shared/i18n/people/de.ts'
import { peopleEn } from '#shared/i18n/people/en.ts'
import type { Language } from '#shared/kernel/text.ts'
import { addDays } from '#shared/kernel/time.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { testWeekOn } from '#test/support/testReports.ts'

const dictionaries = { en: peopleEn, de: peopleDe, da: peopleDa }
const nights: readonly Availability[] = [
  { weekday: 2, fromMinute: 0, toMinute: 390 },
  { weekday: 5, fromMinute: 1_080, toMinute: 1_440 },
]

const open = async (start: readonly Availability[], language: Language = 'en') => {
  const changes: (readonly Availability[])[] = [start]
  const Field = () => {
    const [spans, setSpans] = useState(start)
    const change = (next: readonly Availability[]): void => {
      changes.push(next)
      setSpans(next)
    }
    return <AvailabilityField value={spans} onChange={change} />
  }
  const { user } = await renderPage(<Field />, { language })
  const t = dictionaries[language].form
  const nameOf = (weekday: number): string => createFormat(language).weekday(addDays(testWeekOn, weekday - 1))
  return {
    user,
    t,
    value: () => changes.at(-1) ?? [],
    box: (weekday: number) => screen.getByRole('checkbox', { name: nameOf(weekday) }),
    time: (which: 'from' | 'to', weekday: number) => screen.getByLabelText<HTMLInputElement>(t[which](nameOf(weekday))),
    legend: () => within(screen.getByRole('group')).getByText(new RegExp(`^${t.availability}`)).textContent,
  }
}
const type = (field: HTMLInputElement, value: string): void => {
  fireEvent.change(field, { target: { value } })
}

describe('when somebody can work', () => {
  it('is any time as long as no day is chosen', async () => {
    const { legend, t, box } = await open([])
    expect(legend()).toBe(`${t.availability}: ${t.always}`)
    expect(
      [1, 2, 3, 4, 5, 6, 7].map((weekday) => box(weekday)).filter((one) => (one as HTMLInputElement).checked),
    ).toEqual([])
  })

  it('is taken and given back by the space bar, with the usual span and in the order of the week', async () => {
    const { user, box, value, legend, t } = await open([])
    box(5).focus()
    await user.keyboard(' ')
    box(2).focus()
    await user.keyboard(' ')
    expect(value()).toEqual([
      { weekday: 2, fromMinute: 480, toMinute: 1_200 },
      { weekday: 5, fromMinute: 480, toMinute: 1_200 },
    ])
    expect(legend()).toBe(`${t.availability}: ${t.onlyThen}`)
    await user.keyboard(' ')
    expect(value().map(({ weekday }) => weekday)).toEqual([5])
  })

  it('is written as times of that one day', async () => {
    const { time, value } = await open(nights)
    type(time('from', 5), '17:15')
    type(time('to', 2), '07:00')
    expect(value()).toEqual([
      { weekday: 2, fromMinute: 0, toMinute: 420 },
      { weekday: 5, fromMinute: 1_035, toMinute: 1_440 },
    ])
  })

  it('ends at midnight after the day where the end is 00:00, and begins before it where the start is', async () => {
    const { time, value } = await open([{ weekday: 5, fromMinute: 480, toMinute: 1_200 }])
    type(time('to', 5), '00:00')
    type(time('from', 5), '00:00')
    expect(value()).toEqual([{ weekday: 5, fromMinute: 0, toMinute: 1_440 }])
  })

  it('keeps what it was while a time is incomplete', async () => {
    const { time, value } = await open(nights)
    type(time('to', 5), '')
    expect(value()).toEqual(nights)
  })
})

describe.each(['en', 'de', 'da'] as const)('in %s', (language) => {
  it('the fields of the browser show the times that are kept', async () => {
    const { time } = await open(nights, language)
    expect([2, 5].map((weekday) => [time('from', weekday).value, time('to', weekday).value])).toEqual([
      ['00:00', '06:30'],
      ['18:00', '00:00'],
    ])
  })
})
