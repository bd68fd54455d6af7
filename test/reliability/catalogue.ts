import { attackCases } from './catalogue/attacks.ts'
import type { CaseText } from './catalogue/caseText.ts'
import { deviceCases } from './catalogue/device.ts'
import { faults } from './catalogue/faults.ts'
import { tufCases } from './catalogue/rules.ts'
import { weatherCases } from './catalogue/weather.ts'

/** Groups in the order in which they are reported, by the letter of their ids. */
export const groups = { F: faults, A: attackCases, U: tufCases, S: weatherCases, D: deviceCases } as const
export type GroupLetter = keyof typeof groups

export type CaseId =
  | keyof typeof faults
  | keyof typeof attackCases
  | keyof typeof tufCases
  | keyof typeof weatherCases
  | keyof typeof deviceCases

export const allCases: Readonly<Record<CaseId, CaseText>> = {
  ...faults,
  ...attackCases,
  ...tufCases,
  ...weatherCases,
  ...deviceCases,
}
export const caseIds = Object.keys(allCases) as readonly CaseId[]
