import { createContext, useContext } from 'react'
import type { SessionView } from '#shared/contract/session.ts'
import type { Action, Actor, Target } from '#shared/people/permissions.ts'
import { may } from '#shared/people/permissions.ts'

export const SessionContext = createContext<SessionView | null>(null)

/** Who acts here and what they may see. Only inside the frame: a ready profile. */
export const useSession = (): SessionView => {
  const session = useContext(SessionContext)
  if (!session) throw new Error('the frame is missing above this component')
  return session
}

export const useActor = (): Actor => {
  const { actor } = useSession()
  if (!actor) throw new Error('a ready session has an actor')
  return actor
}

/** Whether to offer something. The backend decides again for itself. */
export const useMay = (): ((action: Action, target?: Target) => boolean) => {
  const actor = useActor()
  return (action, target) => may(actor, action, target)
}
