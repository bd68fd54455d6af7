import type { Bounds } from '../../../shared/decisions/model.ts'
import type { Text } from '../../../shared/kernel/text.ts'
import type { Parameter } from '../../../shared/rules/model.ts'

export const text = (en: string, de: string, da: string): Text => ({ en, de, da })

/** Free and outer band, both closed. */
export const bands = (free: readonly [number, number], outer: readonly [number, number]): Bounds => ({
  free: { min: free[0], max: free[1] },
  outer: { min: outer[0], max: outer[1] },
})

export const atLeast = (value: number, unit: Parameter['unit'], bounds: Bounds | null = null): Parameter => ({
  value,
  unit,
  stricter: 'higher',
  bounds,
})
export const atMost = (value: number, unit: Parameter['unit'], bounds: Bounds | null = null): Parameter => ({
  value,
  unit,
  stricter: 'lower',
  bounds,
})

export const youngWorkers = '94/33/EC'
export const workingTime = '2003/88/EC'
