import { useSession } from '#renderer/host/session.ts'

/** The name behind an actor's id, where this device knows it; other texts stay as they are. */
export const useActorName = (): ((setBy: string) => string) => {
  const { actor, choices } = useSession()
  return (setBy) => [actor, ...choices].find((one) => one?.actorId === setBy)?.name ?? setBy
}
