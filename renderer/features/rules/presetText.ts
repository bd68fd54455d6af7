import type { Format } from '#renderer/i18n/format.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { examplesDa } from '#shared/i18n/examples/da.ts'
import { examplesDe } from '#shared/i18n/examples/de.ts'
import { examplesEn } from '#shared/i18n/examples/en.ts'
import type { ExamplesMessages } from '#shared/i18n/examples/messages.ts'
import { presetsDa } from '#shared/i18n/presets/da.ts'
import { presetsDe } from '#shared/i18n/presets/de.ts'
import { presetsEn } from '#shared/i18n/presets/en.ts'
import type { PresetMessages } from '#shared/i18n/presets/messages.ts'
import { addDays, type LocalDate } from '#shared/kernel/time.ts'
import type { PlannedSpan } from '#shared/rules/counterScenes.ts'

export const usePresetText = (): PresetMessages => useText({ en: presetsEn, de: presetsDe, da: presetsDa })
export const usePresetPageText = (): ExamplesMessages => useText({ en: examplesEn, de: examplesDe, da: examplesDa })

/** Any Monday: only the names of the days are read from it. */
const monday: LocalDate = '2024-01-01'

/** "Mon 13:00–21:00 (break 16:30 to 17:30)". */
export const spanText = ({ from, to, pause }: PlannedSpan, t: ExamplesMessages, format: Format): string => {
  const clock = (minute: number): string => format.minuteOfDay(minute)
  const on = format.weekday(addDays(monday, Math.floor(from / 1_440)), 'short')
  const said = `${on} ${clock(from)}–${clock(to)}`
  return pause === null ? said : t.withBreak(said, clock(pause.from), clock(pause.to))
}
