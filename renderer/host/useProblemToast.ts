import { useCallback } from 'react'
import type { Problem } from '#shared/contract/api.ts'
import { problemsDa } from '#shared/i18n/problems/da.ts'
import { problemsDe } from '#shared/i18n/problems/de.ts'
import { problemsEn } from '#shared/i18n/problems/en.ts'
import { useText } from '../i18n/useText.ts'
import { notify } from '../ui/toastStore.ts'
import { problemText } from './problemText.ts'

/** Says a problem of something that was started where no page shows it: what happened, and what to do. */
export const useProblemToast = (): ((problem: Problem) => void) => {
  const t = useText({ en: problemsEn, de: problemsDe, da: problemsDa })
  return useCallback(
    (problem) => {
      const { happened, next } = problemText(problem, t)
      notify(`${happened} ${next}`, { tone: 'problem' })
    },
    [t],
  )
}
