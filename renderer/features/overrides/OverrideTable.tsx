import { useSession } from '#renderer/host/session.ts'
import { Badge, type Tone } from '#renderer/ui/Badge.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { CopyReference } from '#renderer/ui/CopyReference.tsx'
import { EffectFigures } from '#renderer/ui/EffectFigures.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import type { OverrideView } from '#shared/contract/roster.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import type { OverrideState } from '#shared/overrides/model.ts'
import type { Rule, RulePack } from '#shared/rules/model.ts'
import type { Ending } from './EndDialog.tsx'
import { canWithdraw, endsSoon, groupOf } from './overrideGroups.ts'
import { useOverrideWords } from './overrideWords.ts'
import css from './overrides.module.css'

export interface OverrideTableProps {
  readonly label: string
  readonly views: readonly OverrideView[]
  /** Gives titles, units and words; null while it is not known. */
  readonly pack: RulePack | null
  readonly todayOn: LocalDate
  readonly onEnd: (kind: Ending, view: OverrideView) => void
}
interface CellProps {
  readonly view: OverrideView
}

const tones: Readonly<Record<OverrideState, Tone>> = {
  active: 'accent',
  awaiting: 'notice',
  planned: 'plain',
  suspended: 'reason',
  expired: 'plain',
  withdrawn: 'plain',
  refused: 'block',
}

const RuleCell = ({ view, rule }: CellProps & { readonly rule: Rule | undefined }) => {
  const { say } = useOverrideWords()
  return <>{rule === undefined ? view.override.ruleId : say(rule.title)}</>
}

/** Cells of a table are not among the parameters of the rule; they count staff. */
const ValueCell = ({
  view,
  rule,
  pack,
}: CellProps & { readonly rule: Rule | undefined } & Pick<OverrideTableProps, 'pack'>) => {
  const { quantity, speech } = useOverrideWords(pack)
  const { parameter, value } = view.override
  const unit = rule?.parameters[parameter]?.unit ?? 'count'
  const said = speech.instead(parameter, quantity(value, unit), quantity(view.sharedValue, unit))
  return (
    <span className={css['value']}>
      {said}
      {view.reference !== null && <CopyReference reference={view.reference} of={said} />}
    </span>
  )
}

const TermCell = ({ view, todayOn }: CellProps & Pick<OverrideTableProps, 'todayOn'>) => {
  const { t, f } = useOverrideWords()
  const soon = endsSoon(view, todayOn)
  return (
    <>
      {t.list.period(f.shortDate(view.override.fromOn), f.date(view.override.untilOn))}
      {soon !== null && <span className={css['soon']}>{t.list.endsIn(soon)}</span>}
    </>
  )
}

const ReasonCell = ({ view: { override, effect } }: CellProps) => {
  const { t } = useOverrideWords()
  const { choices, actor } = useSession()
  const nameOf = (actorId: string): string =>
    [actor, ...choices].find((one) => one?.actorId === actorId)?.name ?? actorId
  const { decision, outcome } = override
  const notes = [
    t.categories[override.category],
    outcome === null ? null : t.outcomes[outcome],
    decision === null ? null : t.list.decided(nameOf(decision.actorId), decision.reason),
  ]
  return (
    <>
      {override.reason}
      <span className={css['sub']}>{notes.filter((note) => note !== null).join(' · ')}</span>
      {effect !== null && <EffectFigures effect={effect} />}
    </>
  )
}

const ActionsCell = ({ view, onEnd }: CellProps & Pick<OverrideTableProps, 'onEnd'>) => {
  const { t } = useOverrideWords()
  return (
    <span className={css['actions']}>
      {canWithdraw(view) && (
        <Button size="small" onPress={() => onEnd('withdraw', view)}>
          {t.list.withdraw}
        </Button>
      )}
      {groupOf(view) === 'toClose' && (
        <Button size="small" variant="primary" onPress={() => onEnd('close', view)}>
          {t.list.close}
        </Button>
      )}
    </span>
  )
}

export const OverrideTable = ({ label, views, pack, todayOn, onEnd }: OverrideTableProps) => {
  const { t } = useOverrideWords()
  const ruleOf = ({ override }: OverrideView): Rule | undefined =>
    pack?.rules.find(({ ruleId }) => ruleId === override.ruleId)
  return (
    <Table
      label={label}
      rows={views}
      rowKey={({ override }) => override.overrideId}
      columns={[
        {
          key: 'rule',
          title: t.list.rule,
          isRowHeader: true,
          renderCell: (view) => <RuleCell view={view} rule={ruleOf(view)} />,
        },
        {
          key: 'value',
          title: t.list.value,
          renderCell: (view) => <ValueCell view={view} rule={ruleOf(view)} pack={pack} />,
        },
        {
          key: 'state',
          title: t.list.state,
          renderCell: ({ state }) => <Badge tone={tones[state]}>{t.states[state]}</Badge>,
        },
        {
          key: 'term',
          title: t.list.term,
          oneLine: true,
          renderCell: (view) => <TermCell view={view} todayOn={todayOn} />,
        },
        { key: 'reason', title: t.list.reason, renderCell: (view) => <ReasonCell view={view} /> },
        {
          key: 'actions',
          title: t.list.actions,
          align: 'end',
          renderCell: (view) => <ActionsCell view={view} onEnd={onEnd} />,
        },
      ]}
    />
  )
}
