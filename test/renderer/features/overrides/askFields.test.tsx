// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { TermFields } from '#renderer/features/overrides/TermFields.tsx'
import { ValueInput } from '#renderer/features/overrides/ValueInput.tsx'
import { firstDraft, type OverrideDraft } from '#renderer/features/overrides/overrideDraft.ts'
import { createFormat } from '#renderer/i18n/format.ts'
import { overridesDa } from '#shared/i18n/overrides/da.ts'
import { overridesDe } from '#shared/i18n/overrides/de.ts'
import { overridesEn } from '#shared/i18n/overrides/en.ts'
import type { Language } from '#shared/kernel/text.ts'
import type { Unit } from '#shared/rules/model.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const dictionaries = { en: overridesEn, de: overridesDe, da: overridesDa }

const openValue = async (start: number, unit: Unit, language: Language = 'en') => {
  const onChange = vi.fn<(value: number) => void>()
  const Field = () => {
    const [value, setValue] = useState(start)
    return (
      <ValueInput
        value={value}
        unit={unit}
        step={unit === 'count' ? 1 : 15}
        onChange={(next) => {
          onChange(next)
          setValue(next)
        }}
      />
    )
  }
  const { user } = await renderPage(<Field />, { language })
  const field = () => screen.getByRole('textbox', { name: dictionaries[language].ask.value })
  const write = async (text: string): Promise<void> => {
    await user.clear(field())
    if (text !== '') await user.type(field(), text)
    await user.tab()
  }
  return { user, field, write, onChange, last: () => onChange.mock.calls.at(-1)?.[0] }
}

describe('a time of day as a local value', () => {
  it.each([
    ['22:30', 1_350],
    ['6:15', 375],
    ['06.15', 375],
    ['00:00', 0],
    ['24:30', 1_470],
    ['48:00', 2_880],
  ])('is written as %s', async (text, minute) => {
    const { write, last, field } = await openValue(1_320, 'minuteOfDay')
    await write(text)
    expect(last()).toBe(minute)
    expect(field()).toHaveProperty('value', text)
  })

  it.each(['', 'soon', '22', '22:60', '48:01', '99:00', '1:2:3', '-1:00'])('is never taken from "%s"', async (text) => {
    const { user, field, onChange } = await openValue(1_320, 'minuteOfDay')
    expect(field()).toHaveProperty('value', '22:00')
    await user.clear(field())
    if (text !== '') await user.paste(text)
    expect(onChange).not.toHaveBeenCalled()
    expect(field()).toHaveProperty('value', text)
  })
})

describe('a length of time as a local value', () => {
  it('is a number of minutes, said in hours beside it', async () => {
    const { write, last } = await openValue(660, 'minutes')
    expect(screen.getByText('11 h')).toBeTruthy()
    await write('615')
    expect(last()).toBe(615)
    expect(screen.getByText('10 h 15')).toBeTruthy()
  })

  it.each([
    ['de', '11 Std.'],
    ['da', '11 t'],
  ] as const)('is said in %s', async (language, text) => {
    await openValue(660, 'minutes', language)
    expect(screen.getByText(text)).toBeTruthy()
  })

  it('is never less than nothing, and stays when the field is emptied', async () => {
    const { write, last, onChange } = await openValue(660, 'minutes')
    await write('-15')
    expect(last() ?? 660).toBeGreaterThanOrEqual(0)
    onChange.mockClear()
    await write('')
    expect(onChange.mock.calls.flat().every(Number.isSafeInteger)).toBe(true)
  })
})

describe('a count as a local value', () => {
  it('has no unit beside it, and whole numbers only', async () => {
    const { write, last, field } = await openValue(3, 'count')
    expect(field()).toHaveProperty('value', '3')
    await write('5')
    expect(last()).toBe(5)
    expect(screen.queryByText('min')).toBeNull()
  })
})

const openTerm = async (longestTermDays: number, over: Partial<OverrideDraft> = {}, language: Language = 'en') => {
  const drafts: OverrideDraft[] = [{ ...firstDraft(600, '2026-03-16', '2026-03-10', longestTermDays), ...over }]
  const Field = () => {
    const [draft, setDraft] = useState(drafts[0] ?? firstDraft(600, '2026-03-16', '2026-03-10', longestTermDays))
    const change = (next: OverrideDraft): void => {
      drafts.push(next)
      setDraft(next)
    }
    return <TermFields draft={draft} longestTermDays={longestTermDays} todayOn="2026-03-10" onChange={change} />
  }
  const { user } = await renderPage(<Field />, { language })
  const t = dictionaries[language].ask
  return {
    user,
    t,
    last: () => drafts.at(-1),
    terms: () => screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent),
    chosen: () =>
      screen
        .getAllByRole<HTMLInputElement>('radio')
        .filter(({ checked }) => checked)
        .map((radio) => radio.closest('label')?.textContent),
    term: (text: string) => screen.getByRole('radio', { name: text }),
  }
}

describe('the term of a local value', () => {
  it('offers the usual lengths that fit, and the longest by its name', async () => {
    const { terms, chosen, t } = await openTerm(60)
    expect(terms()).toEqual([t.days(7), t.days(14), t.days(28), t.days(56), `${t.longest}: ${t.days(60)}`])
    expect(chosen()).toEqual([t.days(28)])
  })

  it('is the longest one where that is short', async () => {
    const { terms, chosen, t } = await openTerm(5)
    expect(terms()).toEqual([`${t.longest}: ${t.days(5)}`])
    expect(chosen()).toEqual(terms())
  })

  it('is none of the lengths when its last day is an unusual one', async () => {
    const { chosen } = await openTerm(60, { untilOn: '2026-03-18' })
    expect(chosen()).toEqual([])
  })

  it('moves its last day by the length that is chosen, and counts the first one', async () => {
    const { user, term, last, t } = await openTerm(60)
    await user.click(term(t.days(7)))
    expect(last()).toMatchObject({ fromOn: '2026-03-16', untilOn: '2026-03-22' })
    await user.click(term(`${t.longest}: ${t.days(60)}`))
    expect(last()).toMatchObject({ fromOn: '2026-03-16', untilOn: '2026-05-14' })
  })

  it('goes through the lengths by the arrow keys', async () => {
    const { user, term, last, chosen, t } = await openTerm(60)
    term(t.days(28)).focus()
    await user.keyboard('{ArrowRight}')
    expect(chosen()).toEqual([t.days(56)])
    expect(last()?.untilOn).toBe('2026-05-10')
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(chosen()).toEqual([t.days(14)])
  })

  it('keeps its length when the first day moves, and takes a last day as it is written', async () => {
    const { last, t } = await openTerm(60)
    fireEvent.change(screen.getByLabelText(t.from), { target: { value: '2026-03-20' } })
    expect(last()).toMatchObject({ fromOn: '2026-03-20', untilOn: '2026-04-16' })
    fireEvent.change(screen.getByLabelText(t.until, { selector: 'input[type="date"]' }), {
      target: { value: '2026-03-25' },
    })
    expect(last()).toMatchObject({ fromOn: '2026-03-20', untilOn: '2026-03-25' })
  })

  it.each(['en', 'de', 'da'] as const)('says the last possible day in %s', async (language) => {
    const { t } = await openTerm(60, {}, language)
    expect(screen.getByText(t.longestTerm(createFormat(language).date('2026-05-14')))).toBeTruthy()
  })
})
