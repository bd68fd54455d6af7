import { ChevronDown, UserRound } from 'lucide-react'
import { useActor, useSession } from '../host/session.ts'
import { Button } from '../ui/Button.tsx'
import { Badge } from '../ui/Badge.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useFrameText } from './frameText.ts'
import css from './frame.module.css'
import { useSwitchActor } from './useSwitchActor.ts'

/** Who acts here; in the demo a menu of everyone one can be. */
export const ActorBadge = () => {
  const t = useFrameText()
  const actor = useActor()
  const { demo, choices } = useSession()
  const switchActor = useSwitchActor()
  const role = <span className={css['whoRole']}>{t.roles[actor.role]}</span>
  if (!demo || choices.length < 2) {
    return (
      <span className={css['who']}>
        <UserRound size={14} aria-hidden="true" />
        {actor.name} {role}
      </span>
    )
  }
  return (
    <span className={css['who']}>
      <Badge tone="accent">{t.demo}</Badge>
      <Menu
        label={t.actAs}
        trigger={
          <Button size="small">
            {actor.name} {role}
            <ChevronDown size={14} aria-hidden="true" />
          </Button>
        }
        entries={choices.map((choice) => ({
          key: choice.actorId,
          label: `${choice.name} · ${t.roles[choice.role]}`,
          isSelected: choice.actorId === actor.actorId,
          onAction: () => {
            void switchActor(choice)
          },
        }))}
      />
    </span>
  )
}
