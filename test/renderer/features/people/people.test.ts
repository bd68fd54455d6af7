import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnKey, missingFields, notInFile, withColumn } from '#renderer/features/people/importMapping.ts'
import { base64Of, largestContent, packFile } from '#renderer/host/packFile.ts'
import {
  draftOf,
  emptyPerson,
  isMinor,
  minuteOfText,
  personRequest,
  skillsOf,
  toggleDay,
} from '#renderer/features/people/personDraft.ts'
import type { ImportPreview } from '#shared/contract/imports.ts'
import type { PersonView } from '#shared/contract/roster.ts'
import { id } from '#shared/kernel/ids.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import { humanised } from '#shared/rules/packWords.ts'
import { tablePack } from '#test/support/testTable.ts'

const on = (text: string): LocalDate => text as LocalDate

describe('the form of a person', () => {
  const person: PersonView = {
    personId: id('p1'),
    name: 'Anna Berg',
    role: 'service',
    skills: ['firstAid', 'keyHolder'],
    contractMinutesPerWeek: 2_310,
    birthOn: on('1990-05-01'),
    flags: ['onCallContract'],
    lawFacts: {},
    availability: [{ weekday: 1, fromMinute: 480, toMinute: 960 }],
    active: true,
  }
  it('saves unchanged what it opened', () => {
    const { personId, ...rest } = personRequest(draftOf(person, humanised), [])
    expect({ personId, ...rest }).toEqual(person)
  })
  it('keeps the codes of skills that nobody touched, whatever the rules call them by now', () => {
    const draft = draftOf({ ...person, skills: ['firstAid', 'barista'] }, (code) => `word of ${code}`)
    expect(draft.skills).toBe('word of firstAid, word of barista')
    expect(personRequest(draft, [['First aid', 'firstAid']]).skills).toEqual(['firstAid', 'barista'])
  })
  it('turns what the rules call a skill into its code, in any case, and leaves other texts as they are', () => {
    const draft = { ...emptyPerson('kitchen'), skills: 'ERSTE HILFE, Latte Art' }
    expect(personRequest(draft, [['Erste Hilfe', 'firstAid']]).skills).toEqual(['firstAid', 'Latte Art'])
  })
  it('knows skills that a rule asks for, and those that only have a word', () => {
    const pack = { ...tablePack(), words: { firstAid: { en: 'First aid', de: 'Erste Hilfe', da: 'Førstehjælp' } } }
    const rules = pack.rules.map((rule) => ({
      ...rule,
      check: { kind: 'eligibility', role: 'lead', skill: 'keys' } as const,
    }))
    expect(skillsOf({ ...pack, rules })).toEqual(['keys', 'firstAid'])
    expect(skillsOf(null)).toEqual([])
  })
  it('takes skills without blanks and repeats, and hours as whole minutes', () => {
    const request = personRequest({ ...emptyPerson('kitchen'), skills: ' a, b ,,a', contractHours: 38.333 }, [])
    expect(request.skills).toEqual(['a', 'b'])
    expect(request.contractMinutesPerWeek).toBe(2_300)
    expect(request.personId).toBeNull()
  })
  it('turns a day on and off again', () => {
    const withFriday = toggleDay(person.availability, 5)
    expect(withFriday.map(({ weekday }) => weekday)).toEqual([1, 5])
    expect(toggleDay(withFriday, 5)).toEqual(person.availability)
    expect(toggleDay(toggleDay([], 6), 2).map(({ weekday }) => weekday)).toEqual([2, 6])
  })
  it('reads times; an end at midnight closes the day', () => {
    expect([minuteOfText('22:30', true), minuteOfText('00:00', true), minuteOfText('00:00', false)]).toEqual([
      1_350, 1_440, 0,
    ])
    expect(minuteOfText('', false)).toBeNull()
  })
  it.each([
    ['2008-11-18', false],
    ['2008-11-19', true],
    ['2010-01-01', true],
  ])('born on %s: minor on 18 Nov 2026 is %s', (birthOn, minor) => {
    expect(isMinor(on(birthOn), on('2026-11-18'))).toBe(minor)
  })
})

describe('the chosen file', () => {
  it('goes through the door as gzip in base64 and comes out the same', async () => {
    const text = 'name;rolle\nÄnne Öst;küche\n'.repeat(5_000)
    const content = await packFile(new Blob([text]))
    expect(gunzipSync(Buffer.from(content ?? '', 'base64')).toString('utf8')).toBe(text)
  })
  it('is refused here when even packed it does not fit', async () => {
    let state = 1
    const noise = Uint8Array.from({ length: largestContent }, () => (state = (state * 48_271) % 2_147_483_647) & 255)
    expect(await packFile(new Blob([noise]))).toBeNull()
  })
  it('writes base64 as everybody does, also across chunks', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      }),
    )
    const long = new Uint8Array(100_001).fill(7)
    expect(base64Of(long)).toBe(Buffer.from(long).toString('base64'))
  })
})

describe('the mapping', () => {
  const preview: ImportPreview = {
    encoding: 'utf-8',
    delimiter: ';',
    columns: ['Name', 'Rolle'],
    rows: [],
    lines: 0,
    mapping: {},
    remembered: false,
    decimals: false,
    fields: [
      { name: 'name', required: true },
      { name: 'role', required: true },
      { name: 'skills', required: false },
    ],
  }
  it('sets, changes and takes away a column', () => {
    const once = withColumn({}, 'name', '0')
    expect(once).toEqual({ name: 0 })
    expect(withColumn(once, 'name', '1')).toEqual({ name: 1 })
    expect(withColumn(once, 'name', notInFile)).toEqual({})
    expect([columnKey(once, 'name'), columnKey(once, 'role')]).toEqual(['0', notInFile])
  })
  it('knows which needed field has no column', () => {
    expect(missingFields(preview, { name: 0 })).toEqual(['role'])
    expect(missingFields(preview, { name: 0, role: 1 })).toEqual([])
  })
})
