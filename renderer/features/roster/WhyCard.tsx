import { Lightbulb, Link2 } from 'lucide-react'
import { Button } from '#renderer/ui/Button.tsx'
import { copyText } from '#renderer/ui/copyText.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { notify } from '#renderer/ui/toastStore.ts'
import type { Finding } from '#shared/roster/findings.ts'
import type { Rule } from '#shared/rules/model.ts'
import { AcceptForm } from './AcceptForm.tsx'
import { BackToProblems } from './BackToProblems.tsx'
import { FindingShape } from './FindingMark.tsx'
import { markKindOf } from './findingMarks.ts'
import { referenceOf, ruleOf, valuesBehind } from './findingLinks.ts'
import { findingText } from './findingText.ts'
import { NumberLine } from './NumberLine.tsx'
import type { WishedValue } from './overrideAsk.ts'
import { RuleText } from './RuleText.tsx'
import { useRoster, useRosterTools } from './rosterContext.ts'
import { ValueCard } from './ValueCard.tsx'
import { useWords } from './words.ts'
import css from './drawer.module.css'

const CopyReference = ({ finding }: { readonly finding: Finding }) => {
  const { t } = useWords()
  const board = useRoster((state) => state.board)
  const copy = async (): Promise<void> => {
    if (await copyText(referenceOf(board, finding))) notify(t.why.copied)
  }
  return (
    <Button size="small" icon={<Link2 size={14} aria-hidden="true" />} onPress={() => void copy()}>
      {t.why.copyReference}
    </Button>
  )
}

const OpenSuggestions = ({ finding }: { readonly finding: Finding }) => {
  const { t } = useWords()
  const { store } = useRosterTools()
  return (
    <div>
      <Button
        size="small"
        icon={<Lightbulb size={14} aria-hidden="true" />}
        onPress={() => store.openDrawer({ kind: 'suggestions', findingKey: finding.key })}
      >
        {t.advice.open}
      </Button>
    </div>
  )
}

/** Where the finding comes from: who, when, which shift; a press goes there. */
const Subject = ({ finding }: { readonly finding: Finding }) => {
  const { t, f, word } = useWords()
  const { store } = useRosterTools()
  const board = useRoster((state) => state.board)
  const name =
    board.people.find(({ personId }) => personId === finding.personId)?.name ?? (finding.role && word(finding.role))
  const first = finding.shiftIds[0]
  const text = [name, f.dayLong(finding.on)].filter(Boolean).join(', ')
  if (first === undefined) return <p className={css['quiet']}>{text}</p>
  return (
    <div>
      <Button variant="quiet" size="small" aria-description={t.problems.goTo} onPress={() => store.focusOn(first)}>
        {text}
      </Button>
    </div>
  )
}

interface CardProps {
  readonly finding: Finding
  readonly rule: Rule
  readonly onAsk: (wish: WishedValue) => void
}

const Card = ({ finding, rule, onAsk }: CardProps) => {
  const { t, f, say, word } = useWords()
  const board = useRoster((state) => state.board)
  const evaluation = useRoster((state) => state.evaluation)
  const kind = markKindOf(finding) ?? 'notice'
  const values = valuesBehind(evaluation, finding)
  const { actual, limit } = finding
  return (
    <>
      <header className={css['cardHead']}>
        <h3>
          <FindingShape kind={kind} size={16} /> {say(rule.title)}
        </h3>
        <p>{findingText(finding, rule, { t: t.finding, f, word })}</p>
        <p className={css['quiet']}>
          {finding.verdict.word === 'undetermined' ? t.problems.kinds.undetermined : t.why.severity[rule.severity]}
        </p>
        <Subject finding={finding} />
        <OpenSuggestions finding={finding} />
      </header>
      {actual !== null && limit !== null && rule.check.kind !== 'eligibility' && (
        <NumberLine actual={actual} limit={limit} unit={finding.unit} />
      )}
      {kind === 'reason' && <AcceptForm findingKey={finding.key} />}
      {values.map((value) => (
        <ValueCard key={value.parameter} value={value} rule={rule} onAsk={onAsk} />
      ))}
      <RuleText rule={rule} />
      <footer className={css['cardFoot']}>
        <span className={css['quiet']}>{t.why.pack(board.pack.version, f.date(board.pack.effectiveOn))}</span>
        <CopyReference finding={finding} />
      </footer>
    </>
  )
}

/** Why the plan is judged so: one sentence, the numbers, who set them, and what can be done. */
export const WhyCard = ({ findingKey, onAsk }: { readonly findingKey: string; readonly onAsk: CardProps['onAsk'] }) => {
  const { t } = useWords()
  const board = useRoster((state) => state.board)
  const finding = useRoster((state) => state.evaluation.findings.find(({ key }) => key === findingKey))
  const rule = finding === undefined ? undefined : ruleOf(board, finding.ruleId)
  return (
    <>
      <BackToProblems />
      {finding === undefined || rule === undefined ? (
        <EmptyState title={t.why.gone} text="" />
      ) : (
        <Card finding={finding} rule={rule} onAsk={onAsk} />
      )}
    </>
  )
}
