import type { Workspace } from '../backend.ts'

const measured = new WeakMap<Workspace['stores'], number>()

/** The share's clock minus this device's, as a publication of this workspace showed it last; null before the first. */
export const shareClockOf = ({ stores }: Pick<Workspace, 'stores'>): number | null => measured.get(stores) ?? null

export const noteShareClock = ({ stores }: Pick<Workspace, 'stores'>, shareMinusDeviceMs: number): void => {
  measured.set(stores, shareMinusDeviceMs)
}
