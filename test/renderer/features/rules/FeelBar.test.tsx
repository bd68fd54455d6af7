// @vitest-environment jsdom
import { EditorView } from '@codemirror/view'
import { completionStatus, currentCompletions, startCompletion } from '@codemirror/autocomplete'
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openTablePage } from '#test/support/tablePage.tsx'

const noRects: DOMRectList = Object.assign([], { item: () => null })
// jsdom lays nothing out, and the editor asks where its characters are
Object.assign(Range.prototype, { getClientRects: () => noRects, getBoundingClientRect: () => new DOMRect() })

const feelOf = (place: string) => within(screen.getByRole('region', { name: `FEEL of ${place}` }))

const openEditor = async (place = 'busy, Guests') => {
  const page = await openTablePage()
  await page.user.click(page.cell(place))
  await page.user.keyboard('{F4}')
  const field = await feelOf(place).findByRole('textbox', { name: `FEEL of ${place}` })
  const view = EditorView.findFromDOM(field)
  if (view === null) throw new Error('there is no editor')
  const write = (text: string) =>
    act(() =>
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        selection: { anchor: text.length },
        userEvent: 'input.type',
      }),
    )
  return { ...page, field, view, write, text: () => view.state.doc.toString() }
}

describe('the condition one is in', () => {
  it('is shown in words and as it is written, and offers to be edited', async () => {
    const { user, cell } = await openTablePage()
    expect(screen.getByText(/^Go to a condition/)).toBeTruthy()
    await user.click(cell('busy, Guests'))
    const bar = feelOf('busy, Guests')
    expect(bar.getByText('>= 50')).toBeTruthy()
    expect(bar.getByText(/50 and more/)).toBeTruthy()
    expect(bar.getByRole('button', { name: 'Edit as FEEL' })).toBeTruthy()
    await user.click(cell('busy, Guard'))
    expect(screen.getByText(/^Go to a condition/)).toBeTruthy()
  })

  it('shows what is being typed', async () => {
    const { user, cell } = await openTablePage()
    await user.click(cell('busy, Guests'))
    await user.keyboard('>= 75')
    expect(feelOf('busy, Guests').getByText('>= 75')).toBeTruthy()
  })
})

describe('the FEEL editor', () => {
  it('has the focus, the name of the cell, and its text', async () => {
    const { field, text } = await openEditor()
    expect(document.activeElement).toBe(field)
    expect(text()).toBe('>= 50')
    expect([field.getAttribute('aria-multiline'), field.getAttribute('aria-invalid')]).toEqual(['false', 'false'])
  })

  it('says where a fault is and what would do, for eyes and ears', async () => {
    const { field, write } = await openEditor()
    write('< limit')
    const said = document.querySelector(`#${CSS.escape(field.getAttribute('aria-describedby') ?? '')}`)
    await waitFor(() =>
      expect(said?.textContent).toBe('From character 3: This form is not supported. This would do: [0..500]'),
    )
    expect(field.getAttribute('aria-invalid')).toBe('true')
    await waitFor(() => expect(document.querySelector('.cm-lintRange-error')?.textContent).toBe('limit'))
    write('< 70')
    await waitFor(() => expect(said?.textContent).toBe('under 70'))
    await waitFor(() => expect(document.querySelector('.cm-lintRange-error')).toBeNull())
  })

  it('keeps the text by Enter, and the focus goes back to the cell', async () => {
    const { user, write, cell, focused, drafted } = await openEditor()
    write('>=   60')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(focused()).toBe('busy, Guests'))
    await waitFor(() => expect(drafted()?.[1]?.cells).toEqual(['>= 60']))
    expect(cell('busy, Guests').value).toBe('>= 60')
    expect(screen.queryByRole('textbox', { name: 'FEEL of busy, Guests' })).toBeNull()
  })

  it('leaves the cell as it was by Escape', async () => {
    const { user, view, write, cell, focused, drafted } = await openEditor()
    write('>= 60')
    // as long as offers are looked for, Escape is for them
    await waitFor(() => expect(completionStatus(view.state)).toBeNull())
    await user.keyboard('{Escape}')
    await waitFor(() => expect(focused()).toBe('busy, Guests'))
    expect(cell('busy, Guests').value).toBe('>= 50')
    expect(drafted()).toBeNull()
  })

  it('lets Tab move on', async () => {
    const { user, field } = await openEditor()
    await user.tab()
    expect(document.activeElement).not.toBe(field)
    expect(document.activeElement?.textContent).toBe('Keep')
  })

  it('offers what the column takes, and nothing else of the language', async () => {
    const { view, write } = await openEditor()
    write('')
    act(() => void startCompletion(view))
    await waitFor(() => expect(completionStatus(view.state)).toBe('active'))
    const offered = currentCompletions(view.state).map(({ displayLabel }) => displayLabel)
    expect(new Set(offered)).toEqual(new Set(['-', '[0..250]', '>= 250', '< 250', 'not(0)']))
  })
})
