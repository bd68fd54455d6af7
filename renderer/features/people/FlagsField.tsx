import { flagsAskedBy, knownFlags } from '#shared/rules/flags.ts'
import { factsDa } from '#shared/i18n/facts/da.ts'
import { factsDe } from '#shared/i18n/facts/de.ts'
import { factsEn } from '#shared/i18n/facts/en.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { useSpeechOf } from '../../i18n/packSpeech.ts'
import { useText } from '../../i18n/useText.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import css from './people.module.css'

export interface FlagsFieldProps {
  readonly pack: RulePack | null
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}

/** What the rules in force ask about a person, as ticks; nothing where they ask nothing. */
export const FlagsField = ({ pack, value, onChange }: FlagsFieldProps) => {
  const t = useText({ en: factsEn, de: factsDe, da: factsDa })
  const { word } = useSpeechOf(pack)
  const codes = [...new Set([...(pack === null ? [] : flagsAskedBy(pack)), ...value])].toSorted()
  if (codes.length === 0) return null
  const nameOf = (code: string): string => {
    const known = knownFlags.find((flag) => flag === code)
    return known === undefined ? word(code) : t.flags[known]
  }
  return (
    <fieldset className={css['days']}>
      <legend>{t.flagsLegend}</legend>
      <p className={css['quiet']}>{t.flagsHint}</p>
      {codes.map((code) => (
        <Checkbox
          key={code}
          isSelected={value.includes(code)}
          onChange={(isSet) => {
            onChange(isSet ? [...value, code].toSorted() : value.filter((other) => other !== code))
          }}
        >
          {nameOf(code)}
        </Checkbox>
      ))}
    </fieldset>
  )
}
