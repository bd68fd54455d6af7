import { Command } from 'lucide-react'
import { useLocation } from 'wouter'
import { IconButton } from '../ui/IconButton.tsx'
import { ActorBadge } from './ActorBadge.tsx'
import { useFrameText } from './frameText.ts'
import css from './frame.module.css'
import { pageOf } from './pages.ts'
import { PlaceSwitcher } from './PlaceSwitcher.tsx'
import { usePaletteStore } from './paletteStore.ts'
import { ShareStateLink } from './ShareStateLink.tsx'
import { WeekSwitcher } from './WeekSwitcher.tsx'

export const TopBar = () => {
  const t = useFrameText()
  const [path] = useLocation()
  const setOpen = usePaletteStore((state) => state.setOpen)
  return (
    <div className={css['top']}>
      <PlaceSwitcher />
      {pageOf(path) === 'plan' && <WeekSwitcher />}
      <span className={css['spring']} />
      <ShareStateLink />
      <IconButton
        label={t.palette.open}
        shortcut="Ctrl K"
        size="small"
        onPress={() => {
          setOpen(true)
        }}
      >
        <Command size={16} aria-hidden="true" />
      </IconButton>
      <ActorBadge />
    </div>
  )
}
