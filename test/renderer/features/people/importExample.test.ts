import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleFile, importExample, type ExampleFacts } from '#renderer/features/people/importExample.ts'
import type { ImportKind } from '#shared/contract/imports.ts'
import { peopleDa } from '#shared/i18n/people/da.ts'
import { peopleDe } from '#shared/i18n/people/de.ts'
import { peopleEn } from '#shared/i18n/people/en.ts'
import { languages } from '#shared/kernel/text.ts'
import { openImportDesk, type ImportDesk } from '#test/support/importDesk.ts'
import { storeSources } from '#test/support/sqliteStores.ts'

const words = { en: peopleEn, de: peopleDe, da: peopleDa }
const kinds: readonly ImportKind[] = ['people', 'shifts', 'demand']
const facts: ExampleFacts = { roles: ['guard', 'till'], weekOn: '2026-03-16', outletName: null }

describe('the file that is shown before one is chosen', () => {
  let desk: ImportDesk
  beforeAll(async () => {
    const [source] = storeSources
    if (source === undefined) throw new Error('there is no store')
    desk = await openImportDesk(source)
  })
  afterAll(() => desk.dispose())

  const fileOf = (kind: ImportKind, language: keyof typeof words, over: Partial<ExampleFacts> = {}) => {
    const columns = importExample(kind, { ...facts, ...over })
    const { fields } = words[language].imports
    return { columns, file: exampleFile(columns, (field) => fields[field] ?? field) }
  }

  it.each(kinds.flatMap((kind) => languages.map((language) => [kind, language] as const)))(
    'of %s in %s is understood without a word about its columns',
    async (kind, language) => {
      const { columns, file } = fileOf(kind, language)
      const preview = await desk.preview(kind, file)
      if (!preview.ok) throw new Error(JSON.stringify(preview.error))
      const expected = Object.fromEntries(columns.map(({ name }, at) => [name, at]))
      expect(preview.value.mapping).toEqual(expected)
      const required = preview.value.fields.flatMap((field) => (field.required ? [field.name] : []))
      expect(columns.flatMap((column) => (column.required ? [column.name] : []))).toEqual(required)
    },
  )

  it('can be imported as it stands: first the people, then their shifts, then the demand', async () => {
    for (const kind of kinds) {
      const { columns, file } = fileOf(kind, 'de')
      const mapping = Object.fromEntries(columns.map(({ name }, at) => [name, at]))
      expect(await desk.must(kind, file, { mapping })).toMatchObject({ accepted: 2, rejected: 0 })
    }
    expect(desk.shifts().map(({ startAt, endAt }) => (endAt - startAt) / 3_600_000)).toEqual([8.5, 6])
    expect(desk.demand().map(({ quantity }) => quantity)).toEqual([35, 60])
  })

  it('names the outlet where one writes for several', () => {
    const { file } = fileOf('demand', 'en', { outletName: 'Pier, "old"' })
    expect(file.split('\n')).toEqual([
      'Time,Quantity,Outlet',
      '2026-03-16 12:00,35,"Pier, ""old"""',
      '2026-03-16 12:30,60,"Pier, ""old"""',
      '',
    ])
  })
})
