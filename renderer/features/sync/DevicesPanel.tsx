import type { DeviceView } from '#shared/contract/devices.ts'
import type { DeviceStanding } from '#shared/sync/model.ts'
import { frameDa } from '#shared/i18n/frame/da.ts'
import { frameDe } from '#shared/i18n/frame/de.ts'
import { frameEn } from '#shared/i18n/frame/en.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useMay, useSession } from '../../host/session.ts'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useText } from '../../i18n/useText.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SilenceMark } from '../../ui/SilenceMark.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Table } from '../../ui/Table.tsx'
import { ManageDevices } from './ManageDevices.tsx'
import { useShareText } from './shareText.ts'
import css from './sync.module.css'

type Device = DeviceView
interface Row {
  readonly device: Device
  readonly standing: DeviceStanding | undefined
}

const minuteMs = 60_000

const StateCell = ({ standing }: { readonly standing: DeviceStanding }) => {
  const t = useShareText().devices
  const format = useFormat()
  return (
    <span className={css['states']}>
      {standing.states.map((state) => (
        <SilenceMark key={state} word state={state} />
      ))}
      {standing.clockOffMs !== null && standing.states.includes('clockDoubtful') && (
        <span className={css['muted']}>
          {t.clockOff(format.minutes(Math.round(Math.abs(standing.clockOffMs) / minuteMs)))}
        </span>
      )}
    </span>
  )
}

/** Those that still count, with how each stands where that is known. */
const rowsOf = (devices: readonly Device[] = [], standings: readonly DeviceStanding[] = []): readonly Row[] =>
  devices
    .filter(({ revoked }) => revoked === null)
    .map((device) => ({ device, standing: standings.find(({ deviceId }) => deviceId === device.deviceId) }))

/** All devices of the organisation; how each one stands, for those who may compare. */
export const DevicesPanel = () => {
  const t = useShareText().devices
  const frame = useText({ en: frameEn, de: frameDe, da: frameDa })
  const format = useFormat()
  const may = useMay()
  const { outlets, nowAt } = useSession()
  const devices = useResource('devices.list', {})
  const silence = useResource('compare.silence', may('compare') ? {} : null)
  const rows = rowsOf(devices.data?.devices, silence.data)
  /** What wants a look first, then who is fine, then those of whom there is nothing to hear. */
  const severity = ({ standing }: Row): number => (standing === undefined ? 2 : standing.states[0] === 'fine' ? 1 : 0)
  const rulesOf = ({ packVersion, currentPackVersion }: DeviceStanding): string =>
    packVersion === null ? t.never : t.behind(format.number(packVersion), format.number(currentPackVersion))
  const heardOf = ({ lastHeardAt }: DeviceStanding): string =>
    lastHeardAt === null ? t.never : format.age(lastHeardAt, Math.max(nowAt, lastHeardAt))
  const standingColumns = [
    {
      key: 'place',
      title: t.place,
      renderCell: ({ standing }: Row) => outlets.find((outlet) => outlet.outletId === standing?.outletId)?.name ?? '–',
    },
    {
      key: 'state',
      title: t.state,
      renderCell: ({ standing }: Row) => (standing ? <StateCell standing={standing} /> : '–'),
    },
    {
      key: 'heard',
      title: t.heard,
      renderCell: ({ standing }: Row) => (standing === undefined ? '–' : heardOf(standing)),
    },
    { key: 'rules', title: t.rules, renderCell: ({ standing }: Row) => (standing ? rulesOf(standing) : '–') },
  ]
  return (
    <Panel flush title={t.title} actions={<ManageDevices />}>
      <ProblemNote problem={devices.problem ?? silence.problem} />
      {!devices.data && !devices.problem && <Skeleton label={t.title} lines={3} />}
      {devices.data && rows.length === 0 && <EmptyState title={t.empty} text={t.emptyText} />}
      {rows.length > 0 && !may('compare') && <p className={css['note']}>{t.namesOnly}</p>}
      {rows.length > 0 && (
        <Table
          label={t.title}
          rows={rows.toSorted((a, b) => severity(a) - severity(b))}
          rowKey={(row) => row.device.deviceId}
          columns={[
            {
              key: 'device',
              title: t.device,
              isRowHeader: true,
              renderCell: ({ device }) => device.name,
            },
            { key: 'role', title: t.role, renderCell: ({ device }) => frame.roles[device.role] },
            ...(may('compare') ? standingColumns : []),
          ]}
        />
      )}
    </Panel>
  )
}
