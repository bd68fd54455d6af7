import type { OverrideEffect } from '#shared/compare/overrideEffect.ts'
import { effectsDa } from '#shared/i18n/effects/da.ts'
import { effectsDe } from '#shared/i18n/effects/de.ts'
import { effectsEn } from '#shared/i18n/effects/en.ts'
import { quantityText } from '../i18n/quantity.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useText } from '../i18n/useText.ts'
import css from './effect.module.css'
import { Hidden } from './Hidden.tsx'

/** What a local value has changed: the same weeks judged by the shared and by the local value, side by side. */
export const EffectFigures = ({ effect }: { readonly effect: OverrideEffect | null }) => {
  const t = useText({ en: effectsEn, de: effectsDe, da: effectsDa })
  const format = useFormat()
  if (effect === null) return <p className={css['none']}>{t.none}</p>
  const { findings, neededMinutes, missingMinutes } = effect
  const hours = (minutes: number): string => quantityText(format, minutes, 'personMinutes')
  const asksForStaff = neededMinutes.shared > 0 || neededMinutes.local > 0
  const rows = [
    [t.findings, format.number(findings.shared), format.number(findings.local)],
    ...(asksForStaff
      ? [
          [t.needed, hours(neededMinutes.shared), hours(neededMinutes.local)],
          [t.missing, hours(missingMinutes.shared), hours(missingMinutes.local)],
        ]
      : []),
  ] as const
  return (
    <table className={css['effect']}>
      <caption>{t.title(effect.weeks)}</caption>
      <thead>
        <tr>
          <th scope="col">
            <Hidden>{t.figure}</Hidden>
          </th>
          <th scope="col">{t.shared}</th>
          <th scope="col">{t.local}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, shared, local]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{shared}</td>
            <td>{local}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
