import { useCallback } from 'react'
import type { Actor } from '#shared/people/permissions.ts'
import { useLocation } from 'wouter'
import { usePlaceStore } from '../host/placeStore.ts'
import { useAction } from '../host/useAction.ts'
import { useProblemToast } from '../host/useProblemToast.ts'
import { notify } from '../ui/toastStore.ts'
import { useFrameText } from './frameText.ts'

/** Everything shown may differ for someone else, so everything is asked again. */
const everything = [
  'session.',
  'roster.',
  'overrides.',
  'people.',
  'compare.',
  'requests.',
  'share.',
  'devices.',
  'rules.',
  'reviews.',
  'outlets.',
  'backups.',
]

export const useSwitchActor = (): ((actor: Actor) => Promise<void>) => {
  const t = useFrameText()
  const { run } = useAction('session.switchActor', everything)
  const remember = usePlaceStore((state) => state.remember)
  const [, navigate] = useLocation()
  const say = useProblemToast()
  return useCallback(
    async (actor) => {
      const reply = await run({ actorId: actor.actorId })
      if (!reply.ok) {
        say(reply.error)
        return
      }
      remember({ outletId: null, regionId: null })
      navigate('/')
      notify(t.actingAs(actor.name))
    },
    [run, remember, navigate, say, t],
  )
}
