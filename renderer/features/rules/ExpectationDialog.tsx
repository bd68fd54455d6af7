import { useState } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { caseVerdicts, type CaseExpectation } from '#shared/rules/ruleCaseShape.ts'
import type { RuleTest } from '#shared/rules/ruleCases.ts'
import { useReviewText } from './reviewText.ts'
import { useStarterText } from './starterText.ts'
import { Told } from './Told.tsx'
import { useEditDraft } from './useEditDraft.ts'

const hasAmount = (verdict: CaseExpectation['verdict']): boolean => verdict === 'violation' || verdict === 'premium'

/** What must come of a case from now on; what came of it just now is one press away. */
export const ExpectationDialog = ({ test, onClose }: { readonly test: RuleTest; readonly onClose: () => void }) => {
  const t = useReviewText().ruleTests
  const { verdicts } = useStarterText()
  const { caseId, title, expected, found } = test
  const [verdict, setVerdict] = useState(expected.verdict)
  const [amount, setAmount] = useState(expected.amount ?? 0)
  const edit = useEditDraft()
  const unit = found?.unit ?? expected.unit
  const isWhole = !hasAmount(verdict) || amount > 0
  const send = async (wanted: CaseExpectation) => {
    const reply = await edit.run({ type: 'expectCase', caseId, expected: wanted })
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
          {found !== null && (
            <Button isDisabled={edit.pending} onPress={() => void send(found)}>
              {t.takeFound}
            </Button>
          )}
          <Button
            variant="primary"
            isDisabled={!isWhole || edit.pending}
            onPress={() => void send({ verdict, amount, unit })}
          >
            {t.save}
          </Button>
        </>
      }
    >
      <p>
        <Told text={title} />
      </p>
      <Select
        label={t.verdict}
        value={verdict}
        options={caseVerdicts.map((value) => ({ value, label: verdicts[value] }))}
        onChange={setVerdict}
      />
      {hasAmount(verdict) && (
        <NumberField
          label={t.amount}
          value={amount}
          minValue={0}
          unit={unit.endsWith('minutes') ? 'min' : unit}
          onChange={setAmount}
        />
      )}
      <ProblemNote problem={edit.problem} />
    </Dialog>
  )
}
