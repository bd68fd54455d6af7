import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { ObjectStoreAccess } from '../../../shared/sync/objectPlace.ts'
import {
  checkSteps,
  judgeShareCheck,
  type CheckStep,
  type Observation,
  type ShareCheckReport,
} from '../../../shared/sync/shareCheck.ts'
import type { Progress } from '../jobs/jobs.ts'
import { ProbeLost, startProbe, type ProbeProcess } from './probeProcess.ts'
import type { StartShareChild } from './shareChild.ts'

export interface CheckOptions {
  readonly folder: string
  readonly start: StartShareChild
  /** For an object store. */
  readonly access?: ObjectStoreAccess | null
  readonly progress?: Progress
  /** Longest wait for one step. */
  readonly deadlineMs?: number
}

const silent: Progress = { report: () => undefined, breathe: () => Promise.resolve() }
/** After so long what is left to see stays unseen; a person waits for the verdict. */
const enoughMs = 12_000
const lookEveryMs = 50
/** Files that each of two writers publishes. */
const filesEach = 5

const unseen = (step: CheckStep): Observation => ({ step, outcome: 'unknown', value: null, problem: null })

type Pair = readonly [one: ProbeProcess, other: ProbeProcess]
type Watched = <T>(work: Promise<T>) => Promise<T>

/** Ends the wait, not the work, when the person cancels. */
const watchedBy =
  ({ breathe }: Progress): Watched =>
  async (work) => {
    const settled = work.then(
      (value) => ({ value }),
      (cause: unknown) => ({ cause }),
    )
    for (;;) {
      const done = await Promise.race([settled, wait(lookEveryMs, null)])
      await breathe()
      if (done === null) continue
      if ('cause' in done) throw done.cause
      return done.value
    }
  }

const seeVisible = async ([one, other]: Pair, maxMs: number): Promise<Observation> => {
  // looked for before it is there: a share that remembers absences is caught
  await other.missing('seen', 1)
  const found = other.await('seen', maxMs)
  const [failed, after] = await Promise.all([one.publish('seen', 1), found])
  const fine = failed === 0 && after !== null
  return { step: 'visible', outcome: fine ? 'yes' : 'no', value: after ?? maxMs, problem: null }
}

const seeWriters = async ([one, other]: Pair): Promise<Observation> => {
  await Promise.all([one.publish('one', filesEach), other.publish('other', filesEach)])
  const lost = (await one.missing('other', filesEach)) + (await other.missing('one', filesEach))
  return { step: 'writers', outcome: lost === 0 ? 'yes' : 'no', value: lost, problem: null }
}

/** What one writes before the second process and the clocks are looked at. */
const plainSteps: readonly CheckStep[] = ['reach', 'write', 'sync', 'rename', 'exclusive', 'names', 'case', 'longPath']
/** Each brings one file. The first step of all is not among them: it connects. */
const timedSteps: ReadonlySet<CheckStep> = new Set(['write', 'rename'])

const seeAll = async (pair: Pair, watched: Watched, options: CheckOptions, seen: Observation[]): Promise<void> => {
  const { progress = silent, deadlineMs = 6_000 } = options
  const from = performance.now()
  let slowest = 0
  const see = async (step: CheckStep, look: () => Promise<Observation>): Promise<void> => {
    progress.report(step, seen.length, checkSteps.length)
    const startedAt = performance.now()
    const late = startedAt - from > enoughMs
    seen.push(late ? unseen(step) : await watched(look()))
    if (timedSteps.has(step)) slowest = Math.max(slowest, Math.round(performance.now() - startedAt))
  }
  const [one] = pair
  for (const step of plainSteps) {
    await see(step, () => one.look(step))
    // a folder that cannot be written has nothing more to show
    if ((step === 'reach' || step === 'write') && seen.at(-1)?.outcome !== 'yes') return
  }
  await see('visible', () => seeVisible(pair, deadlineMs * 0.8))
  await see('writers', () => seeWriters(pair))
  await see('clock', () => one.look('clock'))
  await see('room', () => one.look('room'))
  seen.push({ step: 'speed', outcome: 'yes', value: slowest, problem: null })
}

/** Removes the probe's directory; by a fresh process, for the others may hang. */
const sweep = async (options: CheckOptions, probe: string): Promise<Observation> => {
  const { folder, start, access = null, deadlineMs = 6_000 } = options
  const last = startProbe(start, { folder, probe, access }, deadlineMs / 2)
  try {
    return await last.look('remove')
  } catch (cause) {
    if (!(cause instanceof ProbeLost)) throw cause
    return { step: 'remove', outcome: 'no', value: null, problem: cause.why }
  } finally {
    last.end()
  }
}

/**
 * Looks for about ten seconds at what a folder does, from two processes of their own, and removes what it wrote, also
 * when it is cancelled. Never waits longer for a step than `deadlineMs`. share-format §20
 */
export const checkShare = async (options: CheckOptions): Promise<ShareCheckReport> => {
  const { folder, start, access = null, progress = silent, deadlineMs = 6_000 } = options
  const probe = `.tmp-check-${randomBytes(6).toString('hex')}`
  const open = (): ProbeProcess => startProbe(start, { folder, probe, access }, deadlineMs)
  const pair = [open(), open()] as const
  const seen: Observation[] = []
  try {
    await seeAll(pair, watchedBy(progress), options, seen)
  } catch (cause) {
    if (!(cause instanceof ProbeLost)) throw cause
    const step = checkSteps.find((one) => seen.every((other) => other.step !== one)) ?? 'speed'
    seen.push({ step, outcome: 'no', value: null, problem: cause.why })
  } finally {
    for (const each of pair) each.end()
    // where not even the folder was found, nothing was written
    if (seen[0]?.outcome !== 'no' || seen[0].problem === 'hung') seen.push(await sweep(options, probe))
  }
  return judgeShareCheck(seen)
}
