// @vitest-environment jsdom
import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openPlanDesk, renderPlan } from '#test/support/renderPlan.tsx'

const eightToFour = { from: 480, to: 960 }

describe('the board by keyboard', () => {
  it('shows people as rows, open shifts first, and says each shift in words', async () => {
    const desk = await openPlanDesk()
    await desk.store([
      { who: 'anna', day: 0, ...eightToFour },
      { who: null, day: 2, from: 600, to: 840 },
    ])
    const { grid, shiftNames } = await renderPlan(desk)
    const heads = within(grid)
      .getAllByRole('rowheader')
      .map((head) => head.textContent)
    expect(heads[0]).toContain('Open shifts1 open')
    expect(heads.slice(1).map((head) => /^[a-zA-Z]+/.exec(head)?.[0])).toEqual(['annaGuards', 'boGuards', 'cemGuards'])
    expect(shiftNames()).toEqual([
      'Open shifts, Wednesday 10:00 to 14:00, Guards, no break',
      'anna, Monday 08:00 to 16:00, Guards, no break',
    ])
  })

  it('adds a shift in an empty cell with Enter, opens its times, and stores them', async () => {
    const desk = await openPlanDesk()
    await desk.store([{ who: 'anna', day: 0, ...eightToFour }])
    const { page, cell, press, shiftNames } = await renderPlan(desk)
    await press(cell('bo, Tuesday'), '{Enter}')
    const editor = await screen.findByRole('dialog', { name: 'Shift' })
    const start = within(editor).getByRole('textbox', { name: 'Start' })
    expect(document.activeElement).toBe(start)
    await page.user.clear(start)
    await page.user.type(start, '930')
    await page.user.clear(within(editor).getByRole('textbox', { name: 'End' }))
    await page.user.type(within(editor).getByRole('textbox', { name: 'End' }), '13:30{Enter}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(shiftNames()).toContainEqual(expect.stringMatching(/^bo, Tuesday 09:30 to 13:30, Guards/))
    await waitFor(async () => expect(await desk.stored()).toContainEqual(expect.stringMatching(/^bo Tue 09:30–13:30/)))
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^bo, Tuesday/))
  })

  it('leaves a new time that cannot be read unsaved, and says how to write it', async () => {
    const desk = await openPlanDesk()
    await desk.store([{ who: 'anna', day: 0, ...eightToFour }])
    const { page, shift, press } = await renderPlan(desk)
    await press(shift('anna, Monday'), '{Enter}')
    const editor = await screen.findByRole('dialog', { name: 'Shift' })
    const end = within(editor).getByRole('textbox', { name: 'End' })
    await page.user.clear(end)
    await page.user.type(end, 'late{Enter}')
    expect(await within(editor).findByText('Write a time such as 8:30.')).toBeTruthy()
    await page.user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(await desk.stored()).toEqual(['anna Mon 08:00–16:00'])
  })

  it('moves by a quarter of an hour, by a day and to another person, and says what it did', async () => {
    const desk = await openPlanDesk()
    await desk.store([{ who: 'anna', day: 1, ...eightToFour }])
    const { shift, press, says, page } = await renderPlan(desk)
    await press(shift('anna, Tuesday'), '{Alt>}{ArrowRight}{/Alt}')
    await says('Moved: anna, Tuesday 08:15 to 16:15, Guards, no break')
    await page.user.keyboard('{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}')
    await says('anna, Monday 08:15 to 16:15')
    await page.user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await says('bo, Monday 08:15 to 16:15')
    // the focus went along with the shift
    expect(document.activeElement).toBe(shift('bo, Monday 08:15'))
    await waitFor(async () => expect(await desk.stored()).toEqual(['bo Mon 08:15–16:15']))
  })

  it('takes the end and the start of a shift by quarters, never past the other end', async () => {
    const desk = await openPlanDesk()
    await desk.store([{ who: 'anna', day: 1, from: 480, to: 510 }])
    const { shift, press, page } = await renderPlan(desk)
    await press(shift('anna, Tuesday'), '{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}')
    expect(shift('anna, Tuesday 08:00 to 08:15')).toBeTruthy()
    await page.user.keyboard('{Control>}{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}{/Control}')
    await waitFor(async () => expect(await desk.stored()).toEqual(['anna Tue 07:30–08:15']))
  })

  it('copies a shift to another day and keeps the first', async () => {
    const desk = await openPlanDesk()
    await desk.store([{ who: 'anna', day: 1, ...eightToFour }])
    const { shift, cell, press, says } = await renderPlan(desk)
    await press(shift('anna, Tuesday'), '{Control>}c{/Control}')
    await says('1 shift ready to paste.')
    await press(cell('cem, Friday'), '{Control>}v{/Control}')
    await waitFor(async () => expect(await desk.stored()).toEqual(['anna Tue 08:00–16:00', 'cem Fri 08:00–16:00']))
    expect(document.activeElement).toBe(shift('cem, Friday'))
  })

  it('refuses to paste where the person already works, and changes nothing', async () => {
    const desk = await openPlanDesk()
    await desk.store([
      { who: 'anna', day: 1, ...eightToFour },
      { who: 'bo', day: 1, from: 540, to: 720 },
    ])
    const { shift, press } = await renderPlan(desk)
    await press(shift('anna, Tuesday'), '{Control>}c{/Control}')
    await press(shift('bo, Tuesday'), '{Control>}v{/Control}')
    expect(await screen.findByText('This person already works at that time. Nothing was changed.')).toBeTruthy()
    expect(await desk.stored()).toEqual(['anna Tue 08:00–16:00', 'bo Tue 09:00–12:00'])
  })

  it('splits a shift in its middle, and undo makes it whole again', async () => {
    const desk = await openPlanDesk()
    await desk.store([{ who: 'anna', day: 1, ...eightToFour }])
    const { shift, press, says, page } = await renderPlan(desk)
    await press(shift('anna, Tuesday'), 's')
    await waitFor(async () => expect(await desk.stored()).toEqual(['anna Tue 08:00–12:00', 'anna Tue 12:00–16:00']))
    await page.user.keyboard('{Control>}z{/Control}')
    await says('Undone: split')
    await waitFor(async () => expect(await desk.stored()).toEqual(['anna Tue 08:00–16:00']))
    await press(shift('anna, Tuesday'), '{Control>}y{/Control}')
    await says('Done again: split')
    expect(await desk.stored()).toHaveLength(2)
  })

  it('sets the break of all selected shifts with one key and one choice', async () => {
    const desk = await openPlanDesk()
    await desk.store([
      { who: 'anna', day: 1, ...eightToFour },
      { who: 'bo', day: 2, ...eightToFour },
    ])
    const { shift, press, page, says } = await renderPlan(desk)
    await press(shift('anna, Tuesday'), '{Shift>} {/Shift}')
    await press(shift('bo, Wednesday'), '{Shift>} {/Shift}')
    await says('2 shifts selected.')
    await press(shift('bo, Wednesday'), 'b')
    const editor = await screen.findByRole('dialog', { name: 'Break' })
    await page.user.click(within(editor).getByRole('radio', { name: '30 min' }))
    await page.user.click(within(editor).getByRole('button', { name: 'Save' }))
    await waitFor(async () =>
      expect(await desk.stored()).toEqual(['anna Tue 08:00–16:00 break 30', 'bo Wed 08:00–16:00 break 30']),
    )
  })

  it('selects a row, removes it, and the focus stays in the cell', async () => {
    const desk = await openPlanDesk()
    await desk.store([
      { who: 'anna', day: 1, ...eightToFour },
      { who: 'anna', day: 3, ...eightToFour },
      { who: 'bo', day: 1, ...eightToFour },
    ])
    const { shift, press, cell, says } = await renderPlan(desk)
    await press(shift('anna, Tuesday'), '{Control>}a{/Control}')
    await says('2 shifts selected.')
    expect(shift('anna, Thursday').getAttribute('aria-pressed')).toBe('true')
    expect(shift('bo, Tuesday').getAttribute('aria-pressed')).toBe('false')
    await press(shift('anna, Tuesday'), '{Delete}')
    await waitFor(async () => expect(await desk.stored()).toEqual(['bo Tue 08:00–16:00']))
    expect(document.activeElement).toBe(cell('anna, Tuesday'))
  })

  it('clears the selection with Escape', async () => {
    const desk = await openPlanDesk()
    await desk.store([{ who: 'anna', day: 1, ...eightToFour }])
    const { shift, press } = await renderPlan(desk)
    await press(shift('anna, Tuesday'), '{Shift>} {/Shift}')
    expect(shift('anna, Tuesday').getAttribute('aria-pressed')).toBe('true')
    await press(shift('anna, Tuesday'), '{Escape}')
    expect(shift('anna, Tuesday').getAttribute('aria-pressed')).toBe('false')
  })

  it('walks over the cells with the arrow keys, with one stop for Tab', async () => {
    const desk = await openPlanDesk()
    await desk.store([{ who: 'anna', day: 1, ...eightToFour }])
    const { shift, press, page, cell, grid } = await renderPlan(desk)
    await press(shift('anna, Tuesday'), '{ArrowDown}')
    expect(document.activeElement).toBe(cell('bo, Tuesday'))
    await page.user.keyboard('{ArrowRight}')
    expect(document.activeElement).toBe(cell('bo, Wednesday'))
    await page.user.keyboard('{Home}')
    expect(document.activeElement).toBe(cell('bo, Monday'))
    await page.user.keyboard('{Control>}{End}{/Control}')
    expect(document.activeElement).toBe(cell('cem, Sunday'))
    expect(grid.querySelectorAll('[data-stop][tabindex="0"]')).toHaveLength(1)
  })
})

