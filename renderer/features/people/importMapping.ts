import type { ImportPreview, Mapping } from '#shared/contract/imports.ts'

export const notInFile = '-'

/** The chosen column of a field as the key of a choice. */
export const columnKey = (mapping: Mapping, field: string): string => {
  const column = mapping[field]
  return column === undefined ? notInFile : String(column)
}

export const withColumn = (mapping: Mapping, field: string, key: string): Mapping => {
  const others = Object.entries(mapping).filter(([name]) => name !== field)
  return Object.fromEntries(key === notInFile ? others : [...others, [field, Number(key)]])
}

/** Required fields that no column fills. */
export const missingFields = (preview: ImportPreview, mapping: Mapping): readonly string[] =>
  preview.fields.filter(({ name, required }) => required && mapping[name] === undefined).map(({ name }) => name)
