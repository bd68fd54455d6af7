import type { DeviceView } from '#shared/contract/devices.ts'
import { devicesDa } from '#shared/i18n/devices/da.ts'
import { devicesDe } from '#shared/i18n/devices/de.ts'
import { devicesEn } from '#shared/i18n/devices/en.ts'
import type { DevicesMessages } from '#shared/i18n/devices/messages.ts'
import { frameDa } from '#shared/i18n/frame/da.ts'
import { frameDe } from '#shared/i18n/frame/de.ts'
import { frameEn } from '#shared/i18n/frame/en.ts'
import type { FrameMessages } from '#shared/i18n/frame/messages.ts'
import type { Actor } from '#shared/people/permissions.ts'
import { useSession } from '../../host/session.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useText } from '../../i18n/useText.ts'
import { dayOf } from './dayOf.ts'

export const useDeviceText = (): DevicesMessages => useText({ en: devicesEn, de: devicesDe, da: devicesDa })

export const useRoleNames = (): FrameMessages['roles'] => useText({ en: frameEn, de: frameDe, da: frameDa }).roles

/** When a device was let in, and by whom. Older registries do not say who; an admin was there from the beginning. */
export const useLetIn = (): ((device: Pick<DeviceView, 'admittedAt' | 'admittedBy' | 'role'>) => string) => {
  const t = useDeviceText().drawer
  const format = useFormat()
  return ({ admittedAt, admittedBy, role }) => {
    const date = format.date(dayOf(admittedAt))
    if (admittedBy !== null) return t.admittedBy(date, admittedBy)
    return role === 'admin' ? `${date} · ${t.founder}` : date
  }
}

/** Names of the outlets or regions of somebody; who has none works everywhere. */
export const usePlaceNames = (): ((actor: Pick<Actor, 'outletIds' | 'regionIds'>) => string) => {
  const { outlets, regions } = useSession()
  const t = useDeviceText()
  const format = useFormat()
  return ({ outletIds, regionIds }) => {
    const names = [
      ...outletIds.map((one) => outlets.find(({ outletId }) => outletId === one)?.name ?? one),
      ...regionIds.map((one) => regions.find(({ regionId }) => regionId === one)?.name ?? one),
    ]
    return names.length === 0 ? t.table.everywhere : format.list(names)
  }
}
