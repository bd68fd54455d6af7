import { useMemo, useState } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useSession } from '#renderer/host/session.ts'
import { useAction } from '#renderer/host/useAction.ts'
import { BandRuler } from '#renderer/ui/BandRuler.tsx'
import { bandScaleOf } from '#renderer/ui/bandScale.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { NameWarning } from '#renderer/ui/NameWarning.tsx'
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import type { WeekBoard } from '#shared/contract/roster.ts'
import type { RuleId } from '#shared/kernel/ids.ts'
import { localOf } from '#shared/kernel/time.ts'
import type { LocalBounds } from '#shared/overrides/bounds.ts'
import { effectiveValue, localBoundsOf } from '#shared/overrides/effectiveValue.ts'
import { overrideCategories } from '#shared/overrides/model.ts'
import type { EffectiveValue } from '#shared/roster/findings.ts'
import type { Shift } from '#shared/roster/model.ts'
import type { Rule } from '#shared/rules/model.ts'
import { BandNote } from './BandNote.tsx'
import { firstDraft, judgeDraft, type DraftSubject, type OverrideDraft } from './overrideDraft.ts'
import { useOverrideWords } from './overrideWords.ts'
import { PreviewNote } from './PreviewNote.tsx'
import { TermFields } from './TermFields.tsx'
import { ValueInput } from './ValueInput.tsx'
import css from './overrides.module.css'

export interface OverrideDialogProps {
  readonly board: WeekBoard
  readonly shifts: readonly Shift[]
  readonly ruleId: RuleId
  readonly parameter: string
  readonly onClose: (saved: boolean) => void
}

interface Known {
  readonly rule: Rule
  readonly value: EffectiveValue
  readonly local: LocalBounds
}

const lookUp = ({ board, ruleId, parameter }: OverrideDialogProps): Known | null => {
  const { pack, outlet, overrides, weekOn: on } = board
  const rule = pack.rules.find((candidate) => candidate.ruleId === ruleId)
  if (rule === undefined) return null
  const value = effectiveValue({ pack, rule, parameter, outlet, overrides, on })
  const bounds = localBoundsOf({ pack, rule, parameter, outlet })
  return value === null || bounds === null ? null : { rule, value, local: bounds.local }
}

const Ask = ({ known, ...props }: OverrideDialogProps & { readonly known: Known }) => {
  const { board, shifts, ruleId, parameter, onClose } = props
  const { rule, value, local } = known
  const { t, say, quantity, speech } = useOverrideWords(board.pack)
  const { nowAt } = useSession()
  const { run, pending, problem } = useAction('overrides.save', ['overrides.', 'share.'])
  const todayOn = localOf(nowAt, board.zone).on
  const [draft, setDraft] = useState<OverrideDraft>(() =>
    firstDraft(value.value, board.weekOn, todayOn, rule.longestTermDays),
  )
  const scale = useMemo(() => bandScaleOf(local, value.unit), [local, value.unit])
  const subject: DraftSubject = { ruleId, parameter, present: value.value }
  const verdict = judgeDraft(draft, subject, board)
  const band = verdict.ok && verdict.value.band !== 'same' ? verdict.value.band : null
  const set = (next: Partial<OverrideDraft>): void => setDraft({ ...draft, ...next })
  const save = async (): Promise<void> => {
    const reply = await run({ outletId: board.outlet.outletId, ruleId, parameter, ...draft })
    if (reply.ok) onClose(true)
  }
  return (
    <Dialog
      title={t.ask.title(say(rule.title))}
      isOpen
      size="wide"
      onClose={() => onClose(false)}
      actions={
        <>
          <Button onPress={() => onClose(false)}>{t.ask.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={band === null || pending || draft.reason.trim() === ''}
            onPress={() => void save()}
          >
            {pending ? t.ask.saving : band === 'outer' ? t.ask.request : t.ask.save}
          </Button>
        </>
      }
    >
      <ProblemNote problem={problem} />
      <div className={css['columns']}>
        <div className={css['column']}>
          <h3>{speech.parameter(parameter)}</h3>
          <ValueInput
            value={draft.value}
            unit={value.unit}
            step={scale.step}
            onChange={(next) => set({ value: next })}
          />
          <BandRuler
            scale={scale}
            local={local}
            value={draft.value}
            text={(number) => quantity(number, value.unit)}
            move={{ label: t.ask.value, onChange: (next) => set({ value: next }) }}
          />
          <BandNote
            pack={board.pack}
            verdict={verdict}
            shared={value.shared}
            unit={value.unit}
            fromOn={draft.fromOn}
            longestTermDays={rule.longestTermDays}
            hasBounds={local.bounds !== null}
          />
          {band !== null && <PreviewNote draft={draft} subject={subject} band={band} board={board} shifts={shifts} />}
        </div>
        <div className={css['column']}>
          <TermFields draft={draft} longestTermDays={rule.longestTermDays} todayOn={todayOn} onChange={setDraft} />
          <RadioGroup
            label={t.ask.category}
            value={draft.category}
            options={overrideCategories.map((category) => ({
              value: category,
              label: t.categories[category],
              detail: t.ask.categoryHints[category],
            }))}
            onChange={(category) => set({ category })}
          />
          <TextArea
            label={t.ask.reason}
            description={t.ask.reasonHint}
            rows={3}
            maxLength={500}
            isRequired
            value={draft.reason}
            onChange={(reason) => set({ reason })}
          />
          <NameWarning text={draft.reason} people={board.people} />
        </div>
      </div>
    </Dialog>
  )
}

/** Asks for a local value within the written bounds, and shows what it would change before it is saved. */
export const OverrideDialog = (props: OverrideDialogProps) => {
  const known = lookUp(props)
  return known === null ? null : <Ask {...props} known={known} />
}
