import type { DeviceView } from '#shared/contract/devices.ts'
import { useSession } from '../../host/session.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Table, type Column } from '../../ui/Table.tsx'
import { dayOf } from './dayOf.ts'
import css from './devices.module.css'
import { useDeviceText, usePlaceNames, useRoleNames } from './deviceText.ts'

const StateBadge = ({ device }: { readonly device: DeviceView }) => {
  const t = useDeviceText().table
  const format = useFormat()
  if (device.revoked !== null) return <Badge tone="block">{t.revoked(format.number(device.revoked.afterSeq))}</Badge>
  return device.own ? <Badge tone="accent">{t.own}</Badge> : <Badge tone="fine">{t.standing}</Badge>
}

/** Those that count first, by name; a person with two devices has two rows. */
const inOrder = (devices: readonly DeviceView[], locale: string): readonly DeviceView[] =>
  devices.toSorted(
    (a, b) =>
      Number(a.revoked !== null) - Number(b.revoked !== null) ||
      a.name.localeCompare(b.name, locale) ||
      a.admittedAt - b.admittedAt,
  )

export interface DeviceTableProps {
  readonly devices: readonly DeviceView[]
  /** Beside a drawer, which says since when. */
  readonly isNarrow: boolean
  readonly onOpen: (device: DeviceView) => void
}

export const DeviceTable = ({ devices, isNarrow, onOpen }: DeviceTableProps) => {
  const t = useDeviceText().table
  const roleNames = useRoleNames()
  const placeNames = usePlaceNames()
  const format = useFormat()
  const { nowAt } = useSession()
  const since: Column<DeviceView> = {
    key: 'since',
    title: t.since,
    oneLine: true,
    renderCell: ({ admittedAt }) => format.date(dayOf(admittedAt)),
  }
  return (
    <Panel flush title={t.title}>
      <Table
        label={t.title}
        rows={inOrder(devices, format.locale)}
        rowKey={({ deviceId }) => deviceId}
        columns={[
          {
            key: 'person',
            title: t.person,
            isRowHeader: true,
            renderCell: (device) => (
              <button
                type="button"
                className={css['open']}
                aria-label={t.detailsOf(device.name)}
                onClick={() => {
                  onOpen(device)
                }}
              >
                {device.name}
              </button>
            ),
          },
          { key: 'role', title: t.role, renderCell: ({ role }) => roleNames[role] },
          { key: 'place', title: t.place, renderCell: placeNames },
          ...(isNarrow ? [] : [since]),
          {
            key: 'heard',
            title: t.heard,
            oneLine: true,
            renderCell: ({ lastHeardAt }) =>
              lastHeardAt === null ? t.never : format.age(Math.min(lastHeardAt, nowAt), nowAt),
          },
          { key: 'files', title: t.files, align: 'end', renderCell: ({ files }) => format.number(files) },
          { key: 'state', title: t.state, renderCell: (device) => <StateBadge device={device} /> },
        ]}
      />
    </Panel>
  )
}
