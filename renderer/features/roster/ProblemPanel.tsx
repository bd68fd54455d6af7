import { useMemo, useState } from 'react'
import { CircleHelp, Lightbulb } from 'lucide-react'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { LocalDate } from '#shared/kernel/time.ts'
import { FindingShape } from './FindingMark.tsx'
import { markKinds, type MarkKind } from './findingMarks.ts'
import { filterProblems, groupProblems, type GroupBy, type Problem, type ProblemGroup } from './problemGroups.ts'
import { useRoster, useRosterTools } from './rosterContext.ts'
import { useProblems } from './useProblems.ts'
import { useWords } from './words.ts'
import css from './drawer.module.css'

const ProblemItem = ({ problem, by }: { readonly problem: Problem; readonly by: GroupBy }) => {
  const { t, f } = useWords()
  const { store, reasons } = useRosterTools()
  const { finding, kind, title, sentence, who } = problem
  const first = finding.shiftIds[0]
  const context = [by === 'person' ? null : who, by === 'day' ? null : f.dayShort(finding.on)]
    .filter(Boolean)
    .join(', ')
  const explain = (): void => store.openDrawer({ kind: 'finding', findingKey: finding.key })
  return (
    <li className={css['problem']}>
      <button
        type="button"
        className={css['problemMain']}
        title={first === undefined ? t.problems.explain : t.problems.goTo}
        onClick={() => {
          if (first === undefined) explain()
          else store.focusOn(first)
        }}
      >
        <span className={css['problemTitle']}>
          <FindingShape kind={kind} size={14} />
          <span>{title}</span>
        </span>
        <span className={css['quiet']}>{[context, t.problems.kinds[kind]].filter(Boolean).join(' · ')}</span>
        <span>{sentence}</span>
        {reasons.has(finding.key) && <span className={css['given']}>✓ {t.problems.accepted}</span>}
      </button>
      <IconButton
        label={t.advice.open}
        shortcut="F"
        size="small"
        onPress={() => store.openDrawer({ kind: 'suggestions', findingKey: finding.key })}
      >
        <Lightbulb size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label={t.problems.explain} shortcut="W" size="small" onPress={explain}>
        <CircleHelp size={16} aria-hidden="true" />
      </IconButton>
    </li>
  )
}

const useGroupName = (by: GroupBy): ((group: ProblemGroup) => string) => {
  const { t, f } = useWords()
  return ({ key, problems }) => {
    const first = problems[0]
    if (by === 'day') return f.dayLong(key as LocalDate)
    if (by === 'rule') return first?.title ?? key
    return first?.who ?? t.problems.wholeOutlet
  }
}

/** Everything that is wrong or not known, grouped and filtered; a press jumps to the shift. */
export const ProblemPanel = () => {
  const { t } = useWords()
  const all = useProblems()
  const counts = useRoster((state) => state.evaluation.counts)
  const [by, setBy] = useState<GroupBy>('day')
  const [kind, setKind] = useState<MarkKind | ''>('')
  const [text, setText] = useState('')
  const shown = useMemo(() => filterProblems(all, { kind: kind === '' ? null : kind, text }), [all, kind, text])
  const groups = useMemo(() => groupProblems(shown, by), [shown, by])
  const nameOf = useGroupName(by)
  const checked = Object.values(counts).reduce((sum, count) => sum + count.checked, 0)
  const checks = t.problems.checked(checked, Object.values(counts).filter((count) => count.checked > 0).length)
  if (all.length === 0) return <EmptyState title={t.problems.none} text={`${t.problems.noneText} ${checks}.`} />
  const present = markKinds.filter((candidate) => all.some((problem) => problem.kind === candidate))
  return (
    <>
      <div className={css['filters']}>
        <SegmentedControl
          label={t.problems.groupBy}
          value={by}
          options={[
            { value: 'day', label: t.problems.by.day },
            { value: 'person', label: t.problems.by.person },
            { value: 'rule', label: t.problems.by.rule },
          ]}
          onChange={setBy}
        />
        <Select
          label={t.problems.severity}
          hideLabel
          value={kind}
          options={[
            { value: '', label: t.problems.all },
            ...present.map((value) => ({ value, label: t.problems.kinds[value] })),
          ]}
          onChange={setKind}
        />
        <TextField
          aria-label={t.problems.filter}
          label=""
          placeholder={t.problems.filter}
          value={text}
          onChange={setText}
        />
      </div>
      <output className={css['quiet']}>
        {shown.length === 0 ? t.problems.noMatch : t.problems.shown(shown.length, all.length)}
      </output>
      {groups.map((group) => (
        <section key={group.key} className={css['group']}>
          <h3>
            {nameOf(group)} <span className={css['quiet']}>{group.problems.length}</span>
          </h3>
          <ul>
            {group.problems.map((problem) => (
              <ProblemItem key={problem.finding.key} problem={problem} by={by} />
            ))}
          </ul>
        </section>
      ))}
      <p className={css['quiet']}>{checks}</p>
    </>
  )
}
