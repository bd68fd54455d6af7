import { useState } from 'react'
import type { Bounds } from '#shared/decisions/model.ts'
import { formOf, isSoundForm, type BoundsForm } from './boundsForm.ts'

/** What is typed over a value and its bands; starts again whenever the draft brings others, without losing the focus. */
export const useBoundsForm = (value: number, bounds: Bounds | null) => {
  const saved = formOf(value, bounds)
  const key = JSON.stringify(saved)
  const [held, setHeld] = useState({ key, form: saved })
  if (held.key !== key) setHeld({ key, form: saved })
  const form = held.key === key ? held.form : saved
  return {
    form,
    isSound: isSoundForm(form),
    isChanged: JSON.stringify(form) !== key,
    change: (part: Partial<BoundsForm>) => setHeld({ key, form: { ...form, ...part } }),
  }
}
