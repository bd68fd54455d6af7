// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { BandRuler } from '#renderer/ui/BandRuler.tsx'
import { bandScaleOf, loosestOf } from '#renderer/ui/bandScale.ts'
import type { LocalBounds } from '#shared/overrides/bounds.ts'

afterEach(cleanup)

const closings: LocalBounds = {
  upstream: 4,
  stricter: 'lower',
  bounds: { free: { min: 3, max: 5 }, outer: { min: 2, max: 6 } },
}
const staff: LocalBounds = {
  upstream: 3,
  stricter: 'higher',
  bounds: { free: { min: 2, max: 5 }, outer: { min: 1, max: 7 } },
}
const show = (local: LocalBounds, value: number, onChange?: (value: number) => void) =>
  render(
    <BandRuler
      scale={bandScaleOf(local, 'count', [value])}
      local={local}
      value={value}
      text={(number) => `${number}×`}
      move={onChange === undefined ? undefined : { label: 'Value here', onChange }}
    />,
  )
const bandsShown = () =>
  [...document.querySelectorAll('[style][data-band]')].map((band) => band.getAttribute('data-band'))

describe('how far each band reaches', () => {
  it.each<readonly [string, LocalBounds, { free: number; outer: number | null }]>([
    ['fewer is stricter', closings, { free: 5, outer: 6 }],
    ['more is stricter', staff, { free: 2, outer: 1 }],
    ['no bounds', { ...staff, bounds: null }, { free: 3, outer: null }],
    [
      'nothing for a lead to add',
      { ...staff, bounds: { free: { min: 2, max: 5 }, outer: { min: 2, max: 9 } } },
      { free: 2, outer: null },
    ],
    [
      'a free band that was narrowed away',
      { ...staff, bounds: { free: { min: 5, max: 4 }, outer: { min: 1, max: 7 } } },
      { free: 3, outer: 1 },
    ],
    [
      'a free band on the strict side only',
      { ...staff, bounds: { free: { min: 4, max: 5 }, outer: { min: 2, max: 7 } } },
      { free: 3, outer: 2 },
    ],
  ])('%s', (_name, local, reach) => {
    expect(loosestOf(local)).toEqual(reach)
  })
})

describe('the one ruler', () => {
  it('says in words what the colours mean, and what was asked for', () => {
    const { container } = show(closings, 6)
    expect(container.textContent).toContain('Asked for 6×')
    expect(container.textContent).toContain('Shared value 4×')
    expect(container.textContent).toContain('The manager decides up to 5×')
    expect(container.textContent).toContain('A lead must approve up to 6×')
    expect(screen.queryByRole('slider')).toBeNull()
  })

  it('has the same bands whether one may move the value or not', () => {
    show(staff, 1)
    const still = bandsShown()
    cleanup()
    show(staff, 1, () => undefined)
    expect(bandsShown()).toEqual(still)
    expect(still).toEqual(['outside', 'outer', 'free'])
  })

  it('holds a value that lies far outside of the bands', () => {
    show(closings, 30)
    expect(bandScaleOf(closings, 'count', [30]).max).toBeGreaterThanOrEqual(30)
    expect(bandsShown().at(-1)).toBe('outside')
  })

  it('moves by the keyboard where it may', async () => {
    const onChange = vi.fn<(value: number) => void>()
    show(staff, 3, onChange)
    screen.getByRole('slider').focus()
    await userEvent.setup().keyboard('{ArrowLeft}')
    expect(onChange).toHaveBeenCalledWith(2)
  })
})
