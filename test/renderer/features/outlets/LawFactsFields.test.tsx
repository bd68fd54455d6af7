// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { LawFactsFields } from '#renderer/features/outlets/LawFactsFields.tsx'
import type { Language } from '#shared/kernel/text.ts'
import type { LawFacts } from '#shared/people/lawFacts.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Rule } from '#shared/rules/model.ts'
import { createScriptedHost } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { testPack } from '#test/support/testOrganisation.ts'

const open = async (start: LawFacts = {}, over: { rules?: readonly Rule[]; language?: Language } = {}) => {
  const { rules = testPack().rules, language = 'en' } = over
  let last = start
  const Held = () => {
    const [value, setValue] = useState(start)
    return (
      <LawFactsFields
        value={value}
        onChange={(next) => {
          last = next
          setValue(next)
        }}
      />
    )
  }
  const host = createScriptedHost({ 'rules.pack': () => ok(testPack({ rules })) })
  return { ...(await renderPage(<Held />, { host, language })), value: () => last }
}
const typeDate = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}

describe('facts for laws', () => {
  it('a term is added, in order, and removed', async () => {
    const { user, value } = await open({ schoolTerms: [{ fromOn: '2027-01-11', toOn: '2027-03-26' }] })
    typeDate('First school day', '2026-09-14')
    typeDate('Last school day', '2026-12-18')
    await user.click(screen.getByRole('button', { name: 'Add term' }))
    expect(value().schoolTerms?.map(({ fromOn }) => fromOn)).toEqual(['2026-09-14', '2027-01-11'])
    await user.click(screen.getByRole('button', { name: /^Remove 11 Jan 2027 to 26 Mar 2027$/ }))
    expect(value().schoolTerms).toEqual([{ fromOn: '2026-09-14', toOn: '2026-12-18' }])
  })

  it('a term that ends before it begins is said, and cannot be added', async () => {
    await open()
    typeDate('First school day', '2026-09-14')
    typeDate('Last school day', '2026-09-13')
    expect(screen.getByText('The last day lies before the first.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Add term' })).toHaveProperty('disabled', true)
  })

  it('hours become minutes, and an emptied field says nothing', async () => {
    const { user, value } = await open()
    const budget = screen.getByRole('textbox', { name: /^Hours budget per week/ })
    await user.type(budget, '400.5')
    await user.tab()
    expect(value().figures).toEqual({ budgetMinutes: 24_030 })
    await user.clear(budget)
    await user.tab()
    expect(value().figures?.budgetMinutes).toBeUndefined()
  })

  it('a trade is chosen, and taken back', async () => {
    const { user, value } = await open({ sector: 'hotel' })
    const trade = () => screen.getByRole('button', { name: /Trade/ })
    expect(trade().textContent).toContain('Hotel')
    await user.click(trade())
    await user.click(await screen.findByRole('option', { name: 'Bakery' }))
    expect(value().sector).toBe('bakery')
    await user.click(trade())
    await user.click(await screen.findByRole('option', { name: 'not said' }))
    expect(value().sector).toBeUndefined()
  })

  it('a fortnight begins on a day', async () => {
    const { value } = await open()
    typeDate('First day of an agreed fortnight', '2026-09-07')
    expect(value().fortnightOn).toBe('2026-09-07')
  })

  it.each([
    ['en', 'The present rules ask for this.'],
    ['de', 'Die geltenden Regeln fragen danach.'],
    ['da', 'De gældende regler spørger om det.'],
  ] as const)('says in %s what the rules in force ask for, and only that', async (language, words) => {
    const [rule] = testPack().rules
    if (rule === undefined) throw new Error('no rule')
    await open({}, { language, rules: [{ ...rule, scope: { sectors: ['retail'] } }] })
    expect(await screen.findAllByText(words)).toHaveLength(1)
  })
})
