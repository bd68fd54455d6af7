import { TestRunner } from 'vitest'
import { allCases, type CaseId } from './catalogue.ts'

/** What one test saw of a case of the catalogue; the scripts print it and `docs/reliability.md` is made from it. */
export interface Sight {
  readonly id: CaseId
  /** A sentence with the figures of this run. */
  readonly seen: string
  /** What made the fault, where it was not plain code. */
  readonly tool: string
  /** Replays the run: `--seed`. Null where nothing was drawn. */
  readonly seed: number | null
}

declare module 'vitest' {
  interface TaskMeta {
    sights?: Sight[]
  }
}

/** Call it at the end of a test whose name begins with `id`: it stands in the report of the run. */
export const saw = (id: CaseId, seen: string, over: Partial<Pick<Sight, 'tool' | 'seed'>> = {}): void => {
  const test = TestRunner.getCurrentTest()
  if (test === undefined) throw new Error(`${id} was seen outside of a test`)
  if (!test.name.startsWith(id)) throw new Error(`the test "${test.name}" does not carry ${id}`)
  if (!(id in allCases)) throw new Error(`${id} is not in the catalogue`)
  const { tool = 'in process', seed = null } = over
  test.meta.sights = [...(test.meta.sights ?? []), { id, seen, tool, seed }]
}
