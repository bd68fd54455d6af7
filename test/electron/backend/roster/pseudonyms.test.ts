import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pseudonymsOf } from '#backend/roster/pseudonyms.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays, type LocalDate } from '#shared/kernel/time.ts'
import { createTestBackend } from '#test/support/testBackend.ts'

const { keys } = createTestBackend().workspace()
const weeks = fc.integer({ min: 0, max: 200 }).map((week) => addDays('2026-01-05', week * 7))
const people = fc.stringMatching(/^[a-z2-7]{13}$/).map((text) => id<'Person'>(text))

describe('pseudonyms', () => {
  it('name a person the same all week, and nobody else by that name', () => {
    fc.assert(
      fc.property(weeks, people, people, (weekOn, one, other) => {
        const nameOf = pseudonymsOf(keys, weekOn)
        expect(nameOf(one)).toMatch(/^[a-z2-7]{13}$/)
        expect(nameOf(one)).toBe(pseudonymsOf(keys, weekOn)(one))
        expect(nameOf(one) === nameOf(other)).toBe(one === other)
        expect(nameOf(one)).not.toBe(one)
      }),
    )
  })

  it('cannot be linked from one week to another without the secret', () => {
    fc.assert(
      fc.property(people, weeks, weeks, (person, first, second) => {
        const [a, b] = [first, second].map((weekOn: LocalDate) => pseudonymsOf(keys, weekOn)(person))
        expect(a === b).toBe(first === second)
      }),
    )
  })

  it('hang on the secret of the data folder', () => {
    const other = { hmac: (purpose: string, text: string) => keys.hmac(`other ${purpose}`, text) }
    const person = id<'Person'>('anna')
    expect(pseudonymsOf(other, '2026-03-16')(person)).not.toBe(pseudonymsOf(keys, '2026-03-16')(person))
  })
})
