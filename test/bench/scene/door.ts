/** The backend behind a running host, called as the page calls it. */
import type { Method, Output, RawInput } from '#shared/contract/api.ts'
import type { JobStarted, SessionView } from '#shared/contract/session.ts'
import type { Actor } from '#shared/people/permissions.ts'
import { createHttpHost } from '#renderer/host/host.ts'

export interface Door {
  readonly call: <M extends Method>(method: M, input: RawInput<M>) => Promise<Output<M>>
  readonly finish: (job: JobStarted) => Promise<void>
  /** In the demo one may be anybody. */
  readonly actAs: (role: Actor['role']) => Promise<SessionView>
}

const pollMs = 20

/** The address is the one that the host prints: the token follows the `#`. */
export const openDoor = (address: string): Door => {
  const { origin, hash } = new URL(address)
  const host = createHttpHost(origin, hash.slice(1))
  const call: Door['call'] = async (method, input) => {
    const reply = await host.call(method, input)
    if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`)
    return reply.value
  }
  return {
    call,
    finish: async ({ jobId }) => {
      for (;;) {
        const { state, problem } = await call('jobs.get', { jobId })
        if (state === 'done') return
        if (state !== 'running') throw new Error(`job ${state}: ${problem}`)
        await new Promise((wake) => setTimeout(wake, pollMs))
      }
    },
    actAs: async (role) => {
      const { choices } = await call('session.get', {})
      const actor = choices.find((choice) => choice.role === role)
      if (actor === undefined) throw new Error(`the demo has no ${role}`)
      return call('session.switchActor', { actorId: actor.actorId })
    },
  }
}
