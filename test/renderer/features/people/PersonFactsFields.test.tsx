// @vitest-environment jsdom
/** What laws ask about a person, as a form: only what the present rules ask for, and what was said already. */
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { starterPacks } from '#backend/packs/starterPacks.ts'
import { PersonFactsFields } from '#renderer/features/people/PersonFactsFields.tsx'
import type { PersonLawFacts } from '#shared/people/personLawFacts.ts'
import { testPack } from '#test/support/testOrganisation.ts'

afterEach(cleanup)

const library = starterPacks().flatMap(({ rules }) => rules)
const asking = (...ruleIds: readonly string[]) =>
  testPack({ rules: library.filter(({ ruleId }) => ruleIds.includes(ruleId)) })
const open = (pack = asking(), start: PersonLawFacts = {}) => {
  const told = vi.fn<(value: PersonLawFacts) => void>()
  const Form = () => {
    const [value, setValue] = useState(start)
    const onChange = (next: PersonLawFacts) => {
      told(next)
      setValue(next)
    }
    return <PersonFactsFields pack={pack} value={value} onChange={onChange} />
  }
  render(<Form />)
  return { user: userEvent.setup(), said: () => told.mock.lastCall?.[0] ?? start }
}
const group = (name: string) => within(screen.getByRole('group', { name }))
const day = (name: string, label: string, value: string) =>
  fireEvent.change(group(name).getByLabelText(label), { target: { value } })
const fill = async (user: ReturnType<typeof userEvent.setup>, name: string, label: string, text: string) => {
  const field = group(name).getByRole('textbox', { name: label })
  await user.clear(field)
  await user.type(field, text)
  await user.tab()
}

describe('what laws ask about a person', () => {
  it('is not there while no rule asks', () => {
    open(asking('gb-wtr-rest-11h'))
    expect(screen.queryByRole('group')).toBeNull()
  })

  it('stays in sight once it was said, whatever the rules ask now', () => {
    open(asking('gb-wtr-rest-11h'), { sundays: { untilOn: '2026-03-01', count: 4 }, earlyLessons: [2] })
    expect(group('Sundays worked since 1 January').getByRole('textbox', { name: 'Sundays' })).toHaveProperty(
      'value',
      '4',
    )
    expect(group('Vocational school before 9:00').getByRole('checkbox', { name: 'Tuesday' })).toHaveProperty(
      'checked',
      true,
    )
    expect(screen.queryByRole('group', { name: 'Leave and sickness' })).toBeNull()
  })

  it('takes days away as spans, in order, and not backwards', async () => {
    const { user, said } = open(asking('de-arbzg-average-8h'))
    const name = 'Leave and sickness'
    const add = () => group(name).getByRole('button', { name: 'Add' })
    day(name, 'First day', '2026-07-06')
    day(name, 'Last day', '2026-07-01')
    expect(add()).toHaveProperty('disabled', true)
    expect(group(name).getByText('The last day lies before the first.')).toBeTruthy()
    day(name, 'Last day', '2026-07-17')
    await user.click(add())
    day(name, 'First day', '2026-02-02')
    day(name, 'Last day', '2026-02-02')
    await user.click(add())
    expect(said().absences).toEqual([
      { fromOn: '2026-02-02', toOn: '2026-02-02' },
      { fromOn: '2026-07-06', toOn: '2026-07-17' },
    ])
    await user.click(group(name).getByRole('button', { name: /^Remove 2 Feb 2026/ }))
    expect(said().absences).toHaveLength(1)
  })

  it('takes work from before the plans as hours, once the date is there', async () => {
    const { user, said } = open(asking('de-arbzg-average-8h'))
    const name = 'Work before the first plan here'
    expect(group(name).queryByRole('textbox', { name: 'Weeks' })).toBeNull()
    day(name, 'Up to and including', '2026-03-01')
    await fill(user, name, 'Weeks', '12')
    await fill(user, name, 'Hours of work', '410.5')
    expect(said().earlier).toEqual({ untilOn: '2026-03-01', weeks: 12, minutes: 24_630 })
    day(name, 'Up to and including', '')
    expect(said().earlier).toBeUndefined()
  })

  it('takes Sundays and a reference only where they are asked for', async () => {
    const { user, said } = open(asking('de-arbzg-15-sundays', 'dk-48h-average'))
    day('Sundays worked since 1 January', 'Up to and including', '2026-03-01')
    await fill(user, 'Sundays worked since 1 January', 'Sundays', '5')
    day('Reference period counted elsewhere', 'Up to and including', '2026-03-22')
    await fill(user, 'Reference period counted elsewhere', 'Days', '119')
    expect(said()).toMatchObject({
      sundays: { untilOn: '2026-03-01', count: 5 },
      reference: { untilOn: '2026-03-22', minutes: 0, days: 119, restDays: 0 },
    })
  })

  it('tells no early lessons from nobody having said', async () => {
    const { user, said } = open(asking('de-jarbschg-hours'))
    const lessons = group('Vocational school before 9:00')
    expect(lessons.queryByRole('checkbox', { name: 'Monday' })).toBeNull()
    await user.click(lessons.getByRole('checkbox', { name: 'It is known on which days' }))
    expect(said().earlyLessons).toEqual([])
    await user.click(lessons.getByRole('checkbox', { name: 'Thursday' }))
    await user.click(lessons.getByRole('checkbox', { name: 'Monday' }))
    await user.click(lessons.getByRole('checkbox', { name: 'Thursday' }))
    expect(said().earlyLessons).toEqual([1])
    await user.click(lessons.getByRole('checkbox', { name: 'It is known on which days' }))
    expect(said().earlyLessons).toBeUndefined()
  })
})
