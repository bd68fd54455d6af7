import { Ban, Check } from 'lucide-react'
import { FindingShape } from './FindingMark.tsx'
import { useRoster } from './rosterContext.ts'
import type { TargetVerdict } from './targetVerdict.ts'
import { verdictWords } from './verdictWords.ts'
import { useWords } from './words.ts'
import css from './board.module.css'

const Shape = ({ verdict }: { readonly verdict: TargetVerdict }) => {
  if (verdict.word === 'fine') return <Check size={13} aria-hidden="true" />
  if (verdict.word === 'overlap' || verdict.word === 'notPossible') return <Ban size={13} aria-hidden="true" />
  return <FindingShape kind={verdict.word} size={13} />
}

/** What a drop here would bring: in full under the pointer, as a bare shape on the other people of that day. */
export const TargetTag = ({ verdict, full }: { readonly verdict: TargetVerdict; readonly full: boolean }) => {
  const words = useWords()
  const rules = useRoster((state) => state.board.pack.rules)
  return (
    <span className={css['target']} data-word={verdict.word} data-full={full || undefined}>
      <Shape verdict={verdict} />
      {full && verdictWords(verdict, rules, words)}
    </span>
  )
}
