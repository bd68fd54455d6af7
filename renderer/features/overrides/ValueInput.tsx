import { useState } from 'react'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { Unit } from '#shared/rules/model.ts'
import { useOverrideWords } from './overrideWords.ts'

export interface ValueInputProps {
  readonly value: number
  readonly unit: Unit
  readonly step: number
  readonly onChange: (value: number) => void
}

const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
/** A time of day; hours may pass 24 for the early morning of the next day. */
const clockMinute = (text: string): number | null => {
  const match = /^\s*(\d{1,2})[:.](\d{2})\s*$/.exec(text)
  const minute = match === null ? Number.NaN : Number(match[1]) * 60 + Number(match[2])
  return minute <= 2_880 && Number(match?.[2]) < 60 ? minute : null
}

/** Times of day as hh:mm, everything else as a number with its unit. */
export const ValueInput = ({ value, unit, step, onChange }: ValueInputProps) => {
  const { t, quantity } = useOverrideWords()
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: number } | null>(null)
  if (unit === 'minuteOfDay') {
    return (
      <TextField
        label={t.ask.value}
        value={typed?.value === value ? typed.text : clockText(value)}
        onChange={(text) => {
          const minute = clockMinute(text)
          setTyped({ text, value: minute ?? value })
          if (minute !== null) onChange(minute)
        }}
      />
    )
  }
  const isDuration = unit === 'minutes' || unit === 'personMinutes'
  return (
    <NumberField
      label={t.ask.value}
      minValue={0}
      step={isDuration ? 1 : step}
      value={value}
      onChange={(next) => {
        if (Number.isSafeInteger(next)) onChange(next)
      }}
      {...(isDuration ? { unit: 'min', description: quantity(value, unit) } : {})}
    />
  )
}
