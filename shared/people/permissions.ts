/** Who may do what: one table, applied once per method at the door. */
import type { ActorId, OutletId, RegionId } from '../kernel/ids.ts'

export const roles = ['admin', 'lead', 'manager', 'auditor'] as const
export type Role = (typeof roles)[number]

export interface Actor {
  readonly actorId: ActorId
  readonly name: string
  readonly role: Role
  /** Outlets a manager plans; empty for the other roles. */
  readonly outletIds: readonly OutletId[]
  /** Regions a lead decides for; empty for the other roles. */
  readonly regionIds: readonly RegionId[]
}

export const actions = [
  'plan', // see and edit one outlet's roster and people, publish it, ask for overrides
  'decide', // approve or refuse requests of a region
  'compare', // see snapshots of many outlets
  'readRules',
  'admit', // invite people and let devices in; a lead: managers of one own region
  'editRules', // draft, replay and publish rule packs, change outlets
  'verify',
  'operate', // backup, restore, sync: whoever owns the device
] as const
export type Action = (typeof actions)[number]

const allowed: Readonly<Record<Role, readonly Action[]>> = {
  admin: ['compare', 'readRules', 'admit', 'editRules', 'verify', 'operate'],
  lead: ['decide', 'compare', 'readRules', 'admit', 'verify', 'operate'],
  manager: ['plan', 'readRules', 'verify', 'operate'],
  auditor: ['compare', 'readRules', 'verify', 'operate'],
}

export interface Target {
  readonly outletId?: OutletId | undefined
  readonly regionId?: RegionId | undefined
}

/** Role first, then place: a manager acts only in the own outlets, a lead decides only in the own regions. */
export const may = (actor: Actor, action: Action, target: Target = {}): boolean => {
  if (!allowed[actor.role].includes(action)) return false
  if (action === 'plan' && target.outletId !== undefined) return actor.outletIds.includes(target.outletId)
  if (action === 'decide' && target.regionId !== undefined) return actor.regionIds.includes(target.regionId)
  return true
}
