// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { rosterEn } from '#shared/i18n/roster/en.ts'
import { openPlanDesk, renderPlan } from '#test/support/renderPlan.tsx'

const eightToFour = { from: 480, to: 960 }
/** The board's days reach from 8 to 20; a day is 720 pixels wide, one a minute. */
const wide = (element: HTMLElement | null): void => {
  if (element === null) throw new Error('it stands in a cell')
  vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 720, 60))
}
const pointer = (on: Element, type: string, clientX: number, button = 0): void => {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, clientX, button })
  Object.defineProperty(event, 'pointerId', { value: 1 })
  fireEvent(on, event)
}
const openBoard = async () => {
  const desk = await openPlanDesk()
  await desk.store([
    { who: 'anna', day: 0, ...eightToFour },
    { who: 'anna', day: 1, ...eightToFour },
    { who: 'bo', day: 1, ...eightToFour },
    { who: 'cem', day: 3, ...eightToFour },
  ])
  const hands = await renderPlan(desk)
  const edge = (name: string, which: 'start' | 'end'): HTMLElement => {
    const block = hands.shift(name)
    wide(block.parentElement)
    const handle = block.querySelector<HTMLElement>(`[data-edge="${which}"]`)
    if (handle === null) throw new Error(`no ${which} of ${name}`)
    handle.setPointerCapture = () => undefined
    return handle
  }
  const pressed = () =>
    hands
      .shiftNames()
      .filter((_, at) => hands.grid.querySelectorAll('[data-shift]')[at]?.getAttribute('aria-pressed') === 'true')
      .map((name) => /^\w+, \w+/.exec(name)?.[0])
  return { desk, edge, pressed, ...hands }
}

describe('an end of a shift, pulled with the mouse', () => {
  it.each([
    ['end', 0, 62, 'anna Mon 08:00–17:00'],
    ['end', 0, -130, 'anna Mon 08:00–13:45'],
    ['start', 0, 52, 'anna Mon 08:45–16:00'],
    ['start', 100, 70, 'anna Mon 07:30–16:00'],
  ] as const)('%s from %i to %i is stored in quarters of an hour', async (which, from, to, stored) => {
    const { desk, edge } = await openBoard()
    const handle = edge('anna, Monday', which)
    pointer(handle, 'pointerdown', from)
    pointer(handle, 'pointermove', to)
    pointer(handle, 'pointerup', to)
    await waitFor(async () => expect((await desk.stored())[0]).toBe(stored))
  })

  it('draws along while it is pulled, and stores nothing before it is let go', async () => {
    const { desk, edge, shift } = await openBoard()
    const handle = edge('anna, Monday', 'end')
    pointer(handle, 'pointerdown', 0)
    pointer(handle, 'pointermove', 60)
    expect(shift('anna, Monday').style.getPropertyValue('--pull-end')).toBe('60px')
    expect(shift('anna, Monday').style.getPropertyValue('--pull-start')).toBe('0px')
    expect((await desk.stored())[0]).toBe('anna Mon 08:00–16:00')
    pointer(handle, 'pointerup', 60)
    expect(shift('anna, Monday').style.getPropertyValue('--pull-end')).toBe('')
  })

  it.each([
    ['less than half a quarter', 'pointerup', 7, 0],
    ['taken away by the browser', 'pointercancel', 60, 0],
    ['pressed with another button', 'pointerup', 60, 2],
  ])('changes nothing when %s', async (_, type, to, button) => {
    const { desk, edge, shift } = await openBoard()
    const handle = edge('anna, Monday', 'end')
    pointer(handle, 'pointerdown', 0, button)
    pointer(handle, 'pointermove', to, button)
    pointer(handle, type, to, button)
    expect(shift('anna, Monday').style.getPropertyValue('--pull-end')).toBe('')
    expect((await desk.stored())[0]).toBe('anna Mon 08:00–16:00')
  })

  it('moves nothing without having been pressed', async () => {
    const { desk, edge, shift } = await openBoard()
    const handle = edge('anna, Monday', 'end')
    pointer(handle, 'pointermove', 60)
    pointer(handle, 'pointerup', 60)
    expect(shift('anna, Monday').style.getPropertyValue('--pull-end')).toBe('')
    expect((await desk.stored())[0]).toBe('anna Mon 08:00–16:00')
  })

  it('never carries the whole shift', async () => {
    const { edge } = await openBoard()
    // a prevented start of a drag tells the browser that nothing is dragged
    expect(fireEvent.dragStart(edge('anna, Monday', 'end'))).toBe(false)
  })
})

describe('choosing with the mouse', () => {
  it('takes one, and another one instead of it', async () => {
    const { page, shift, pressed } = await openBoard()
    await page.user.click(shift('anna, Monday'))
    expect(pressed()).toEqual(['anna, Monday'])
    await page.user.click(shift('bo, Tuesday'))
    expect(pressed()).toEqual(['bo, Tuesday'])
  })

  it('adds and takes away with Ctrl', async () => {
    const { page, shift, pressed } = await openBoard()
    await page.user.click(shift('anna, Monday'))
    await page.user.keyboard('{Control>}')
    await page.user.click(shift('cem, Thursday'))
    expect(pressed()).toEqual(['anna, Monday', 'cem, Thursday'])
    await page.user.click(shift('anna, Monday'))
    await page.user.keyboard('{/Control}')
    expect(pressed()).toEqual(['cem, Thursday'])
  })

  it('takes all between two with Shift', async () => {
    const { page, shift, pressed, says } = await openBoard()
    await page.user.click(shift('anna, Monday'))
    await page.user.keyboard('{Shift>}')
    await page.user.click(shift('bo, Tuesday'))
    await page.user.keyboard('{/Shift}')
    expect(pressed()).toEqual(['anna, Monday', 'anna, Tuesday', 'bo, Tuesday'])
    await says(rosterEn.said.selected(3))
  })
})

describe('an empty place', () => {
  it('takes a new shift at the quarter of an hour under a double click', async () => {
    const { desk, cell, page } = await openBoard()
    const free = cell('bo, Wednesday')
    wide(free)
    fireEvent.doubleClick(free, { clientX: 128 })
    expect(await screen.findByRole('dialog', { name: rosterEn.editor.title })).toBeTruthy()
    await page.user.keyboard('{Escape}')
    await waitFor(async () => expect((await desk.stored()).join()).toMatch(/bo Wed 10:15/))
  })

  it('is not what a double click on a shift means', async () => {
    const { desk, shift } = await openBoard()
    await waitFor(() => expect(shift('anna, Monday')).toBeTruthy())
    fireEvent.doubleClick(shift('anna, Monday'))
    const editor = await screen.findByRole('dialog', { name: rosterEn.editor.title })
    expect(within(editor).getByRole('textbox', { name: rosterEn.editor.start })).toHaveProperty('value', '08:00')
    expect(await desk.stored()).toHaveLength(4)
  })
})
