import type { ShareStatus, SyncResult } from '../../../shared/contract/compare.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { AdmissionRequest } from '../../../shared/sync/admission.ts'
import { refusedFile } from '../../../shared/sync/judge.ts'
import type { FileShare, Profile, ShareProblem } from '../../../shared/sync/ports.ts'
import type { Backend, Workspace } from '../backend.ts'
import { layoutProblem } from '../trust/policyOf.ts'
import { pushRules, waitingTargets } from '../trust/pushRules.ts'
import { confirmedUntil } from '../trust/signers.ts'
import { readRequests } from './admission.ts'
import { acknowledgePack, adoptOverrides, applyDecisions } from './ownOverrides.ts'
import { pull } from './pull.ts'
import { auditIfDue } from './auditJob.ts'
import { createBreath } from './breath.ts'
import { push } from './push.ts'
import { publishRollups } from './rollup.ts'
import { publishWitness } from './witness.ts'

export interface Sync {
  /** Publishes what waits, then reads what is new. A call while one runs gets the result of the next. Never rejects for a fault of the share. */
  readonly run: () => Promise<SyncResult>
  /** Publishes what waits, without reading; bounded by the share's deadlines. */
  readonly push: () => Promise<void>
  /** Runs in the background unless one ran in the last seconds. */
  readonly runIfRested: () => void
  /** Devices that asked to be let in when the inbox was last read; forgotten when another folder is opened. */
  readonly requests: () => readonly AdmissionRequest[]
  /** Resolves when nothing runs any more. */
  readonly settled: () => Promise<void>
  readonly status: () => ShareStatus
  /** From now on runs by itself every `everyMs`, give or take a fifth, so that outlets do not come all at once. */
  readonly start: (everyMs: number) => void
  readonly stop: () => void
}

const restMs = 3_000

type State = ShareStatus['state']

const stateOf = (problem: ShareProblem): State => (problem === 'io' || problem === 'fork' ? 'missing' : problem)

interface Counts {
  readonly published: number
  readonly read: number
}

/** What a sync works on: one data folder from beginning to end, though another may be opened meanwhile. */
interface Session {
  readonly backend: Pick<Backend, 'workspace' | 'clock'>
  readonly profile: Profile
  readonly share: FileShare
}

const openSession = ({ workspace, clock }: Backend): Session | null => {
  const present = workspace()
  const profile = present.stores.profiles.get()
  if (profile === null || present.share === null || present.keyLock?.isLocked() === true) return null
  return { backend: { workspace: () => present, clock }, profile, share: present.share }
}

/** What is known about the share of one workspace since it was opened. */
interface Notes {
  readonly workspace: Workspace
  readonly seen: Map<string, number>
  problem: ShareProblem | null
  lastReadAt: number | null
  unreachableSinceAt: number | null
  /** How many runs have brought something. */
  changes: number
  requests: readonly AdmissionRequest[]
  /** When something of the organisation was brought to the share last. */
  rulesSentAt: number | null
}

const later = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b)

const sameRequests = (before: Notes['requests'], now: Notes['requests']): boolean =>
  before.length === now.length && before.every(({ deviceId }, at) => deviceId === now[at]?.deviceId)

/** What the organisation says first: files of its devices count only for readers who know the devices. */
const pushAll = async (session: Session, notes: Notes): Promise<Result<number, ShareProblem>> => {
  const problem = layoutProblem(session.backend.workspace().stores, session.profile)
  if (problem !== null) return err(problem)
  const rules = await pushRules(session)
  if (!rules.ok) return rules
  if (rules.value > 0) notes.rulesSentAt = session.backend.clock.now()
  const files = await push(session)
  return files.ok ? ok(rules.value + files.value) : files
}

/** Nothing is lost by a fault in between: each part goes on from what is stored. */
const exchange = async (session: Session, notes: Notes): Promise<Result<Counts, ShareProblem>> => {
  const { backend, profile, share } = session
  const { stores } = backend.workspace()
  const probe = await share.probe()
  if (!probe.ok && probe.error !== 'newerLayout') return probe
  if (probe.ok && probe.value.shareId !== profile.shareId) return err('foreign')
  const before = await pushAll(session, notes)
  const pulled = await pull({ ...session, seen: notes.seen, breathe: createBreath() })
  if (!pulled.ok) return pulled
  const requests = await readRequests(backend, share, profile)
  if (!requests.ok) return requests
  if (!sameRequests(notes.requests, requests.value)) notes.changes += 1
  notes.requests = requests.value
  if (!profile.demo) adoptOverrides(stores, profile)
  applyDecisions(stores)
  acknowledgePack(backend, profile)
  publishWitness(backend, profile)
  publishRollups(backend, profile)
  if (!before.ok) return before
  const after = await pushAll(session, notes)
  return after.ok ? ok({ published: before.value + after.value, read: pulled.value.read }) : after
}

