import type { DevicesView, WaitingView } from '#shared/contract/devices.ts'
import type { Role } from '#shared/people/permissions.ts'
import type { Outlet, Region } from '#shared/people/places.ts'

export type AdminStep =
  | { readonly kind: 'letIn'; readonly count: number }
  /** `name` is that of the first place, `count` of how many. */
  | { readonly kind: 'inviteManager' | 'inviteLead'; readonly name: string; readonly count: number }
  | { readonly kind: 'saveKeys' }

export interface OrganisationFacts {
  readonly view: Pick<DevicesView, 'devices' | 'recovery'>
  readonly waiting: WaitingView
  readonly outlets: readonly Pick<Outlet, 'outletId' | 'name'>[]
  readonly regions: readonly Pick<Region, 'regionId' | 'name'>[]
}

const inviteFor = (kind: 'inviteManager' | 'inviteLead', missing: readonly { name: string }[]): readonly AdminStep[] =>
  missing.slice(0, 1).map(({ name }) => ({ kind, name, count: missing.length }))

/** What an organisation lacks before its outlets can plan, and its leads decide; empty once it runs. */
export const adminSteps = ({ view, waiting, outlets, regions }: OrganisationFacts): readonly AdminStep[] => {
  const standing = view.devices.filter(({ revoked }) => revoked === null)
  const coming = [...waiting.requests, ...waiting.invitations]
  const of = (wanted: Role) => [...standing, ...coming].filter(({ role }) => role === wanted)
  const planned = new Set(of('manager').flatMap(({ outletIds }) => outletIds))
  const led = new Set(of('lead').flatMap(({ regionIds }) => regionIds))
  const spare = (view.recovery?.keys ?? []).filter(({ own }) => !own)
  const asking = waiting.requests.length
  return [
    ...(asking > 0 ? [{ kind: 'letIn', count: asking } as const] : []),
    ...inviteFor(
      'inviteManager',
      outlets.filter(({ outletId }) => !planned.has(outletId)),
    ),
    ...inviteFor(
      'inviteLead',
      regions.filter(({ regionId }) => !led.has(regionId)),
    ),
    ...(spare.length > 0 && spare.every(({ here }) => here) ? [{ kind: 'saveKeys' } as const] : []),
  ]
}
