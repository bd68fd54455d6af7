import { useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx'
import { ReplayOutcome } from './ReplayOutcome.tsx'
import css from './rules.module.css'
import { useRulesText } from './rulesWords.ts'
import { useReplay } from './useReplay.ts'

const spans = ['4', '8', '13'] as const

/** How the draft would have judged the weeks that are published. */
export const ReplayDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useRulesText().replay
  const replay = useReplay()
  const [weeks, setWeeks] = useState<(typeof spans)[number]>('13')
  const { job } = replay
  const isRunning = job?.state === 'running'
  return (
    <Dialog
      isOpen
      size="wide"
      title={t.title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.close}</Button>
          <Button
            variant="primary"
            isDisabled={isRunning || replay.pending}
            onPress={() => void replay.run(Number(weeks))}
          >
            {t.run}
          </Button>
        </>
      }
    >
      <p className={css['muted']}>{t.hint}</p>
      <div>
        <SegmentedControl
          label={t.weeks}
          value={weeks}
          options={spans.map((value) => ({ value, label: t.lastWeeks(value) }))}
          onChange={setWeeks}
        />
      </div>
      <ReplayOutcome replay={replay} />
    </Dialog>
  )
}
