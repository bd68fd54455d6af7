import { UserRound } from 'lucide-react'
import { useActor, useSession } from '../host/session.ts'
import { Badge } from '../ui/Badge.tsx'
import { ActorMenu } from './ActorMenu.tsx'
import { useFrameText } from './frameText.ts'
import css from './frame.module.css'

/** Who acts here; in the demo a menu of everyone one can be. */
export const ActorBadge = () => {
  const t = useFrameText()
  const actor = useActor()
  const { demo, choices } = useSession()
  if (!demo || choices.length < 2) {
    return (
      <span className={css['who']}>
        <UserRound size={14} aria-hidden="true" />
        {actor.name} <span className={css['whoRole']}>{t.roles[actor.role]}</span>
      </span>
    )
  }
  return (
    <span className={css['who']}>
      <Badge tone="accent">{t.demo}</Badge>
      <ActorMenu />
    </span>
  )
}
