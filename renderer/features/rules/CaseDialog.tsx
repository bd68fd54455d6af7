import { useState } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import type { PackSpeech } from '#renderer/i18n/packSpeech.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { Column, DecisionTable } from '#shared/decisions/model.ts'
import type { TableCase } from '#shared/rules/model.ts'
import { emptyCase, readCase, situationValue } from './caseForm.ts'
import css from './reviews.module.css'
import { useReviewText } from './reviewText.ts'
import { useEditDraft } from './useEditDraft.ts'

export interface CaseDialogProps {
  readonly table: DecisionTable
  readonly cases: readonly TableCase[]
  readonly speech: PackSpeech
  readonly onClose: () => void
}

interface SituationFieldProps {
  readonly column: Column
  readonly text: string
  readonly speech: PackSpeech
  readonly onChange: (text: string) => void
}

const SituationField = ({ column, text, speech, onChange }: SituationFieldProps) => {
  const t = useReviewText().cases
  const { language } = useFormat()
  const { domain } = column
  const label = column.label[language]
  if (domain.type === 'enumeration') {
    const options = domain.values.map((value) => ({ value, label: speech.t.values[value] ?? speech.word(value) }))
    return <Select label={label} value={text === '' ? null : text} options={options} onChange={onChange} />
  }
  const isOut = text.trim() !== '' && situationValue(text, column, speech) === null
  return <TextField label={label} value={text} onChange={onChange} error={isOut ? t.notInColumn : undefined} />
}

/** A situation in the table's own columns, and the numbers that must come out. */
export const CaseDialog = ({ table, cases, speech, onClose }: CaseDialogProps) => {
  const t = useReviewText().cases
  const { language } = useFormat()
  const [form, setForm] = useState(emptyCase)
  const edit = useEditDraft()
  const one = readCase(form, table, cases, speech)
  const setSituation = (name: string, text: string) =>
    setForm((before) => ({ ...before, situation: { ...before.situation, [name]: text } }))
  const setExpected = (name: string, text: string) =>
    setForm((before) => ({ ...before, expected: { ...before.expected, [name]: text } }))
  const submit = async () => {
    if (one === null) return
    const reply = await edit.run({ type: 'putCase', ...one })
    if (reply.ok) onClose()
  }
  return (
    <Dialog
      isOpen
      title={t.formTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="primary" isDisabled={one === null || edit.pending} onPress={() => void submit()}>
            {t.save}
          </Button>
        </>
      }
    >
      <TextField
        label={t.name}
        value={form.title}
        maxLength={200}
        onChange={(title) => setForm((before) => ({ ...before, title }))}
      />
      <fieldset className={css['fields']}>
        <legend>{t.situation}</legend>
        {table.inputs.map((column) => (
          <SituationField
            key={column.name}
            column={column}
            text={form.situation[column.name] ?? ''}
            speech={speech}
            onChange={(text) => setSituation(column.name, text)}
          />
        ))}
      </fieldset>
      <fieldset className={css['fields']}>
        <legend>{t.expected}</legend>
        {table.outputs.map(({ name, label }) => (
          <TextField
            key={name}
            label={label[language]}
            inputMode="numeric"
            value={form.expected[name] ?? ''}
            onChange={(text) => setExpected(name, text)}
          />
        ))}
      </fieldset>
      <ProblemNote problem={edit.problem} />
    </Dialog>
  )
}
