import type { ReactNode } from 'react'
import type { Problem } from '#shared/contract/api.ts'
import { problemsDa } from '#shared/i18n/problems/da.ts'
import { problemsDe } from '#shared/i18n/problems/de.ts'
import { problemsEn } from '#shared/i18n/problems/en.ts'
import { useText } from '../i18n/useText.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { problemText } from './problemText.ts'

export interface ProblemNoteProps {
  readonly problem: Problem | null | undefined
  readonly action?: ReactNode
}

/** A problem in the person's language; nothing when there is none. */
export const ProblemNote = ({ problem, action }: ProblemNoteProps) => {
  const t = useText({ en: problemsEn, de: problemsDe, da: problemsDa })
  return problem ? <ErrorNote problem={problemText(problem, t)} action={action} /> : null
}
