import { useMemo, useState, type FormEvent } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { Scissors, Trash2, Users } from 'lucide-react'
import { Button } from '#renderer/ui/Button.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { id } from '#shared/kernel/ids.ts'
import type { Shift } from '#shared/roster/model.ts'
import { BreakChoice } from './BreakChoice.tsx'
import { breakAll, deleteAll, replaceShift, splitAll } from './planEdits.ts'
import { useRoster, useRosterTools } from './rosterContext.ts'
import { targetsOf } from './selection.ts'
import { draftOf, draftTimes, shiftOfDraft, workOfDraft, type ShiftDraft } from './shiftDraft.ts'
import { useWords } from './words.ts'
import css from './editor.module.css'

interface FormProps {
  readonly shift: Shift
  readonly part: 'all' | 'break'
  readonly onClose: () => void
}

const ShiftForm = ({ shift, part, onClose }: FormProps) => {
  const { t, f, word } = useWords()
  const { store, newId } = useRosterTools()
  const board = useRoster((state) => state.board)
  const [draft, setDraft] = useState<ShiftDraft>(() => draftOf(shift, board))
  const times = draftTimes(draft)
  const work = workOfDraft(shift, draft, board)
  const change = (next: Partial<ShiftDraft>): void => setDraft({ ...draft, ...next })
  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (part === 'break') {
      const { shifts, selection } = store.getState()
      const chosen = new Set(targetsOf(selection, shift.shiftId))
      onClose()
      store.edit(
        breakAll(
          shifts.filter(({ shiftId }) => chosen.has(shiftId)),
          draft.breakMinutes,
        ),
        shift.shiftId,
      )
      return
    }
    const next = shiftOfDraft(shift, draft, board)
    if (next === null) return
    onClose()
    store.edit(replaceShift(shift, next), shift.shiftId)
  }
  const people = board.people
    .filter(({ active, personId }) => active || personId === shift.personId)
    .map(({ personId, name }) => ({ value: String(personId), label: name }))
  const error = (minute: number | null) => (minute === null ? { error: t.editor.badTime } : {})
  return (
    <form className={css['form']} onSubmit={save}>
      {part === 'all' && (
        <>
          <div className={css['pair']}>
            <TextField
              label={t.editor.start}
              value={draft.start}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the editor was opened by a key to type into it
              autoFocus
              onChange={(start) => change({ start })}
              {...error(times.start)}
            />
            <TextField
              label={t.editor.end}
              value={draft.end}
              onChange={(end) => change({ end })}
              {...error(times.end)}
            />
          </div>
          <output className={css['note']}>
            {work !== null && t.editor.works(f.duration(work))}
            {times.nextDay && `, ${t.editor.nextDay}`}
          </output>
        </>
      )}
      <BreakChoice
        value={draft.breakMinutes}
        isFirst={part === 'break'}
        onChange={(breakMinutes) => change({ breakMinutes })}
      />
      {part === 'all' && (
        <div className={css['pair']}>
          <Select
            label={t.editor.role}
            value={draft.role}
            options={board.outlet.roles.map((role) => ({ value: role, label: word(role) }))}
            onChange={(role) => change({ role })}
          />
          <Select
            label={t.editor.person}
            value={draft.personId ?? ''}
            options={[{ value: '', label: t.editor.nobody }, ...people]}
            onChange={(personId) => change({ personId: personId === '' ? null : id<'Person'>(personId) })}
          />
        </div>
      )}
      {part === 'all' && (
        <div>
          <Button
            size="small"
            icon={<Users size={14} aria-hidden="true" />}
            onPress={() => {
              onClose()
              store.openDrawer({ kind: 'takers', shiftId: shift.shiftId })
            }}
          >
            {t.advice.takers.open}
          </Button>
        </div>
      )}
      <div className={css['actions']}>
        {part === 'all' && (
          <>
            <IconButton
              label={t.editor.remove}
              shortcut="Del"
              onPress={() => {
                onClose()
                store.edit(deleteAll([shift]))
              }}
            >
              <Trash2 size={15} aria-hidden="true" />
            </IconButton>
            <IconButton
              label={t.editor.split}
              shortcut="S"
              onPress={() => {
                onClose()
                store.edit(splitAll([shift], newId), shift.shiftId)
              }}
            >
              <Scissors size={15} aria-hidden="true" />
            </IconButton>
          </>
        )}
        <span className={css['space']} />
        <Button onPress={onClose}>{t.editor.cancel}</Button>
        <Button variant="primary" type="submit">
          {t.editor.save}
        </Button>
      </div>
    </form>
  )
}

/** Beside the shift it edits; Escape leaves everything as it was. */
export const ShiftEditor = () => {
  const { t } = useWords()
  const { store } = useRosterTools()
  const editor = useRoster((state) => state.editor)
  const shift = useRoster((state) => state.shifts.find(({ shiftId }) => shiftId === state.editor?.shiftId))
  const anchor = useMemo(
    () => ({ current: editor === null ? null : document.querySelector(`[data-shift="${editor.shiftId}"]`) }),
    [editor],
  )
  if (editor === null || shift === undefined) return null
  const close = (): void => {
    store.openEditor(null)
    store.focusOn(editor.shiftId)
  }
  const title = editor.part === 'all' ? t.editor.title : t.editor.breakTitle
  return (
    <Popover
      isOpen
      triggerRef={anchor}
      placement="bottom start"
      offset={6}
      className={css['popover'] ?? ''}
      onOpenChange={(open) => {
        if (!open) close()
      }}
    >
      <Dialog aria-label={title} className={css['dialog'] ?? ''}>
        <ShiftForm key={`${editor.shiftId}${editor.part}`} shift={shift} part={editor.part} onClose={close} />
      </Dialog>
    </Popover>
  )
}
