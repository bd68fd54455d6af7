/** What to write in a cell instead of what cannot be read there. */
import type { CellFault } from '../analysis.ts'
import type { Domain } from '../model.ts'

/** FEEL text that the column admits. */
export const suggestionFor = (code: CellFault['code'], domain: Domain): string => {
  if (domain.type === 'enumeration') {
    const values = domain.values.slice(0, 3).map((value) => JSON.stringify(value))
    return code === 'syntax' ? '-' : values.join(', ')
  }
  return code === 'syntax' ? '-' : `[${domain.min}..${domain.max}]`
}
