import { expect, it } from 'vitest'
import { api, type Method, type RawInput } from '#shared/contract/api.ts'
import { changedAt } from './changedAt.ts'

/** `path`: where the input is changed; `fits`, or the path of what the door names as wrong. */
export type InputCase = readonly [path: string, value: unknown, answer: 'fits' | 'refused']

const short = (value: unknown): string => {
  const text = typeof value === 'symbol' ? 'nothing' : (JSON.stringify(value) ?? String(value))
  return text.length > 40 ? `${text.slice(0, 30)}… (${text.length})` : text
}

/** What reads a value and says where it is wrong. */
export interface Shape {
  readonly safeParse: (value: unknown) => {
    readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] } | undefined
  }
}

/** One test per case: a value that fits with a single member changed. What is wrong is named by its own place. */
export const shapeCases = (what: string, shape: Shape, whole: unknown, cases: readonly InputCase[]): void => {
  it(`${what} takes what is whole`, () => {
    expect(shape.safeParse(whole).error).toBeUndefined()
  })
  const named = cases.map(([path, value, answer]) => [path, short(value), answer, value] as const)
  it.each(named)(`${what}: %s = %s %s`, (path, _, answer, value) => {
    const { error } = shape.safeParse(changedAt(whole, path, value))
    const wrong = error?.issues.map((issue) => issue.path.join('.')) ?? []
    expect(wrong.filter((place) => place !== path && !place.startsWith(`${path}.`))).toEqual([])
    expect(wrong.length > 0).toBe(answer === 'refused')
  })
}

/** As `shapeCases`, at the door: the input of a method. */
export const inputCases = <M extends Method>(method: M, whole: RawInput<M>, cases: readonly InputCase[]): void => {
  shapeCases(method, api[method].input, whole, cases)
}

const longest = (length: number): string => 'x'.repeat(length)
/** A name or a reason: trimmed, not empty, at most 500 characters. */
export const sentenceCases = (path: string): readonly InputCase[] => [
  [path, longest(500), 'fits'],
  [path, ` ${longest(500)} `, 'fits'],
  [path, longest(501), 'refused'],
  [path, '', 'refused'],
  [path, ' \t\n', 'refused'],
  [path, 7, 'refused'],
]
/** Identifiers go into paths and keys: letters, digits and `_ . : -`, at most 80. */
export const idCases = (path: string): readonly InputCase[] => [
  [path, longest(80), 'fits'],
  [path, 'a.b:c-d_9', 'fits'],
  [path, longest(81), 'refused'],
  [path, '', 'refused'],
  [path, '../etc', 'refused'],
  [path, 'a b', 'refused'],
  [path, 'a\n', 'refused'],
  [path, 'ä', 'refused'],
]
export const dateCases = (path: string): readonly InputCase[] => [
  [path, '2024-02-29', 'fits'],
  [path, '2026-02-29', 'refused'],
  [path, '2026-3-1', 'refused'],
  [path, '2026-03-16T00:00', 'refused'],
  [path, Date.UTC(2026, 2, 16), 'refused'],
]
export const wholeCases = (path: string, min: number, max: number): readonly InputCase[] => [
  [path, min, 'fits'],
  [path, max, 'fits'],
  [path, min - 1, 'refused'],
  [path, max + 1, 'refused'],
  [path, min + 0.5, 'refused'],
  [path, String(min), 'refused'],
  [path, NaN, 'refused'],
]
export const listCases = (path: string, item: unknown, min: number, max: number): readonly InputCase[] => [
  [path, Array.from({ length: min }, () => item), 'fits'],
  [path, Array.from({ length: max }, () => item), 'fits'],
  [path, Array.from({ length: max + 1 }, () => item), 'refused'],
  ...(min === 0 ? [] : [[path, Array.from({ length: min - 1 }, () => item), 'refused'] as const]),
]
