import { resolve } from 'node:path'
import type { Method, Output, RawInput } from '../../shared/contract/api.ts'
import type { JobStarted, JobView, SessionView } from '../../shared/contract/session.ts'
import type { Outlet } from '../../shared/people/places.ts'
import { composeBackend, type Composed } from '../backend/compose.ts'
import { buildViewer } from '../backend/inspect/buildViewer.ts'
import { CliFailure } from './io.ts'
import type { Speaker } from './speaker.ts'

const appVersion = '0.1.0'
const pollMs = 100

/** One open data folder behind the same door that the app uses. */
export interface Door {
  readonly composed: Composed
  readonly call: <M extends Method>(method: M, input: RawInput<M>) => Promise<Output<M>>
  /** Waits for the end of a job and shows its steps. */
  readonly finish: (job: JobStarted) => Promise<JobView>
  readonly session: () => Promise<SessionView>
  /** An outlet that this actor may see, by id or name. */
  readonly outlet: (name: string) => Promise<Outlet>
}

const doorOn = (composed: Composed, speaker: Speaker): Door => {
  const { words } = speaker
  const call: Door['call'] = async (method, input) => {
    const reply = await composed.dispatch(method, input)
    if (!reply.ok) throw speaker.failure(reply.error)
    return reply.value as Output<typeof method>
  }
  const session = () => call('session.get', {})
  return {
    composed,
    call,
    session,
    finish: async ({ jobId }) => {
      let view = await call('jobs.get', { jobId })
      while (view.state === 'running') {
        const { step, done, total } = view
        speaker.progress(`${words.steps[step] ?? step} ${total > 0 ? `${done}/${total}` : ''}`)
        await new Promise((wake) => setTimeout(wake, pollMs))
        view = await call('jobs.get', { jobId })
      }
      speaker.progress('')
      if (view.state !== 'done')
        throw new CliFailure(view.problem ?? view.state, words.jobFailed(view.problem ?? view.state))
      return view
    },
    outlet: async (name) => {
      const { outlets } = await session()
      const found = outlets.find((outlet) => outlet.outletId === name || outlet.name === name)
      if (found === undefined) throw new CliFailure('unknownOutlet', words.unknownOutlet(name))
      return found
    },
  }
}

/** Another actor for this call only; the demo holds the keys of all. */
const actAs = async (door: Door, name: string, speaker: Speaker): Promise<() => Promise<void>> => {
  const { actor, choices } = await door.session()
  const wanted = choices.find((choice) => choice.actorId === name || choice.name === name || choice.role === name)
  if (wanted === undefined || actor === null) throw new CliFailure('unknownActor', speaker.words.unknownActor(name))
  await door.call('session.switchActor', { actorId: wanted.actorId })
  return async () => {
    await door.call('session.switchActor', { actorId: actor.actorId })
  }
}

export interface Place {
  readonly data: string
  readonly as?: string
}

/** Nothing can be signed with keys that a passphrase locks. */
const unlock = async (door: Door, speaker: Speaker): Promise<void> => {
  if (door.composed.backend.workspace().keyLock?.isLocked() !== true) return
  const passphrase = await speaker.passphrase()
  if (passphrase === null) throw speaker.failure({ code: 'refused', why: 'keysLocked', details: {} })
  await door.call('keys.unlock', { passphrase })
}

/** Opens the data folder, does the work, and closes it again whatever happens. */
export const withDoor = async (place: Place, speaker: Speaker, work: (door: Door) => Promise<void>): Promise<void> => {
  const opened = await composeBackend({ dataFolder: resolve(place.data), appVersion, viewer: buildViewer })
  if (!opened.ok) {
    const { code } = opened.error
    const why = code === 'foreignDatabase' ? 'damagedDatabase' : code
    throw speaker.failure({ code: 'refused', why, details: { folder: place.data } })
  }
  const door = doorOn(opened.value, speaker)
  try {
    await unlock(door, speaker)
    const goBack = place.as === undefined ? null : await actAs(door, place.as, speaker)
    try {
      await work(door)
    } finally {
      await goBack?.()
    }
  } finally {
    await opened.value.close()
  }
}
