// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx'
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { LocalDate } from '#shared/kernel/time.ts'
import type { Language } from '#shared/kernel/text.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const describedBy = (field: HTMLElement): string =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((elementId) => document.getElementById(elementId)?.textContent ?? '')
    .join(' ')

describe('text', () => {
  it('has its visible label as its name, and its hint as its description', async () => {
    await renderPage(<TextField label="Town" description="Where the outlet is." defaultValue="Kiel" />)
    const field = screen.getByRole('textbox', { name: 'Town' })
    expect(field).toHaveProperty('value', 'Kiel')
    expect(describedBy(field)).toContain('Where the outlet is.')
    expect(screen.getByText('Town').tagName).toBe('LABEL')
  })
  it('says an error in words and marks the field', async () => {
    await renderPage(<TextField label="Town" error="No such town." />)
    const field = screen.getByRole('textbox', { name: 'Town' })
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(describedBy(field)).toContain('No such town.')
  })
  it('tells what is typed, and takes a label click as a way in', async () => {
    const typed: string[] = []
    const { user } = await renderPage(<TextField label="Town" onChange={(text) => typed.push(text)} />)
    await user.click(screen.getByText('Town'))
    await user.keyboard('Ulm')
    expect(typed).toEqual(['U', 'Ul', 'Ulm'])
  })
  it('grows to several lines where it is an area', async () => {
    await renderPage(<TextArea label="Reason" rows={5} />)
    const area = screen.getByRole('textbox', { name: 'Reason' })
    expect(area.tagName).toBe('TEXTAREA')
    expect(area.getAttribute('rows')).toBe('5')
  })
})

describe('number', () => {
  const Hours = ({ onChange }: { readonly onChange: (value: number) => void }) => (
    <NumberField label="Hours" unit="h" minValue={0} maxValue={40} step={0.25} defaultValue={38} onChange={onChange} />
  )
  it('steps by its arrows and stops at its bounds', async () => {
    const values: number[] = []
    const { user } = await renderPage(<Hours onChange={(value) => values.push(value)} />)
    await user.click(screen.getByRole('textbox', { name: 'Hours' }))
    await user.keyboard('{ArrowUp}')
    expect(values).toEqual([38.25])
    await user.keyboard('{End}')
    await user.keyboard('{ArrowUp}')
    expect(values.at(-1)).toBe(40)
  })
  it('shows its unit', async () => {
    await renderPage(<Hours onChange={() => undefined} />)
    expect(screen.getByText('h')).toBeTruthy()
  })
  it.each([
    ['en', '38.5'],
    ['de', '38,5'],
    ['da', '38,5'],
  ] as const)('reads and writes the decimal sign of %s', async (language, text) => {
    const values: number[] = []
    const { user } = await renderPage(<Hours onChange={(value) => values.push(value)} />, { language })
    const field = screen.getByRole('textbox', { name: 'Hours' })
    await user.clear(field)
    await user.type(field, text)
    await user.tab()
    expect(values).toEqual([38.5])
    expect(field).toHaveProperty('value', text)
  })
})

describe('date', () => {
  const Day = ({ onChange }: { readonly onChange: (value: LocalDate | null) => void }) => {
    const [value, setValue] = useState<LocalDate | null>(null)
    return (
      <DateField
        label="First day"
        description="The first day that counts."
        min="2026-11-01"
        value={value}
        onChange={(next) => {
          setValue(next)
          onChange(next)
        }}
      />
    )
  }
  const shownIn: readonly (readonly [Language, string])[] = [
    ['en', 'Monday, 23 Nov 2026'],
    ['de', 'Montag, 23. Nov. 2026'],
    ['da', 'mandag, 23. nov. 2026'],
  ]
  it.each(shownIn)('says the chosen day in the words of %s', async (language, text) => {
    await renderPage(<Day onChange={() => undefined} />, { language })
    const field = screen.getByLabelText('First day')
    fireEvent.change(field, { target: { value: '2026-11-23' } })
    expect(screen.getByText(text)).toBeTruthy()
    expect(describedBy(field)).toContain(text)
    expect(describedBy(field)).toContain('The first day that counts.')
  })
  it('takes a date as typed by its ISO form, and nothing when emptied', async () => {
    const days: (LocalDate | null)[] = []
    await renderPage(<Day onChange={(day) => days.push(day)} />)
    const field = screen.getByLabelText('First day')
    fireEvent.change(field, { target: { value: '2026-11-23' } })
    fireEvent.change(field, { target: { value: '' } })
    expect(days).toEqual(['2026-11-23', null])
    expect(field.getAttribute('min')).toBe('2026-11-01')
  })
  it('marks a wrong day', async () => {
    await renderPage(
      <DateField label="Last day" value={null} error="Ends before it starts." onChange={() => undefined} />,
    )
    const field = screen.getByLabelText('Last day')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(describedBy(field)).toContain('Ends before it starts.')
  })
})

