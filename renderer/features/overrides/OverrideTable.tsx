import { useSession } from '#renderer/host/session.ts'
import { Badge, type Tone } from '#renderer/ui/Badge.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import type { OverrideView } from '#shared/contract/roster.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import type { OverrideState } from '#shared/overrides/model.ts'
import type { Rule, Unit } from '#shared/rules/model.ts'
import type { Ending } from './EndDialog.tsx'
import { canWithdraw, endsSoon, groupOf } from './overrideGroups.ts'
import { useOverrideWords } from './overrideWords.ts'
import css from './overrides.module.css'

export interface OverrideTableProps {
  readonly label: string
  readonly views: readonly OverrideView[]
  readonly rules: readonly Rule[]
  readonly todayOn: LocalDate
  readonly onEnd: (kind: Ending, view: OverrideView) => void
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

export const OverrideTable = ({ label, views, rules, todayOn, onEnd }: OverrideTableProps) => {
  const { t, f, say, quantity, parameterName } = useOverrideWords()
  const { choices, actor } = useSession()
  const ruleOf = (view: OverrideView): Rule | undefined => rules.find(({ ruleId }) => ruleId === view.override.ruleId)
  /** Cells of a table are not among the parameters of the rule; they count staff. */
  const unitOf = (view: OverrideView): Unit => ruleOf(view)?.parameters[view.override.parameter]?.unit ?? 'count'
  const nameOf = (actorId: string): string =>
    [actor, ...choices].find((one) => one?.actorId === actorId)?.name ?? actorId
  const Term = ({ view }: { readonly view: OverrideView }) => {
    const soon = endsSoon(view, todayOn)
    const { fromOn, untilOn } = view.override
    return (
      <>
        {t.list.period(f.shortDate(fromOn), f.date(untilOn))}
        {soon !== null && <span className={css['soon']}>{t.list.endsIn(soon)}</span>}
      </>
    )
  }
  const Actions = ({ view }: { readonly view: OverrideView }) => (
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
          renderCell: (view) => {
            const rule = ruleOf(view)
            return (
              <>
                {rule === undefined ? view.override.ruleId : say(rule.title)}
                <span className={css['sub']}>{parameterName(view.override.parameter)}</span>
              </>
            )
          },
        },
        {
          key: 'value',
          title: t.list.value,
          renderCell: (view) => (
            <>
              <strong>{quantity(view.override.value, unitOf(view))}</strong>
              <span className={css['sub']}>{t.list.instead(quantity(view.sharedValue, unitOf(view)))}</span>
            </>
          ),
        },
        {
          key: 'state',
          title: t.list.state,
          renderCell: (view) => <Badge tone={tones[view.state]}>{t.states[view.state]}</Badge>,
        },
        { key: 'term', title: t.list.term, renderCell: (view) => <Term view={view} /> },
        {
          key: 'reason',
          title: t.list.reason,
          renderCell: ({ override }) => (
            <>
              {override.reason}
              <span className={css['sub']}>
                {t.categories[override.category]}
                {override.outcome !== null && ` · ${t.outcomes[override.outcome]}`}
                {override.decision !== null &&
                  ` · ${t.list.decided(nameOf(override.decision.actorId), override.decision.reason)}`}
              </span>
            </>
          ),
        },
        { key: 'actions', title: t.list.actions, align: 'end', renderCell: (view) => <Actions view={view} /> },
      ]}
    />
  )
}
