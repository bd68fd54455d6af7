import { expect, test } from 'vitest'
import { createSpeaker } from '../../../electron/cli/speaker.ts'
import type { CliIo } from '../../../electron/cli/io.ts'
import { cliDa } from '#shared/i18n/cli/da.ts'
import { cliDe } from '#shared/i18n/cli/de.ts'
import { cliEn } from '#shared/i18n/cli/en.ts'

const record = (isTerminal: boolean): CliIo & { readonly written: string[]; readonly warned: string[] } => {
  const [written, warned] = [[], []] as [string[], string[]]
  return { written, warned, isTerminal, out: (text) => written.push(text), err: (text) => warned.push(text) }
}

test('progress is written for a terminal, on standard error, and nowhere else', () => {
  const watched = record(true)
  createSpeaker(watched, { json: false, lang: 'en' }).progress('half')
  expect(watched).toMatchObject({ written: [], warned: ['\r\u001b[Khalf'] })
  const piped = record(false)
  createSpeaker(piped, { json: false, lang: 'en' }).progress('half')
  expect(piped.warned).toEqual([])
})

test('an answer is lines for people and one line of JSON for programs', () => {
  const people = record(false)
  createSpeaker(people, { json: false, lang: 'en' }).answer({ a: 1 }, ['one', 'two'])
  expect(people.written).toEqual(['one\ntwo'])
  const programs = record(false)
  const speaker = createSpeaker(programs, { json: true, lang: 'en' })
  speaker.answer({ a: 1 }, ['one', 'two'], 1)
  expect(programs.written).toEqual(['{"a":1}'])
  expect(speaker.exitCode()).toBe(1)
})

test('problems become sentences of the chosen language with their code', () => {
  const failure = (lang: 'en' | 'de') =>
    createSpeaker(record(false), { json: false, lang }).failure({ code: 'refused', why: 'noBackup', details: {} })
  expect(failure('en').code).toBe('noBackup')
  expect(failure('en').message).not.toBe(failure('de').message)
  const internal = createSpeaker(record(false), { json: false, lang: 'en' }).failure({ code: 'internal', ref: 'ab12' })
  expect(internal.message).toContain('ab12')
})

const spoken = (words: typeof cliEn): readonly string[] => [
  ...Object.values(words.steps),
  ...Object.values(words.states),
  words.demoReady('F'),
  words.created('O', 2, 1),
  words.findings(2),
  words.imported(2, 1, true),
  words.synced(1, 2, 3),
  words.verified(1, 2, 3),
  words.notVerified(1, 2),
  words.replayed(1, 2),
  words.notAFile('F'),
  words.unknownOutlet('X'),
]

test('each language says everything in words of its own', () => {
  const [en, de, da] = [spoken(cliEn), spoken(cliDe), spoken(cliDa)]
  expect(de).toHaveLength(en.length)
  expect(da).toHaveLength(en.length)
  const copies = en.filter((sentence, at) => sentence === de[at] || sentence === da[at])
  expect(copies).toEqual([])
})

test('one and many are told apart', () => {
  expect([cliEn.findings(1), cliEn.findings(2)]).toEqual(['1 finding.', '2 findings.'])
  expect([cliDe.findings(1), cliDe.findings(2)]).toEqual(['1 Befund.', '2 Befunde.'])
  expect(cliEn.created('O', 1, 1)).toContain('1 outlet ')
})
