import { minuteMs } from '../../../shared/kernel/time.ts'
import type { ZoneOffset } from '../../../shared/kernel/time.ts'
import type { ZoneResolver } from '../../../shared/roster/ports.ts'

const offsetOf = (moment: Temporal.ZonedDateTime): ZoneOffset => ({
  fromAt: moment.epochMilliseconds,
  offsetMinutes: Math.round(moment.offsetNanoseconds / 1e6 / minuteMs),
})

/** The transitions of one zone by the machine's time-zone database. Throws `RangeError` for a name it does not know. */
const offsetsOf = (timeZone: string, fromAt: number, toAt: number): readonly ZoneOffset[] => {
  let moment: Temporal.ZonedDateTime | null =
    Temporal.Instant.fromEpochMilliseconds(fromAt).toZonedDateTimeISO(timeZone)
  const offsets: ZoneOffset[] = []
  while (moment !== null && moment.epochMilliseconds <= toAt) {
    offsets.push(offsetOf(moment))
    moment = moment.getTimeZoneTransition('next')
  }
  return offsets
}

/** Time zones by Temporal. The core counts with what this resolves and never asks again. */
export const createZoneResolver = (): ZoneResolver => ({ offsets: offsetsOf })

export const knowsZone = (zones: ZoneResolver, timeZone: string): boolean => {
  try {
    zones.offsets(timeZone, 0, 0)
    return true
  } catch (cause) {
    if (cause instanceof RangeError) return false
    throw cause
  }
}