const createSync = (backend: Backend): Sync => {
  let kept: Notes | null = null
  let last: Promise<void> = Promise.resolve()
  let running: Promise<SyncResult> | null = null
  let queued: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null
  let endedAt = -restMs

  const notesOf = (workspace: Workspace): Notes => {
    if (kept?.workspace === workspace) return kept
    const fresh = {
      problem: null,
      lastReadAt: null,
      unreachableSinceAt: null,
      changes: 0,
      requests: [],
      rulesSentAt: null,
    }
    kept = { workspace, seen: new Map(), ...fresh }
    return kept
  }
  const note = (notes: Notes, outcome: Result<unknown, ShareProblem>): void => {
    notes.problem = outcome.ok ? null : outcome.error
    notes.unreachableSinceAt = outcome.ok ? null : (notes.unreachableSinceAt ?? backend.clock.now())
  }
  const status = (): ShareStatus => {
    const workspace = backend.workspace()
    const { stores } = workspace
    const { problem, lastReadAt, unreachableSinceAt, changes, rulesSentAt } = notesOf(workspace)
    const waiting = stores.outbox.waiting()
    // a device that stopped itself, because its key wrote elsewhere too, has to say so: nobody else can
    const stopped = waiting.filter(({ problem: own }) => own === 'fork').slice(0, 1)
    const folder = stores.profiles.get()?.shareFolder ?? null
    return {
      folder,
      state: folder === null ? 'none' : problem === null ? 'fine' : stateOf(problem),
      lastReadAt,
      lastReadBackAt: later(stores.outbox.lastReadBackAt(), rulesSentAt),
      unreachableSinceAt,
      changes,
      waiting: waiting.length + waitingTargets(workspace),
      waitingSinceAt: waiting[0]?.createdAt ?? null,
      packVersion: stores.packs.newest()?.version ?? 0,
      rules: { confirmedAt: stores.repository.confirmedAt(), until: confirmedUntil(workspace) },
      refused: [...stopped.map(({ path }) => refusedFile(path, 'fork')), ...stores.chains.refused()],
    }
  }
  const once = async (): Promise<SyncResult> => {
    const session = openSession(backend)
    let counts: Counts = { published: 0, read: 0 }
    if (session !== null) {
      const notes = notesOf(session.backend.workspace())
      const outcome = await exchange(session, notes)
      note(notes, outcome)
      if (outcome.ok) {
        notes.lastReadAt = backend.clock.now()
        counts = outcome.value
        if (counts.read > 0) notes.changes += 1
        auditIfDue(backend)
      }
    }
    const now = status()
    return { ...counts, refused: now.refused.length, packVersion: now.packVersion, status: now }
  }
  /** One piece of work after the other. */
  const exclusively = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    last = done.then(
      () => undefined,
      () => undefined,
    )
    return done
  }
  const run = (): Promise<SyncResult> => {
    // a run that has begun may have passed by what the caller wants to see: calls from now on share the next one
    running ??= exclusively(() => {
      running = null
      return once().finally(() => {
        endedAt = performance.now()
      })
    })
    return running
  }
  const pushOnce = async (): Promise<void> => {
    // whoever asks from now on may have enqueued what this push no longer sees
    queued = null
    const session = openSession(backend)
    if (session === null) return
    const notes = notesOf(session.backend.workspace())
    note(notes, await pushAll(session, notes))
  }
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  /** Nobody waits for it: a bug shows as a failed job. */
  const inBackground = async (): Promise<void> => {
    try {
      await run()
    } catch (cause) {
      backend.jobs.start('sync', () => Promise.reject(cause))
    }
  }
  const start = (everyMs: number): void => {
    stop()
    const [byte = 0] = backend.random.bytes(1)
    const jitter = 0.8 + (byte / 255) * 0.4
    timer = setTimeout(() => {
      void inBackground().finally(() => {
        if (timer !== null) start(everyMs)
      })
    }, everyMs * jitter)
    timer.unref()
  }
  return {
    run,
    push: () => {
      queued ??= exclusively(pushOnce)
      return queued
    },
    runIfRested: () => {
      if (running !== null || performance.now() - endedAt <= restMs) return
      endedAt = performance.now()
      void inBackground()
    },
    requests: () => notesOf(backend.workspace()).requests,
    settled: () => last,
    status,
    start,
    stop,
  }
}

const syncs = new WeakMap<Backend, Sync>()

/** The one sync of a backend: two at a time would race for the same outbox. */
export const syncOf = (backend: Backend): Sync => {
  const known = syncs.get(backend)
  if (known !== undefined) return known
  const made = createSync(backend)
  syncs.set(backend, made)
  return made
}
