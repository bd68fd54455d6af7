import { useState } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useText } from '#renderer/i18n/useText.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { marksDa } from '#shared/i18n/marks/da.ts'
import { marksDe } from '#shared/i18n/marks/de.ts'
import { marksEn } from '#shared/i18n/marks/en.ts'
import { severities, type Rule } from '#shared/rules/model.ts'
import css from './rules.module.css'
import { useRulesText } from './rulesWords.ts'
import { useEditDraft } from './useEditDraft.ts'

export interface OwnerEditorProps {
  readonly rule: Rule
  readonly published: Rule
  /** What the pack calls an owner. */
  readonly word: (code: string) => string
}

/** Who answers for the rule, until when it is reviewed, how much it weighs. */
export const OwnerEditor = ({ rule, published, word }: OwnerEditorProps) => {
  const t = useRulesText()
  const words = useText({ en: marksEn, de: marksDe, da: marksDa }).severity
  const edit = useEditDraft()
  const called = rule.owner === null ? '' : word(rule.owner)
  const [owner, setOwner] = useState(called)
  const [reviewOn, setReviewOn] = useState<Rule['reviewOn'] | null>(rule.reviewOn)
  // the word of another language must not replace the name that the pack is signed with
  const named = owner.trim() === called ? rule.owner : owner.trim() === '' ? null : owner.trim()
  const isChanged = named !== rule.owner || reviewOn !== rule.reviewOn
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (reviewOn !== null) void edit.run({ type: 'owner', ruleId: rule.ruleId, owner: named, reviewOn })
      }}
    >
      <Select
        label={t.columns.severity}
        value={rule.severity}
        options={severities.map((value) => ({ value, label: words[value] }))}
        onChange={(severity) => void edit.run({ type: 'severity', ruleId: rule.ruleId, severity })}
        description={rule.severity === published.severity ? undefined : t.published(words[published.severity])}
      />
      <TextField
        label={t.columns.owner}
        value={owner}
        onChange={setOwner}
        maxLength={120}
        placeholder={t.nobody}
        description={
          rule.owner === published.owner
            ? undefined
            : t.published(published.owner === null ? t.nobody : word(published.owner))
        }
      />
      <DateField label={t.columns.review} value={reviewOn} onChange={setReviewOn} isRequired />
      <Button type="submit" isDisabled={!isChanged || reviewOn === null || edit.pending}>
        {t.save}
      </Button>
      <ProblemNote problem={edit.problem} />
    </form>
  )
}
