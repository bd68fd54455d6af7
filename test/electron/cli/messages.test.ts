import { describe, expect, it } from 'vitest'
import { cliDa } from '#shared/i18n/cli/da.ts'
import { cliDe } from '#shared/i18n/cli/de.ts'
import { cliEn } from '#shared/i18n/cli/en.ts'
import type { CliMessages } from '#shared/i18n/cli/messages.ts'

const languages = { en: cliEn, de: cliDe, da: cliDa } as const
type Language = keyof typeof languages

/** Every sentence with a value that is easily found in it. */
const sentences: readonly (readonly [string, readonly string[], (words: CliMessages) => string])[] = [
  ['the demo', ['/tmp/demo'], (words) => words.demoReady('/tmp/demo')],
  ['an organisation', ['Pools', '24', '3'], (words) => words.created('Pools', 24, 3)],
  ['a further outlet', ['Lido'], (words) => words.outletAdded('Lido')],
  ['a further region', ['East'], (words) => words.regionAdded('East')],
  ['an unknown region', ['East'], (words) => words.unknownRegion('East')],
  ['a join', ['Pools'], (words) => words.joined('Pools')],
  ['who acts', ['Pools', 'Mia', '7'], (words) => words.status('Pools', 'Mia', 7)],
  ['a finding', ['2026-03-16', 'Rest', 'off'], (words) => words.finding('2026-03-16', 'Rest', 'off')],
  ['how many findings', ['12'], (words) => words.findings(12)],
  ['a violation', ['30', 'U'], (words) => words.violation(30, 'U')],
  ['a premium', ['30', 'U'], (words) => words.premium(30, 'U')],
  ['what cannot be decided', ['demand'], (words) => words.undetermined('demand')],
  ['an import', ['12', '5'], (words) => words.imported(12, 5, false)],
  ['a dry run', ['12', '5'], (words) => words.imported(12, 5, true)],
  ['rows of an outlet', ['Lido', '12'], (words) => words.importedFor('Lido', 12)],
  [
    'a row that is rejected',
    ['9', 'role', 'unknownRole', 'captain'],
    (words) => words.importError(9, 'role', 'unknownRole', 'captain'),
  ],
  ['a published week', ['2026-03-16', 'a/b.cs1'], (words) => words.published('2026-03-16', 'a/b.cs1')],
  ['published rules', ['4', '2026-03-16'], (words) => words.rulesPublished(4, '2026-03-16')],
  ['a sync', ['11', '22', '33'], (words) => words.synced(11, 22, 33)],
  ['a refused file', ['a/b.cs1', 'gap'], (words) => words.refusedFile('a/b.cs1', 'gap')],
  ['a whole share', ['11', '22', '33'], (words) => words.verified(11, 22, 33)],
  ['a share that is not', ['11', '22'], (words) => words.notVerified(11, 22)],
  ['a verdict that is another', ['a/b.cs1'], (words) => words.mismatch('a/b.cs1')],
  ['the weeks of a comparison', ['2026-03-02', '2026-03-16'], (words) => words.compared('2026-03-02', '2026-03-16')],
  ['a difference', ['S', 'Lido', 'Rest', '12'], (words) => words.difference('S', 'Lido', 'Rest', 12)],
  ['a replay', ['11', '22'], (words) => words.replayed(11, 22)],
  ['the replay of an outlet', ['Lido', '11', '22'], (words) => words.replayedOutlet('Lido', 11, 22)],
  ['a backup', ['x.sqlite'], (words) => words.backedUp('x.sqlite')],
  ['a restore', ['x.sqlite'], (words) => words.restored('x.sqlite')],
  ['a file that cannot be read', ['x.json'], (words) => words.notAFile('x.json')],
  ['a file that is no JSON', ['x.json'], (words) => words.notJson('x.json')],
  ['a file of another form', ['x.json', 'week.zone'], (words) => words.notShaped('x.json', 'week.zone')],
  ['an unknown outlet', ['Lido'], (words) => words.unknownOutlet('Lido')],
  ['an unknown actor', ['santa'], (words) => words.unknownActor('santa')],
  ['an unknown column', ['role'], (words) => words.unknownColumn('role')],
  ['a missing option', ['--week'], (words) => words.optionMissing('--week')],
  ['a share that cannot be used', ['hung'], (words) => words.shareProblem('hung')],
  ['a job that failed', ['diskFull'], (words) => words.jobFailed('diskFull')],
]

describe.each(Object.keys(languages) as Language[])('in %s', (language) => {
  const words = languages[language]

  it.each(sentences)('the words for %s hold every value that was given', (_, values, say) => {
    const sentence = say(words)
    for (const value of values) expect(sentence).toContain(value)
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\$\{| {3}/)
    expect(sentence).toBe(sentence.trim())
  })

  it('one thing is not spoken of as many', () => {
    const pairs: readonly ((count: number) => string)[] = [
      (count) => words.created('P', count, 9),
      (count) => words.status('P', 'M', count),
      (count) => words.imported(count, 9, false),
      (count) => words.importedFor('L', count),
      (count) => words.synced(count, 9, 9),
      (count) => words.verified(count, 9, 9),
      (count) => words.notVerified(count, 9),
    ]
    for (const say of pairs) expect(say(1).replace('1', '2')).not.toBe(say(2))
  })

  it('a dry run is not to be mistaken for an import', () => {
    expect(words.imported(5, 0, true).length).toBeGreaterThan(words.imported(5, 0, false).length + 10)
  })

  it('sentences for people end as sentences', () => {
    const whole = [
      words.demoReady('x'),
      words.joined('x'),
      words.waitingForAdmission,
      words.noFindings,
      words.noDifferences,
      words.noShare,
      words.backedUp('x'),
      words.restored('x'),
      words.jobFailed('x'),
    ]
    for (const sentence of whole) expect(sentence).toMatch(/^\p{Lu}.*\.$/su)
  })
})

describe('the three languages', () => {
  it.each(sentences)('say %s each in its own words', (_, values, say) => {
    const bare = Object.values(languages).map((words) =>
      values.reduce((text, value) => text.replace(value, '#'), say(words)),
    )
    // what is only values and signs is the same everywhere
    if (bare.some((sentence) => /\p{Letter}{4}/u.test(sentence.replaceAll(/[#\p{Punctuation}\s]/gu, ''))))
      expect(new Set(bare).size).toBe(3)
  })

  it('name steps, states and units alike', () => {
    for (const part of ['steps', 'states', 'units'] as const) {
      const [en, ...others] = Object.values(languages).map((words) => Object.keys(words[part]).toSorted())
      for (const other of others) expect(other).toEqual(en)
    }
  })

  it('use the words of the glossary for an outlet', () => {
    expect(cliEn.unknownOutlet('x')).toContain('outlet')
    expect(cliDe.unknownOutlet('x')).toContain('Filiale')
    expect(cliDa.unknownOutlet('x')).toContain('butik')
    for (const [, , say] of sentences) {
      expect(say(cliDe)).not.toMatch(/Betrieb/)
      expect(say(cliDa)).not.toMatch(/[Aa]fdeling|fællesmappe/)
    }
  })
})
