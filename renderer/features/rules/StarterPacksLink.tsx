import { Library } from 'lucide-react'
import { useLocation } from 'wouter'
import { Button } from '#renderer/ui/Button.tsx'
import { useStarterText } from './starterText.ts'

/** The way from the catalogue to the rules that can be taken into it. */
export const StarterPacksLink = () => {
  const t = useStarterText()
  const [, navigate] = useLocation()
  return (
    <Button icon={<Library size={14} aria-hidden="true" />} onPress={() => navigate('/rules/packs')}>
      {t.open}
    </Button>
  )
}
