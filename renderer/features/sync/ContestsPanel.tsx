import type { ContestView, DevicesView } from '#shared/contract/devices.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Panel } from '../../ui/Panel.tsx'
import { dayOf } from './dayOf.ts'
import css from './devices.module.css'
import { useDeviceText } from './deviceText.ts'

const useLine = () => {
  const t = useDeviceText().contests
  return ({ what, name, field, kept, lost, lostBy }: ContestView): string =>
    t.line(lostBy, t.of(t.fields[field] ?? field, name ?? t.whole[what]), kept, lost)
}

/** What one admin entered and another overruled without knowing of it. */
export const ContestsPanel = ({ contests }: Pick<DevicesView, 'contests'>) => {
  const t = useDeviceText().contests
  const format = useFormat()
  const lineOf = useLine()
  return (
    <Panel flush title={t.title}>
      <p className={css['note']}>{t.text}</p>
      <ul className={css['list']}>
        {contests.map((contest) => (
          <li key={`${contest.what} ${contest.field} ${contest.at} ${contest.name}`} className={css['item']}>
            <span>{lineOf(contest)}</span>
            <span className={css['muted']}>{format.date(dayOf(contest.at))}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
