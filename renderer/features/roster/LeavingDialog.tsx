import { useState } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useAction } from '#renderer/host/useAction.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { LeavingList, useLeavingText } from './LeavingList.tsx'
import { useRoster } from './rosterContext.ts'
import css from './publish.module.css'

export interface LeavingDialogProps {
  /** Of the list that is shown here. */
  readonly version: number
  readonly onConfirmed: () => void
  readonly onClose: () => void
}

/** In front of the first publication of an outlet: nothing goes on before the list was read and confirmed. */
export const LeavingDialog = ({ version, onConfirmed, onClose }: LeavingDialogProps) => {
  const t = useLeavingText()
  const { outletId, name } = useRoster((state) => state.board.outlet)
  const confirm = useAction('roster.confirmLeaving')
  const [isRead, setIsRead] = useState(false)
  const goOn = async (): Promise<void> => {
    const reply = await confirm.run({ outletId, version })
    if (reply.ok) onConfirmed()
  }
  return (
    <Dialog
      title={t.title(name)}
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="primary" isDisabled={!isRead || confirm.pending} onPress={() => void goOn()}>
            {t.next}
          </Button>
        </>
      }
    >
      <ProblemNote problem={confirm.problem} />
      <p className={css['quiet']}>{t.first}</p>
      <LeavingList />
      <Checkbox isSelected={isRead} onChange={setIsRead}>
        {t.confirm(name)}
      </Checkbox>
    </Dialog>
  )
}
