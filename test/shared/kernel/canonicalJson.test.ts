import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { digestOf } from '#shared/kernel/digest.ts'

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
})).value

const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, turned(member)]),
  )
}

describe('canonicalJson', () => {
  it('is JSON, and one text whatever the order of keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value))
        expect(digestOf(turned(value))).toBe(digestOf(value))
      }),
    )
  })

  it('orders keys by code unit and leaves absent members out', () => {
    expect(canonicalJson({ b: 1, a: [true, null], B: undefined, é: 'x' })).toBe('{"a":[true,null],"b":1,"é":"x"}')
  })

  it.each([[1.5], [Number.NaN], [Infinity], [2 ** 53]])('refuses %d: quantities are scaled integers', (value) => {
    expect(() => canonicalJson({ value })).toThrow(/scaled integer/)
  })

  it('refuses what has no JSON', () => {
    expect(() => canonicalJson({ value: () => 1 })).toThrow(/canonical form/)
  })

  it('has a known digest', () => {
    expect(digestOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
  })
})
