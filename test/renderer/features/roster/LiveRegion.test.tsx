// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { err } from '#shared/kernel/result.ts'
import { refused } from '#test/support/renderHost.ts'
import { openPlanDesk, renderPlan } from '#test/support/renderPlan.tsx'

const tuesday = { who: 'anna', day: 1, from: 480, to: 960 } as const

const withOneShift = async (language: 'en' | 'de' | 'da' = 'en') => {
  const desk = await openPlanDesk()
  await desk.store([tuesday])
  return { desk, ...(await renderPlan(desk, { language })) }
}

describe('a change that is not taken', () => {
  it('rolls back on the board when the backend refuses it, and says why', async () => {
    const { desk, shift, press, shiftNames } = await withOneShift()
    desk.next('roster.edit', () => refused('overlap'))
    await press(shift('anna, Tuesday'), '{Alt>}{ArrowRight}{/Alt}')
    await waitFor(() => expect(shiftNames()).toEqual(['anna, Tuesday 08:00 to 16:00, Guards, no break']))
    expect(await screen.findByText(/^This person already works at that time\. The week is as before\./)).toBeTruthy()
    expect(await desk.stored()).toEqual(['anna Tue 08:00–16:00'])
  })

  it('shows what is stored when somebody else changed the week', async () => {
    const { desk, shift, press, shiftNames } = await withOneShift()
    await desk.store([{ who: 'bo', day: 3, from: 480, to: 960 }])
    await press(shift('anna, Tuesday'), '{Alt>}{ArrowRight}{/Alt}')
    await waitFor(() =>
      expect(shiftNames()).toEqual([
        'anna, Tuesday 08:00 to 16:00, Guards, no break',
        'bo, Thursday 08:00 to 16:00, Guards, no break',
      ]),
    )
    // and from there one can go on
    await press(shift('anna, Tuesday'), '{Alt>}{ArrowRight}{/Alt}')
    await waitFor(async () => expect(await desk.stored()).toContain('anna Tue 08:15–16:15'))
  })

  it('shows what is stored after a fault', async () => {
    const { desk, shift, press, shiftNames } = await withOneShift()
    desk.next('roster.edit', () => err({ code: 'internal', ref: 'abc' }))
    await press(shift('anna, Tuesday'), '{Delete}')
    await waitFor(() => expect(shiftNames()).toHaveLength(1))
    expect(await screen.findByText(/^Something went wrong in Plumbline itself\./)).toBeTruthy()
  })

  it('drops later changes that were built on the refused one', async () => {
    const { desk, shift, press, page, shiftNames } = await withOneShift()
    desk.next('roster.edit', () => refused('shiftInvalid'))
    await press(shift('anna, Tuesday'), '{Alt>}{ArrowRight}{/Alt}')
    await page.user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    await waitFor(async () => {
      const [stored] = await desk.stored()
      const shown = shiftNames()[0] ?? ''
      const time = /\d\d:\d\d/.exec(stored ?? '')?.[0] ?? 'none'
      expect(shown).toContain(`Tuesday ${time} to`)
    })
  })

  it('says that there is nothing to undo by the state of the button', async () => {
    const { page } = await renderPlan(await openPlanDesk())
    const undo = screen.getByRole('button', { name: /^Nothing to undo/ })
    expect(undo).toHaveProperty('disabled', true)
    expect(page.container.querySelectorAll('[role="alert"]')).toHaveLength(0)
  })
})

describe('what a screen reader hears', () => {
  it('is German on a German board', async () => {
    const { shift, press, says } = await withOneShift('de')
    await press(shift('anna, Dienstag'), '{Alt>}{ArrowRight}{/Alt}')
    await says(/^Verschoben: anna, Dienstag 08:15 bis 16:15, Aufsichten, ohne Pause/)
  })

  it('is Danish on a Danish board', async () => {
    const { shift, press, says } = await withOneShift('da')
    await press(shift('anna, tirsdag'), '{Alt>}{ArrowRight}{/Alt}')
    await says(/^Flyttet: anna, tirsdag 08[.:]15 til 16[.:]15, Vagter, uden pause/)
  })

  it('counts the problems when their number has changed', async () => {
    const { shift, press, says } = await withOneShift()
    // 8 hours become 10 hours and a quarter: one more than before
    await press(shift('anna, Tuesday'), `{Shift>}${'{ArrowRight}'.repeat(9)}{/Shift}`)
    await says(/^Changed: anna, Tuesday 08:00 to 18:15, Guards, no break\. \d+ problems\./)
  })
})
