import { useState, type ReactNode } from 'react'
import type { RetentionStanding } from '#shared/contract/evidence.ts'
import type { OutletId } from '#shared/kernel/ids.ts'
import { leastRetentionDays } from '#shared/sync/checkpoint.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useMay, useSession } from '../../host/session.ts'
import { useAction } from '../../host/useAction.ts'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Select } from '../../ui/Select.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { notify } from '../../ui/toastStore.ts'
import { dayOf } from './dayOf.ts'
import { useRetentionText } from './retentionText.ts'
import { RetireDialog } from './RetireDialog.tsx'
import css from './sync.module.css'

const Facts = ({ standing }: { readonly standing: RetentionStanding }) => {
  const t = useRetentionText()
  const format = useFormat()
  const { checkpoint, dueAt, files, removable, removed, witnesses, witnessesNeeded } = standing
  const count = (number: number): string => (number === 0 ? t.nothing : t.filesThere(number, format.number(number)))
  return (
    <dl className={css['pairs']}>
      <dt>{t.checkpoint}</dt>
      <dd>{checkpoint === null ? t.none : format.dateTime(checkpoint.createdAt)}</dd>
      {checkpoint !== null && (
        <>
          <dt>{t.witnessed}</dt>
          <dd>{t.witnesses(witnesses.length, witnessesNeeded, witnesses.join(', '))}</dd>
        </>
      )}
      {dueAt !== null && (
        <>
          <dt>{t.due}</dt>
          <dd>{t.dueSince(format.date(dayOf(dueAt)))}</dd>
        </>
      )}
      <dt>{t.files}</dt>
      <dd>{count(files)}</dd>
      <dt>{t.mayGo}</dt>
      <dd>{count(removable.length)}</dd>
      <dt>{t.removed}</dt>
      <dd>{count(removed)}</dd>
    </dl>
  )
}

/** What the figures mean, and who may do something about it. */
const Meaning = ({ standing: { state, dueAt, isOwn } }: { readonly standing: RetentionStanding }) => {
  const t = useRetentionText()
  const format = useFormat()
  return (
    <>
      <p>{t.states[state](dueAt === null ? '' : format.date(dayOf(dueAt)))}</p>
      {!isOwn && <p className={css['muted']}>{t.onlyOwn}</p>}
    </>
  )
}

/** What the owner's device can do by hand: a checkpoint, and removing what nobody needs. */
const Steps = ({ outletId, standing }: { readonly outletId: OutletId; readonly standing: RetentionStanding }) => {
  const t = useRetentionText()
  const format = useFormat()
  const write = useAction('share.checkpoint', ['share.'])
  const [asking, setAsking] = useState(false)
  const count = standing.removable.length
  const begin = async (): Promise<void> => {
    const reply = await write.run({ outletId })
    if (reply.ok) notify(t.written)
  }
  return (
    <>
      <ProblemNote problem={write.problem} />
      <div className={css['steps']}>
        <Button size="small" isDisabled={write.pending} onPress={() => void begin()}>
          {t.write}
        </Button>
        {count > 0 && (
          <Button
            size="small"
            onPress={() => {
              setAsking(true)
            }}
          >
            {t.remove(count, format.number(count))}
          </Button>
        )}
      </div>
      {asking && (
        <RetireDialog
          outletId={outletId}
          files={standing.removable}
          onClose={() => {
            setAsking(false)
          }}
        />
      )}
    </>
  )
}

/** What is said of one outlet, beside the choice of it. */
const Said = ({ outletId, standing }: { readonly outletId: OutletId; readonly standing: RetentionStanding | null }) => {
  const t = useRetentionText()
  const may = useMay()
  if (standing === null) return <p>{t.unheard}</p>
  return (
    <>
      <Meaning standing={standing} />
      {standing.isOwn && may('plan', { outletId }) && <Steps outletId={outletId} standing={standing} />}
    </>
  )
}

const Standing = ({ outletId, choice }: { readonly outletId: OutletId; readonly choice: ReactNode }) => {
  const t = useRetentionText()
  const format = useFormat()
  const { data, problem } = useResource('share.retention', { outletId })
  // where nothing was heard yet the number of days is nobody's question
  const days = data?.retentionDays ?? leastRetentionDays
  return (
    <div className={css['columns']}>
      <div className={css['report']}>
        <p className={css['muted']}>{t.text(format.number(days))}</p>
        {choice}
        <ProblemNote problem={problem} />
        {data !== undefined && <Said outletId={outletId} standing={data} />}
      </div>
      {data === undefined && problem === undefined && <Skeleton label={t.title} lines={4} />}
      {data && <Facts standing={data} />}
    </div>
  )
}

/** Checkpoints of an outlet: what may go, what went, what is waited for. Nothing here is done by itself. */
export const RetentionPanel = () => {
  const t = useRetentionText()
  const { outlets } = useSession()
  const [chosen, setChosen] = useState<OutletId | null>(null)
  const outletId = chosen ?? outlets[0]?.outletId
  if (outletId === undefined) return null
  const options = outlets.map((outlet) => ({ value: outlet.outletId, label: outlet.name }))
  const choice = options.length > 1 && (
    <Select label={t.outlet} value={outletId} options={options} onChange={setChosen} />
  )
  return (
    <Panel title={t.title}>
      <Standing outletId={outletId} choice={choice} />
    </Panel>
  )
}
