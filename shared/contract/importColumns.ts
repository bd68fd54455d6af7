/** Which columns of a table an import reads. */
import type { Mapping } from './imports.ts'

/** In a wide table every column from this one to the last is one outlet. */
export const wideField = 'wide'

/** Headings of the columns that nothing is read from, in the order of the file. */
export const ignoredColumns = (columns: readonly string[], mapping: Mapping): readonly string[] => {
  const read = new Set(Object.values(mapping))
  const wideFrom = mapping[wideField] ?? columns.length
  return columns.filter((_, at) => at < wideFrom && !read.has(at))
}
