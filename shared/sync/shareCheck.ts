/** Whether a folder can serve as a share, judged from what a probe has seen there. share-format §20 */
import type { ShareProblem } from './ports.ts'

/** What is looked at, in this order; `value` of its observation in brackets. */
export const checkSteps = [
  /** The folder is there and lets itself be listed [names that are not of a share]. */
  'reach',
  /** A new file is written and reads back equal. */
  'write',
  /** The share confirms that bytes are on its disk. */
  'sync',
  /** A file gets a name that was never used, whole, and loses the old one. */
  'rename',
  /** Nobody creates a file that is there, and of eight at once one wins. */
  'exclusive',
  /** Names of the share come back from a listing as they were written. */
  'names',
  /** Names that differ by case are two files. */
  'case',
  /** The longest path of a share below this folder [its characters]. */
  'longPath',
  /** What one process writes another finds [ms until then]. */
  'visible',
  /** Two processes publish at the same time [files lost]. */
  'writers',
  /** The share's clock [ms ahead of this device]. */
  'clock',
  /** Free room [MB]. */
  'room',
  /** How long it took to bring one file [ms]. */
  'speed',
  /** The probe's own files let themselves be removed. */
  'remove',
] as const
export type CheckStep = (typeof checkSteps)[number]

export interface Observation {
  readonly step: CheckStep
  /** `unknown`: could not be seen from here. */
  readonly outcome: 'yes' | 'no' | 'unknown'
  readonly value: number | null
  /** The fault behind a `no`. */
  readonly problem: ShareProblem | null
}

/** `limits`: it can serve, and somebody should know what does not. */
export type Fitness = 'fit' | 'limits' | 'unfit'

export type CheckReasonCode =
  | ShareProblem
  | 'damages'
  | 'noRename'
  | 'names'
  | 'shortPath'
  | 'losesFiles'
  | 'unsynced'
  | 'notExclusive'
  | 'late'
  | 'unseen'
  | 'clockOff'
  | 'littleRoom'
  | 'slow'
  | 'keepsFiles'
  | 'otherFiles'

export interface CheckReason {
  readonly code: CheckReasonCode
  readonly weight: 'blocks' | 'limits'
  /** As of the step it comes from. */
  readonly value: number
}

export interface ShareCheckReport {
  readonly fitness: Fitness
  /** What blocks first. */
  readonly reasons: readonly CheckReason[]
  readonly observations: readonly Observation[]
}

/** Above it others see a file late; a plan is not a matter of seconds, but a person waits for it. */
const lateMs = 5_000
/** A write of one file that takes longer makes every look at a region a matter of minutes. */
const slowMs = 2_000
/** As far as a reader tolerates the clock of a device. */
const clockOffMs = 5 * 60_000
/** Room for some ten thousand reports. */
const littleRoomMb = 500

const blocks = (code: CheckReasonCode, value = 0): CheckReason => ({ code, weight: 'blocks', value })
const limits = (code: CheckReasonCode, value = 0): CheckReason => ({ code, weight: 'limits', value })

/** What it means when the share does not do this. */
const whenNot: Readonly<Record<CheckStep, ((value: number) => CheckReason) | null>> = {
  reach: () => blocks('missing'),
  write: () => blocks('damages'),
  sync: () => limits('unsynced'),
  rename: () => blocks('noRename'),
  exclusive: () => limits('notExclusive'),
  names: () => blocks('names'),
  // every name of the share is lower case
  case: null,
  longPath: (value) => blocks('shortPath', value),
  visible: (value) => limits('unseen', value),
  writers: (value) => blocks('losesFiles', value),
  clock: null,
  room: null,
  speed: (value) => limits('slow', value),
  remove: () => limits('keepsFiles'),
}

/** What is done, but worse than it should be. */
const whenWorse: Partial<Readonly<Record<CheckStep, (value: number) => CheckReason | null>>> = {
  reach: (value) => (value > 0 ? limits('otherFiles', value) : null),
  visible: (value) => (value > lateMs ? limits('late', value) : null),
  clock: (value) => (Math.abs(value) > clockOffMs ? limits('clockOff', value) : null),
  room: (value) => (value < 1 ? blocks('full') : value < littleRoomMb ? limits('littleRoom', value) : null),
  speed: (value) => (value > slowMs ? limits('slow', value) : null),
}

const reasonOf = ({ step, outcome, value, problem }: Observation): CheckReason | null => {
  if (outcome === 'unknown') return null
  if (outcome === 'yes') return value === null ? null : (whenWorse[step]?.(value) ?? null)
  // a fault that has a name says more than the step at which it showed; a removal is refused where nothing may go
  return problem === null || problem === 'io' || step === 'remove'
    ? (whenNot[step]?.(value ?? 0) ?? null)
    : blocks(problem)
}

/** The verdict, with every reason once. A probe that saw nothing proves nothing: it is unfit. */
export const judgeShareCheck = (observations: readonly Observation[]): ShareCheckReport => {
  const found = observations.flatMap((one) => reasonOf(one) ?? [])
  const once = found.filter(({ code }, at) => found.findIndex((other) => other.code === code) === at)
  const proved = observations.some(({ step, outcome }) => step === 'write' && outcome === 'yes')
  const all = proved || once.some(({ weight }) => weight === 'blocks') ? once : [...once, blocks('io')]
  const reasons = all.toSorted((a, b) => a.weight.localeCompare(b.weight, 'en'))
  const fitness = reasons.length === 0 ? 'fit' : reasons[0]?.weight === 'blocks' ? 'unfit' : 'limits'
  return { fitness, reasons, observations }
}

const perUnit: Partial<Readonly<Record<CheckReasonCode, number>>> = {
  late: 1_000,
  unseen: 1_000,
  slow: 1_000,
  clockOff: 60_000,
}

/** The value of a reason as its sentence names it: seconds, minutes, MB, characters or files. */
export const shownValue = ({ code, value }: CheckReason): number => Math.round(Math.abs(value) / (perUnit[code] ?? 1))
