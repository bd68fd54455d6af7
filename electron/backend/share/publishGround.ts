import { createRecently, type Recently } from './recently.ts'

/** Steps of a publication in their order; a test may stop, fail or kill at each. share-format §5 */
export const publishSteps = [
  'directory',
  'list',
  'create',
  'write',
  'sync',
  'close',
  'compare',
  'rename',
  'syncDirectory',
  'readBack',
] as const
export type PublishStep = (typeof publishSteps)[number]
/** Called before each step. What it throws counts as that step's own fault. */
export type OnStep = (step: PublishStep) => void | Promise<void>

/** What one publication leaves for the next, so that a distant server is asked for it once. */
export interface PublishGround {
  readonly onStep: OnStep
  /** Whether syncing a directory does something there. */
  readonly syncsDirectories: boolean
  /** Directories that were made and swept lately, and the share's clock. */
  readonly lately: Recently
}

/** How long a directory counts as swept, and the share's clock as read. */
const latelyMs = 3_600_000

/** The ground of the first publication in a folder. */
export const createPublishGround = (): PublishGround => ({
  onStep: () => undefined,
  syncsDirectories: true,
  lately: createRecently(latelyMs),
})