describe('carrying a shift', () => {
  it('says the verdict of each place before the drop, and drops with Enter', async () => {
    const desk = await openPlanDesk()
    await desk.store([
      { who: 'anna', day: 1, ...eightToFour },
      { who: 'bo', day: 0, from: 780, to: 1380 },
    ])
    const { shift, press, page, says } = await renderPlan(desk)
    await press(shift('anna, Tuesday'), 'm')
    await says(/Picked up: anna, Tuesday .*Arrow keys choose the place/)
    expect(screen.getByText('Moving a shift')).toBeTruthy()
    await page.user.keyboard('{ArrowDown}')
    // bo works until 23:00 on Monday: 9 hours of rest
    await says('bo, Tuesday: rest')
    await page.user.keyboard('{ArrowDown}')
    await says('cem, Tuesday: Fine')
    await page.user.keyboard('{Enter}')
    await waitFor(async () => expect(await desk.stored()).toContain('cem Tue 08:00–16:00'))
    expect(screen.queryByText('Moving a shift')).toBeNull()
  })

  it('leaves it where it was with Escape', async () => {
    const desk = await openPlanDesk()
    await desk.store([{ who: 'anna', day: 1, ...eightToFour }])
    const { shift, press, page, says } = await renderPlan(desk)
    await press(shift('anna, Tuesday'), 'm')
    await page.user.keyboard('{ArrowDown}{Escape}')
    await says('Left where it was.')
    expect(await desk.stored()).toEqual(['anna Tue 08:00–16:00'])
  })

  it('drops with the mouse on another person, and leaves a copy behind with Ctrl', async () => {
    const desk = await openPlanDesk()
    await desk.store([{ who: 'anna', day: 1, ...eightToFour }])
    const { shift, cell } = await renderPlan(desk)
    const dataTransfer = { setData: () => undefined, effectAllowed: '', dropEffect: '' }
    fireEvent.dragStart(shift('anna, Tuesday'), { dataTransfer })
    const onBo = cell('bo, Wednesday')
    fireEvent.dragEnter(onBo, { dataTransfer })
    expect(await within(onBo).findByText('Fine')).toBeTruthy()
    fireEvent.drop(onBo, { dataTransfer })
    await waitFor(async () => expect(await desk.stored()).toEqual(['bo Wed 08:00–16:00']))
    fireEvent.dragStart(shift('bo, Wednesday'), { dataTransfer })
    const entered = createEvent.dragEnter(cell('cem, Friday'), { dataTransfer })
    // the event that jsdom makes of it has no keys
    Object.defineProperty(entered, 'ctrlKey', { value: true })
    fireEvent(cell('cem, Friday'), entered)
    fireEvent.drop(cell('cem, Friday'), { dataTransfer })
    await waitFor(async () => expect(await desk.stored()).toEqual(['bo Wed 08:00–16:00', 'cem Fri 08:00–16:00']))
  })

  it('shows nothing and takes nothing that is dragged in from elsewhere', async () => {
    const desk = await openPlanDesk()
    await desk.store([{ who: 'anna', day: 1, ...eightToFour }])
    const { cell } = await renderPlan(desk)
    const dataTransfer = { setData: () => undefined, effectAllowed: '', dropEffect: 'none' }
    // an event that is not prevented tells the browser that nothing can be dropped here
    expect(fireEvent.dragOver(cell('bo, Wednesday'), { dataTransfer })).toBe(true)
    fireEvent.drop(cell('bo, Wednesday'), { dataTransfer })
    expect(await desk.stored()).toEqual(['anna Tue 08:00–16:00'])
  })
})
