import { useEffect, useRef } from 'react'
import type { Problem } from '#shared/contract/api.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { Button } from '../../ui/Button.tsx'
import css from './outlets.module.css'
import { useOutletsText } from './outletsText.ts'

export interface FormEndProps {
  readonly problem: Problem | null
  readonly pending: boolean
  /** What the button says that sends the form. */
  readonly submit: string
  readonly onCancel: () => void
}

/** Why it was refused, and the buttons; a refusal moves them all into sight, for the form is longer than the window. */
export const FormEnd = ({ problem, pending, submit, onCancel }: FormEndProps) => {
  const t = useOutletsText().form
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problem !== null) end.current?.scrollIntoView({ block: 'end' })
  }, [problem])
  return (
    <div ref={end} className={css['form']}>
      <ProblemNote problem={problem} />
      <div className={css['end']}>
        <Button onPress={onCancel}>{t.cancel}</Button>
        <Button type="submit" variant="primary" isDisabled={pending}>
          {submit}
        </Button>
      </div>
    </div>
  )
}
