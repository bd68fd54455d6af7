import { readFileSync } from 'node:fs'
import * as radix from '@radix-ui/colors'
import { describe, expect, it } from 'vitest'

const css = readFileSync('renderer/ui/tokens.css', 'utf8')
const tokens = new Map([...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name ?? '', value ?? '']))
const scales = radix as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>

/** A token's colour in one theme, through `var()` and `light-dark()`. */
const colour = (name: string, theme: 'light' | 'dark'): string => {
  const value = tokens.get(name) ?? ''
  const reference = /^var\(--([\w-]+)\)$/.exec(value)
  if (reference) return colour(reference[1] ?? '', theme)
  const pair = /^light-dark\((#\w+), (#\w+)\)$/.exec(value)
  return pair ? (pair[theme === 'light' ? 1 : 2] ?? '') : value
}
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

it('takes every colour step from radix, light and dark', () => {
  const steps = [...tokens.keys()].filter((name) => /^(slate|indigo|red|amber|blue|green|violet)-\d+$/.test(name))
  expect(steps.length).toBeGreaterThan(60)
  for (const name of steps) {
    const [scale = '', step = ''] = name.split('-')
    expect([name, colour(name, 'light')]).toEqual([name, scales[scale]?.[scale + step]])
    expect([name, colour(name, 'dark')]).toEqual([name, scales[`${scale}Dark`]?.[scale + step]])
  }
})

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const surfaces = ['app', 'surface', 'raised', 'sunken', 'hover']
  it.each(['text', 'muted', 'accent-text', 'block-text', 'reason-text', 'notice-text', 'fine-text', 'premium-text'])(
    '%s is readable on every surface (AA, 4.5 to 1)',
    (name) => {
      for (const surface of surfaces) {
        const ratio = contrast(colour(name, theme), colour(surface, theme))
        expect([surface, ratio >= 4.5, ratio]).toEqual([surface, true, ratio])
      }
    },
  )
  it.each(['block', 'reason', 'notice', 'fine', 'premium'])('%s is readable on its own fill', (meaning) => {
    expect(contrast(colour(`${meaning}-text`, theme), colour(`${meaning}-fill`, theme))).toBeGreaterThanOrEqual(4.5)
  })
  it('shows controls and focus (3 to 1) and the words of the main button (4.5 to 1)', () => {
    expect(contrast(colour('border-control', theme), colour('surface', theme))).toBeGreaterThanOrEqual(3)
    expect(contrast(colour('focus', theme), colour('app', theme))).toBeGreaterThanOrEqual(3)
    expect(contrast(colour('on-accent', theme), colour('accent', theme))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('on-accent', theme), colour('accent-hover', theme))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('accent-text', theme), colour('accent-soft', theme))).toBeGreaterThanOrEqual(4.5)
  })
})
