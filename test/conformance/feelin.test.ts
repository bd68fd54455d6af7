import { describe, expect, it } from 'vitest'
import { knownDifferences } from './feelinDifferences.ts'
import { askBoth } from './feelinPeer.ts'
import { randomFrom, textsFrom } from './feelinTexts.ts'

const checks = 10_000

describe('10,000 random texts against feelin', () => {
  const next = textsFrom(randomFrom(20_261_121))
  const answers = Array.from({ length: checks }, () => askBoth(next()))
  const different = answers.filter(({ ours, theirs }) => ours !== theirs)
  const explained = different.map((pair) => ({ pair, by: knownDifferences.find(({ explains }) => explains(pair)) }))

  it('differs in nothing that is not listed by name', () => {
    expect(explained.filter(({ by }) => by === undefined).map(({ pair }) => pair)).toEqual([])
  })

  it('agrees on more than nine in ten, most of them with an answer', () => {
    expect(answers).toHaveLength(checks)
    expect(different.length).toBeLessThan(checks / 10)
    expect(answers.filter(({ ours, theirs }) => ours === theirs && ours !== 'null').length).toBeGreaterThan(
      checks * 0.8,
    )
  })

  it('refuses nothing that it generated', () => {
    expect(answers.filter(({ ours }) => ours === 'refused').map(({ text }) => text)).toEqual([])
  })

  it.each(knownDifferences.map(({ name }) => name))(
    'still sees "%s": a name that explains nothing has to go',
    (name) => {
      expect(explained.filter(({ by }) => by?.name === name).length).toBeGreaterThan(0)
    },
  )
})

describe('what feelin is known to get wrong', () => {
  it.each([
    ['"9" > 8', 'null', 'true', 'a text is turned into a number'],
    ['0.1 + 0.2 = 0.3', 'true', 'false', 'binary fractions'],
    ['1.1 * 1.1', '1.21', '1.2100000000000002', 'binary fractions'],
    ['5 in [7..3]', 'false', 'true', 'ends the wrong way round'],
    ['[1] = [1, 2]', 'false', 'null', 'lists of different length'],
    ['median([1, 2, 3, 10])', '2.5', '6', 'numbers are sorted as text'],
    ['substring("abc", 9)', 'null', '""', 'behind the end'],
    ['some x in [1, null] satisfies x > 3', 'null', 'false', 'what is not known'],
    ['modulo(0.0123456789, 4)', '0.0123456789', '0.012345679', 'a remainder is rounded to nine places'],
    ['@"2026-03-29T00:30:00@Europe/Berlin"', 'refused', '2026-03-29T00:30:00@Europe/Berlin', 'zones by name'],
    ['insert before([], 1, 5)', 'null', '[5]', 'places that a list does not have'],
    ['date("2026-01-01") + duration("PT36H")', '2026-01-02', '2026-01-02T12:00:00Z', 'days and hours'],
    ['duration("P1D") * 2', 'P2D', 'null', 'multiplied durations'],
  ])('%s: ours %s, theirs %s (%s)', (text, ours, theirs) => {
    expect(askBoth(text)).toEqual({ text, ours, theirs })
  })
})
