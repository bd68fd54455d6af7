import { useMemo } from 'react'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import type { Format } from '#renderer/i18n/format.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { overridesDa } from '#shared/i18n/overrides/da.ts'
import { overridesDe } from '#shared/i18n/overrides/de.ts'
import { overridesEn } from '#shared/i18n/overrides/en.ts'
import type { OverrideMessages } from '#shared/i18n/overrides/messages.ts'
import { parametersDa } from '#shared/i18n/parameters/da.ts'
import { parametersDe } from '#shared/i18n/parameters/de.ts'
import { parametersEn } from '#shared/i18n/parameters/en.ts'
import type { Text } from '#shared/kernel/text.ts'
import type { Unit } from '#shared/rules/model.ts'

export interface OverrideWords {
  readonly t: OverrideMessages
  readonly f: Format
  readonly say: (text: Text) => string
  readonly quantity: (value: number, unit: Unit) => string
  /** "Minimum", or "Staff: service" for a cell of a table. */
  readonly parameterName: (parameter: string) => string
}

const quantityIn = (f: Format, value: number, unit: Unit): string => {
  if (unit === 'minutes' || unit === 'personMinutes') return f.minutes(value)
  return unit === 'minuteOfDay' ? f.minuteOfDay(value) : f.number(value)
}

export const useOverrideWords = (): OverrideWords => {
  const t = useText({ en: overridesEn, de: overridesDe, da: overridesDa })
  const names = useText({ en: parametersEn, de: parametersDe, da: parametersDa })
  const f = useFormat()
  return useMemo(
    () => ({
      t,
      f,
      say: (text) => text[f.language],
      quantity: (value, unit) => quantityIn(f, value, unit),
      parameterName: (parameter) => {
        const [, output] = /^cell:.+:([^:]+)$/.exec(parameter) ?? []
        return output === undefined ? (names[parameter] ?? parameter) : t.staff(output)
      },
    }),
    [t, names, f],
  )
}
