import { isTrueSummary, type SummaryRow, type SummarySource } from '../../../shared/compliance/summary.ts'
import { refusedFile, type Authentic } from '../../../shared/sync/judge.ts'
import type { Refused } from '../../../shared/sync/model.ts'
import { parsePath } from '../../../shared/sync/paths.ts'
import { sourceOf } from './rollupCheck.ts'

/** What summaries of regions say, against the files that were believed, while a share is verified from nothing. */
export interface RollupClaims {
  readonly enter: (file: Authentic) => void
  readonly untrue: () => readonly Refused[]
}

interface Told {
  readonly path: string
  readonly row: SummaryRow
}

const numberOf = (path: string): string => {
  const place = parsePath(path)
  return `${place?.deviceId} ${place?.type} ${place?.seq}`
}

/** Summaries have to be entered before the files that they name. */
export const createRollupClaims = (): RollupClaims => {
  const told = new Map<string, Told[]>()
  const lies = new Map<string, Refused>()
  const compare = (source: SummarySource): void => {
    for (const { path, row } of told.get(numberOf(source.path)) ?? []) {
      if (!lies.has(path) && !isTrueSummary(row, source)) lies.set(path, refusedFile(path, 'untrue', [source.path]))
    }
  }
  return {
    enter: (file) => {
      const { path, payload } = file
      const { content } = payload
      for (const row of content.type === 'rollup' ? content.rows : []) {
        const number = numberOf(row.path)
        told.set(number, [...(told.get(number) ?? []), { path, row }])
      }
      const source = sourceOf(file)
      if (source !== null) compare(source)
    },
    untrue: () => [...lies.values()],
  }
}
