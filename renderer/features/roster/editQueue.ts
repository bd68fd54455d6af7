import type { Problem } from '#shared/contract/api.ts'
import type { EditLabel, EditResult } from '#shared/contract/roster.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { ShiftChange } from '#shared/roster/ports.ts'

/** One thing to ask of the backend; edits are already on the board when they are asked. */
export type EditStep =
  | { readonly kind: 'edit'; readonly label: EditLabel; readonly changes: readonly ShiftChange[] }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }

export interface EditQueueDeps {
  readonly send: (step: EditStep, baseSeq: number) => Promise<Result<EditResult, Problem>>
  /** `idle` is false while further steps wait: the board is then ahead of the answer. */
  readonly onAnswer: (result: EditResult, step: EditStep, idle: boolean) => void
  /** Steps behind the refused one are dropped, as they build on it. */
  readonly onRefused: (problem: Problem, step: EditStep) => void
  readonly onFault: (error: unknown) => void
  readonly seq: () => number
}

export interface EditQueue {
  readonly push: (step: EditStep) => void
  readonly waiting: () => number
  /** Resolves when all that was pushed has been answered. */
  readonly settled: () => Promise<void>
}

/** Asks one after the other, each on the edit number that the one before gave. */
export const createEditQueue = ({ send, onAnswer, onRefused, onFault, seq }: EditQueueDeps): EditQueue => {
  let steps: readonly EditStep[] = []
  let running: Promise<void> | null = null

  const run = async (): Promise<void> => {
    for (let step = steps[0]; step !== undefined; step = steps[0]) {
      try {
        const result = await send(step, seq())
        if (result.ok) {
          steps = steps.slice(1)
          onAnswer(result.value, step, steps.length === 0)
        } else {
          steps = []
          onRefused(result.error, step)
        }
      } catch (error) {
        steps = []
        onFault(error)
      }
    }
    running = null
  }

  return {
    push: (step) => {
      steps = [...steps, step]
      running ??= run()
    },
    waiting: () => steps.length,
    settled: () => running ?? Promise.resolve(),
  }
}