describe('choice from a list', () => {
  const outlets = [
    { value: 'altona', label: 'Altona', detail: 'Hamburg' },
    { value: 'kiel', label: 'Kiel', detail: 'Coast' },
  ] as const
  const Place = ({ onChange }: { readonly onChange: (value: string) => void }) => (
    <Select label="Place" value="altona" options={outlets} onChange={onChange} />
  )
  it('shows the label alone; the detail belongs to the list', async () => {
    await renderPage(<Place onChange={() => undefined} />)
    const button = screen.getByRole('button', { name: /Place/ })
    expect(button.textContent).toBe('Altona')
  })
  it('opens and chooses by keyboard', async () => {
    const chosen: string[] = []
    const { user } = await renderPage(<Place onChange={(value) => chosen.push(value)} />)
    await user.tab()
    await user.keyboard('{Enter}')
    const list = await screen.findByRole('listbox')
    expect(within(list).getAllByRole('option')).toHaveLength(2)
    expect(within(list).getByRole('option', { selected: true }).textContent).toContain('Altona')
    await user.keyboard('{ArrowDown}{Enter}')
    expect(chosen).toEqual(['kiel'])
  })
  it('leaves everything as it is on Escape', async () => {
    const chosen: string[] = []
    const { user } = await renderPage(<Place onChange={(value) => chosen.push(value)} />)
    await user.click(screen.getByRole('button', { name: /Place/ }))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(chosen).toEqual([])
  })
  it('shows a dash while nothing is chosen', async () => {
    await renderPage(<Select label="Region" value={null} options={[]} onChange={() => undefined} />)
    expect(screen.getByRole('button', { name: /Region/ }).textContent).toBe('–')
  })
})

describe('text with suggestions', () => {
  const Format = ({ onChange }: { readonly onChange: (value: string) => void }) => {
    const [value, setValue] = useState('Shop')
    return (
      <ComboBox
        label="Format"
        listLabel="Suggestions: Format"
        suggestions={['Bakery with café', 'Restaurant', 'Shop']}
        value={value}
        onChange={(next) => {
          setValue(next)
          onChange(next)
        }}
      />
    )
  }
  it('lists all suggestions by its button, whatever stands in the field', async () => {
    const { user } = await renderPage(<Format onChange={() => undefined} />)
    await user.click(screen.getByRole('button', { name: 'Suggestions: Format' }))
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([
      'Bakery with café',
      'Restaurant',
      'Shop',
    ])
  })
  it('narrows while typing, and takes one by the arrow keys', async () => {
    const values: string[] = []
    const { user } = await renderPage(<Format onChange={(value) => values.push(value)} />)
    const field = screen.getByRole('combobox', { name: 'Format' })
    await user.clear(field)
    await user.type(field, 'rest')
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual(['Restaurant'])
    await user.keyboard('{ArrowDown}{Enter}')
    expect(values.at(-1)).toBe('Restaurant')
    expect(field).toHaveProperty('value', 'Restaurant')
  })
  it('keeps a text that is no suggestion', async () => {
    const values: string[] = []
    const { user } = await renderPage(<Format onChange={(value) => values.push(value)} />)
    const field = screen.getByRole('combobox', { name: 'Format' })
    await user.clear(field)
    await user.type(field, 'Kiosk')
    await user.tab()
    expect(field).toHaveProperty('value', 'Kiosk')
    expect(values.at(-1)).toBe('Kiosk')
  })
  it('is one field to its label, so that a test or a screen reader finds exactly it', async () => {
    await renderPage(<Format onChange={() => undefined} />)
    expect(screen.getAllByLabelText('Format')).toHaveLength(1)
  })
})

describe('one of a few, and yes or no', () => {
  it('moves in a radio group with the arrow keys', async () => {
    const roles: string[] = []
    const Role = () => {
      const [role, setRole] = useState<'manager' | 'lead'>('manager')
      return (
        <RadioGroup
          label="Role"
          value={role}
          options={[
            { value: 'manager', label: 'Manager', detail: 'plans one outlet' },
            { value: 'lead', label: 'Lead' },
          ]}
          onChange={(next) => {
            roles.push(next)
            setRole(next)
          }}
        />
      )
    }
    const { user } = await renderPage(<Role />)
    expect(screen.getByRole('radiogroup', { name: 'Role' })).toBeTruthy()
    await user.tab()
    await user.keyboard('{ArrowDown}')
    expect(roles).toEqual(['lead'])
    expect(screen.getByRole('radio', { name: 'Lead' })).toHaveProperty('checked', true)
  })
  it('keeps one segment chosen, and says nothing when it is pressed again', async () => {
    const themes: string[] = []
    const { user } = await renderPage(
      <SegmentedControl
        label="Colours"
        value="light"
        options={[
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
        onChange={(theme) => themes.push(theme)}
      />,
    )
    await user.click(screen.getByRole('radio', { name: 'Light' }))
    expect(themes).toEqual([])
    await user.click(screen.getByRole('radio', { name: 'Dark' }))
    expect(themes).toEqual(['dark'])
  })
  it('turns a checkbox by the space bar, and says when it is neither', async () => {
    const values: boolean[] = []
    const { user } = await renderPage(
      <>
        <Checkbox onChange={(value) => values.push(value)}>Can be planned</Checkbox>
        <Checkbox isIndeterminate>All outlets</Checkbox>
      </>,
    )
    await user.tab()
    await user.keyboard(' ')
    expect(values).toEqual([true])
    expect(screen.getByRole('checkbox', { name: 'All outlets' })).toHaveProperty('indeterminate', true)
  })
})
