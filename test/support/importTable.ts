import type { CsvTable } from '#backend/exchange/csvTable.ts'
import type { ImportPlaces } from '#backend/exchange/rowReader.ts'
import type { ImportError } from '#shared/contract/imports.ts'
import { testOutlet } from './testOrganisation.ts'

export const tableOf = (columns: readonly string[], ...rows: readonly (readonly string[])[]): CsvTable => ({
  columns,
  rows: rows.map((cells, at) => ({ line: at + 2, cells })),
  errors: [],
  delimiter: ',',
})
export const nordbad = testOutlet('nordbad', { name: 'Nordbad (2)' })
export const westbad = testOutlet('westbad', { name: 'Westbad 11' })
export const places = (over: Partial<ImportPlaces> = {}): ImportPlaces => ({
  outlets: [nordbad, westbad],
  only: null,
  roleNames: () => [],
  ...over,
})
/** Line, column, code and cell of each. */
export const faults = (errors: readonly ImportError[]): readonly string[] =>
  errors.map(({ line, column, code, value }) => `${line} ${column} ${code} ${value}`)
