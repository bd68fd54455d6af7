import { ArrowLeft, Check, Minus } from 'lucide-react'
import { useLocation } from 'wouter'
import type { DevicesView, DeviceView } from '#shared/contract/devices.ts'
import type { TrustFacts } from '#shared/i18n/devices/messages.ts'
import { actions, may, roles, type Action, type Role } from '#shared/people/permissions.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useActor, useMay, useSession } from '../../host/session.ts'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { Hidden } from '../../ui/Hidden.tsx'
import { Page } from '../../ui/Page.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Table } from '../../ui/Table.tsx'
import { dayOf } from './dayOf.ts'
import css from './devices.module.css'
import { PolicyPanel } from './PolicyPanel.tsx'
import { RecoveryPanel } from './RecoveryPanel.tsx'
import { useDeviceText, useLetIn, usePlaceNames, useRoleNames } from './deviceText.ts'

/** The table that the backend asks for every call, role by role. */
const Matrix = () => {
  const t = useDeviceText().trust
  const roleNames = useRoleNames()
  const actor = useActor()
  const mark = (role: Role, action: Action) => {
    const allowed = may({ ...actor, role }, action)
    return (
      <>
        {allowed ? <Check size={16} aria-hidden="true" /> : <Minus size={16} aria-hidden="true" />}
        <Hidden>{allowed ? t.can : t.cannot}</Hidden>
      </>
    )
  }
  return (
    <Panel flush title={t.matrix}>
      <Table
        label={t.matrix}
        rows={actions}
        rowKey={(action) => action}
        columns={[
          { key: 'right', title: t.right, isRowHeader: true, renderCell: (action) => t.actions[action] },
          ...roles.map((role) => ({
            key: role,
            title: roleNames[role],
            renderCell: (action: Action) => mark(role, action),
          })),
        ]}
      />
    </Panel>
  )
}

interface PersonRow {
  readonly person: DeviceView
  readonly standing: readonly DeviceView[]
}

/** One row for each person; by role, as the table of rights has them, then by name. */
const peopleIn = (devices: readonly DeviceView[], locale: string): readonly PersonRow[] =>
  [...Map.groupBy(devices, ({ actorId }) => actorId).values()]
    .flatMap(([person, ...more]): readonly PersonRow[] =>
      person === undefined ? [] : [{ person, standing: [person, ...more].filter(({ revoked }) => revoked === null) }],
    )
    .toSorted(
      (a, b) =>
        roles.indexOf(a.person.role) - roles.indexOf(b.person.role) ||
        a.person.name.localeCompare(b.person.name, locale),
    )

const People = ({ devices }: Pick<DevicesView, 'devices'>) => {
  const t = useDeviceText()
  const roleNames = useRoleNames()
  const placeNames = usePlaceNames()
  const format = useFormat()
  const letIn = useLetIn()
  return (
    <Panel flush title={t.trust.people}>
      <Table
        label={t.trust.people}
        rows={peopleIn(devices, format.locale)}
        rowKey={({ person }) => person.actorId}
        columns={[
          { key: 'person', title: t.table.person, isRowHeader: true, renderCell: ({ person }) => person.name },
          { key: 'role', title: t.table.role, renderCell: ({ person }) => roleNames[person.role] },
          { key: 'place', title: t.table.place, renderCell: ({ person }) => placeNames(person) },
          {
            key: 'devices',
            title: t.table.title,
            renderCell: ({ standing }) =>
              standing.length === 0 ? t.trust.noDevice : t.trust.devicesOf(standing.length),
          },
          { key: 'letIn', title: t.trust.letIn, renderCell: ({ person }) => letIn(person) },
        ]}
      />
    </Panel>
  )
}

const useFacts = (view: DevicesView): TrustFacts => {
  const format = useFormat()
  const { organisation } = useSession()
  const letsIn = useMay()('admit')
  const waiting = useResource('devices.requests', letsIn ? {} : null)
  const { fingerprint, number, signedAt } = view.organisation
  const standing = view.devices.filter(({ revoked }) => revoked === null).length
  return {
    organisation: organisation ?? '',
    words: fingerprint,
    number: format.number(number),
    signed: signedAt === null ? null : format.date(dayOf(signedAt)),
    standing,
    revoked: view.devices.length - standing,
    waiting: waiting.data?.requests.length ?? 0,
  }
}

const HowWeKnow = ({ view }: { readonly view: DevicesView }) => {
  const t = useDeviceText().trust
  const [, navigate] = useLocation()
  return (
    <Panel
      title={t.how}
      actions={
        <Button size="small" onPress={() => navigate('/share')}>
          {t.check}
        </Button>
      }
    >
      <ul className={css['facts']}>
        {t.facts(useFacts(view)).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </Panel>
  )
}

/** In plain language, from the table of rights and the registry at hand: nothing here is written by hand for one organisation. */
export const TrustPage = () => {
  const t = useDeviceText()
  const [, navigate] = useLocation()
  const { data, problem } = useResource('devices.list', {})
  return (
    <Page>
      <PageHeader
        title={t.trust.title}
        detail={t.trust.detail}
        actions={
          <Button icon={<ArrowLeft size={14} aria-hidden="true" />} onPress={() => navigate('/share/devices')}>
            {t.title}
          </Button>
        }
      />
      <ProblemNote problem={problem} />
      {data ? <HowWeKnow view={data} /> : !problem && <Skeleton label={t.trust.how} lines={6} />}
      {data?.recovery && <RecoveryPanel recovery={data.recovery} />}
      {data && <PolicyPanel view={data} />}
      <Matrix />
      {data && <People devices={data.devices} />}
    </Page>
  )
}
