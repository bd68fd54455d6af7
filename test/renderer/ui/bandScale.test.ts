import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partOf, bandScaleOf, segmentExtent } from '#renderer/ui/bandScale.ts'
import { bandOf } from '#shared/overrides/bounds.ts'

const rest = {
  upstream: 660,
  stricter: 'higher',
  bounds: { free: { min: 600, max: 720 }, outer: { min: 540, max: 720 } },
} as const

describe('the ruler', () => {
  it('shows the bands from the strict side to what is not possible', () => {
    const { segments, step } = bandScaleOf(rest, 'minutes')
    expect(step).toBe(15)
    expect(segments.map(({ band }) => band)).toEqual(['outside', 'outer', 'free'])
    expect(segments[1]).toEqual({ band: 'outer', from: 540, to: 585 })
    expect(segments[2]?.from).toBe(600)
  })
  it('without bounds leaves only the stricter side', () => {
    const { segments } = bandScaleOf({ upstream: 10, stricter: 'lower', bounds: null }, 'count')
    expect(segments).toEqual([
      { band: 'free', from: 8, to: 10 },
      { band: 'outside', from: 11, to: 12 },
    ])
  })
  it('covers its scale without gaps', () => {
    const { segments } = bandScaleOf(rest, 'minutes')
    const ruler = bandScaleOf(rest, 'minutes')
    const edges = segments.map((segment) => segmentExtent(ruler, segment))
    expect(edges[0]?.[0]).toBe(0)
    expect(edges.at(-1)?.[1]).toBe(1)
    for (let at = 1; at < edges.length; at += 1) expect(edges[at]?.[0]).toBeCloseTo(edges[at - 1]?.[1] ?? -1)
  })
  it('says of every value what the door will say', () => {
    const bounds = fc
      .tuple(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20), fc.boolean())
      .map(([a, b, c, d, higher]) => {
        const [outerMin = 0, min = 0, max = 0, outerMax = 0] = [a, b, c, d].toSorted((x, y) => x - y)
        return {
          upstream: higher ? max : min,
          stricter: higher ? ('higher' as const) : ('lower' as const),
          bounds: { free: { min, max }, outer: { min: outerMin, max: outerMax } },
        }
      })
    fc.assert(
      fc.property(bounds, (local) => {
        for (const { band, from, to } of bandScaleOf(local, 'count').segments)
          for (let value = from; value <= to; value += 1) expect(bandOf(local, value) ?? 'outside').toBe(band)
      }),
    )
  })
  it('keeps a value beyond its ends at the end', () => {
    expect(partOf(bandScaleOf(rest, 'minutes'), 10_000)).toBe(1)
  })
})
