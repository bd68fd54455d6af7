import type { Refused } from '../../shared/sync/model.ts'
import type { Speaker } from './speaker.ts'

/** A line for each refused file, and below it the files that prove it where there are others. */
export const refusedLines = (refused: readonly Refused[], { words }: Speaker): readonly string[] =>
  refused.flatMap(({ path, refusal, evidence = [] }) => {
    const others = evidence.filter((one) => one !== path)
    return [words.refusedFile(path, refusal), ...others.map((one) => words.provedBy(one))]
  })
