/** A page makes no code from text: not even the question whether it could is asked. */
import { readFileSync } from 'node:fs'
import { afterEach, expect, it, vi } from 'vitest'
import '#renderer/host/jitless.ts'
import * as z from 'zod'

afterEach(() => vi.unstubAllGlobals())

it('a schema is made and read without a function out of text', () => {
  const made = vi.fn()
  vi.stubGlobal('Function', made)
  const shape = z.object({ week: z.iso.date(), shifts: z.array(z.object({ minutes: z.int() })) })
  const week = { week: '2026-03-16', shifts: [{ minutes: 480 }] }
  expect(shape.parse(week)).toEqual(week)
  expect(shape.safeParse({ week: 'soon', shifts: [] }).success).toBe(false)
  expect(made).not.toHaveBeenCalled()
})

it.each(['app', 'inspector'])(
  'is the first that the page of %s imports: others make their schemas as they load',
  (page) => {
    const source = readFileSync(`renderer/${page}/main.tsx`, 'utf8')
    expect(source.split('\n', 1)).toEqual(["import '../host/jitless.ts'"])
  },
)
