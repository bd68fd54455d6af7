import { useState } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useAction } from '#renderer/host/useAction.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { Output } from '#shared/contract/api.ts'
import { addDays, localOf } from '#shared/kernel/time.ts'
import { useRoster, useRosterTools } from './rosterContext.ts'
import { useWords } from './words.ts'
import css from './plan.module.css'

type Copied = Output<'roster.copyLastWeek'>

const OpenedList = ({ opened }: Pick<Copied, 'opened'>) => {
  const { t, f, word } = useWords()
  const zone = useRoster((state) => state.board.zone)
  const text = ({ startAt, endAt, role }: Copied['opened'][number]['shift']): string =>
    `${f.weekday(localOf(startAt, zone).on)} ${t.board.span(f.time(startAt, zone), f.time(endAt, zone))}, ${word(role)}`
  return (
    <>
      <p>{t.said.openedText(opened.length)}</p>
      <ul className={css['opened']}>
        {opened.map(({ shift, why }) => (
          <li key={shift.shiftId}>
            <span>{text(shift)}</span>
            <span>{t.said.openedWhy[why]}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Asks, copies, and lists what no longer fits. */
export const CopyWeekDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t, f } = useWords()
  const { store } = useRosterTools()
  const board = useRoster((state) => state.board)
  const { run, pending, problem } = useAction('roster.copyLastWeek', ['roster.weeks'])
  const [copied, setCopied] = useState<Copied | null>(null)
  const copy = async (): Promise<void> => {
    await store.settled()
    const reply = await run({ outletId: board.outlet.outletId, weekOn: board.weekOn })
    if (!reply.ok) return
    store.accept(reply.value)
    setCopied(reply.value)
  }
  const done = copied !== null
  return (
    <Dialog
      title={done && copied.opened.length > 0 ? t.said.openedTitle : t.toolbar.copyLastWeek}
      isOpen
      onClose={onClose}
      actions={
        done ? (
          <Button variant="primary" onPress={onClose}>
            {t.toolbar.close}
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>{t.editor.cancel}</Button>
            <Button variant="primary" isDisabled={pending} onPress={() => void copy()}>
              {t.toolbar.copyLastWeek}
            </Button>
          </>
        )
      }
    >
      <ProblemNote problem={problem} />
      {!done && (
        <p>
          {f.week(addDays(board.weekOn, -7))} → {f.week(board.weekOn)}. {t.said.replaceWeek}
        </p>
      )}
      {done && <output>{t.said.copiedWeek(copied.shifts.length)}</output>}
      {done && copied.opened.length > 0 && <OpenedList opened={copied.opened} />}
    </Dialog>
  )
}
