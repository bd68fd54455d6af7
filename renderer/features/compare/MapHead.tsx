import { FileClock } from 'lucide-react'
import { classes } from '#renderer/ui/classes.ts'
import { usePackSpeech } from '#renderer/host/usePackSpeech.ts'
import { useSession } from '#renderer/host/session.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Hidden } from '#renderer/ui/Hidden.tsx'
import { SilenceMark } from '#renderer/ui/SilenceMark.tsx'
import { silenceStates, type DeviceStanding, type SilenceState } from '#shared/sync/model.ts'
import css from './compare.module.css'
import type { MapView } from './mapModel.ts'
import { OpenCount } from './OpenCount.tsx'
import { useCompareText } from './words.ts'

export interface MapHeadProps {
  readonly view: MapView
  readonly regionName: (regionId: string) => string
  readonly standings: readonly DeviceStanding[]
}

/** The worst that is known of an outlet's devices; without a device it was never heard of. */
const statesAt = (standings: readonly DeviceStanding[], outletId: string): readonly SilenceState[] => {
  const found = standings.filter((standing) => standing.outletId === outletId).flatMap(({ states }) => states)
  const kinds = silenceStates.filter((state) => state !== 'fine' && found.includes(state))
  if (found.length === 0) return ['notHeard']
  return kinds.length === 0 ? ['fine'] : kinds
}

/** So few columns have room for names that are written along. */
export const fewOutlets = 8

/** A name that is wider than its columns is written upwards, as the outlets are. */
const columnWidth = 32
const letterWidth = 6
interface GroupHeadProps {
  readonly name: string
  readonly span: number
  readonly isWide: boolean
}
const GroupHead = ({ name, span, isWide }: GroupHeadProps) => (
  <th
    scope="colgroup"
    colSpan={span}
    className={css['place']}
    data-narrow={(!isWide && name.length * letterWidth + 14 > span * columnWidth) || undefined}
    title={name}
  >
    <span>{name}</span>
  </th>
)

const PreliminaryMark = () => {
  const t = useCompareText()
  return (
    <>
      <FileClock size={13} aria-hidden="true" />
      <Hidden>{t.preliminary}</Hidden>
    </>
  )
}

/** Region and format, outlet, how it is heard, how much is open. */
export const MapHead = ({ view, regionName, standings }: MapHeadProps) => {
  const t = useCompareText()
  const format = useFormat()
  const { nowAt } = useSession()
  const { word } = usePackSpeech()
  const heardAt = (outletId: string): string => {
    const times = standings.flatMap((one) => (one.outletId === outletId ? (one.lastHeardAt ?? []) : []))
    return times.length === 0 ? t.never : format.age(Math.max(...times), nowAt)
  }
  const isWide = view.outlets.length <= fewOutlets
  const starts = new Set(view.places.reduce<number[]>((list, { span }) => [...list, (list.at(-1) ?? 0) + span], [0]))
  const edge = (column: number) => view.places.length > 0 && starts.has(column) && css['startsPlace']
  return (
    <thead>
      {view.places.length > 0 && (
        <>
          <tr className={css['placeRow']}>
            <th colSpan={2} scope="row" className={css['corner']}>
              {t.region}
            </th>
            {view.regions.map(({ regionId, span }) => (
              <GroupHead key={regionId} name={regionName(regionId)} span={span} isWide={isWide} />
            ))}
          </tr>
          <tr className={css['placeRow']}>
            <th colSpan={2} scope="row" className={css['corner']}>
              {t.format}
            </th>
            {view.places.map(({ regionId, format: code, span }) => (
              <GroupHead key={`${regionId} ${code}`} name={word(code)} span={span} isWide={isWide} />
            ))}
          </tr>
        </>
      )}
      <tr>
        <th scope="col" className={css['corner']}>
          {t.rule}
        </th>
        <th scope="col" className={classes(css['corner'], css['openHead'])}>
          {t.open}
        </th>
        {view.outlets.map(({ outletId, name }, column) => (
          <th key={outletId} scope="col" className={classes(css['outletHead'], edge(column))} title={name}>
            <span>{name}</span>
          </th>
        ))}
      </tr>
      <tr className={css['silenceRow']}>
        <th scope="row" colSpan={2} className={css['corner']}>
          {t.heard}
        </th>
        {view.outlets.map(({ outletId, preliminary }, column) => (
          <td key={outletId} className={classes(css['silence'], edge(column))} title={heardAt(outletId)}>
            {preliminary && <PreliminaryMark />}
            {statesAt(standings, outletId).map((state) => (
              <SilenceMark key={state} state={state} size={13} />
            ))}
          </td>
        ))}
      </tr>
      <tr className={css['countRow']}>
        <th scope="row" className={css['corner']}>
          {t.open}
        </th>
        <td className={css['corner']}>
          <OpenCount counts={view.counts} />
        </td>
        {view.columnCounts.map((counts, column) => (
          <td key={view.outlets[column]?.outletId} className={classes(css['columnCount'], edge(column))}>
            <OpenCount counts={counts} />
          </td>
        ))}
      </tr>
    </thead>
  )
}
