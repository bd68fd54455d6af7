import type { Backend, Workspace } from '../backend.ts'
import { createSeededSecrets } from './seededSecrets.ts'

/** What the demo is built with: the same functions as in daily work, on a clock that the story moves. */
export interface DemoBackend extends Backend {
  readonly setNow: (at: number) => void
}

const never = (what: string) => (): never => {
  throw new Error(`the demo does not ${what} while it is built`)
}

/** Ids come from the seed too. The zones and jobs are the real ones. */
export const createDemoBackend = (backend: Backend, workspace: Workspace, seed: number): DemoBackend => {
  let now = 0
  const draw = createSeededSecrets(seed + 1_000_000)
  return {
    ...backend,
    workspace: () => workspace,
    damage: () => null,
    openFolder: never('open folders'),
    connectShare: never('connect'),
    clock: { now: () => now },
    random: { bytes: draw },
    setNow: (at) => {
      now = at
    },
  }
}
