import { ArrowLeft } from 'lucide-react'
import { Button } from '#renderer/ui/Button.tsx'
import { useRosterTools } from './rosterContext.ts'
import { useWords } from './words.ts'

export const BackToProblems = () => {
  const { t } = useWords()
  const { store } = useRosterTools()
  return (
    <div>
      <Button
        variant="quiet"
        size="small"
        icon={<ArrowLeft size={14} aria-hidden="true" />}
        onPress={() => store.openDrawer({ kind: 'problems' })}
      >
        {t.why.back}
      </Button>
    </div>
  )
}
