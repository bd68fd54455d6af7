import type { Finding } from '#shared/roster/findings.ts'
import { FindingShape } from './FindingMark.tsx'
import { markKindOf } from './findingMarks.ts'
import { useFindingWords } from './useFindingWords.ts'
import css from './publish.module.css'

/** Findings as sentences, each with its shape. */
export const FindingList = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const words = useFindingWords()
  return (
    <ul className={css['findings']}>
      {findings.map((finding) => (
        <li key={finding.key}>
          <FindingShape kind={markKindOf(finding) ?? 'notice'} size={14} />
          <span>{words(finding)}</span>
        </li>
      ))}
    </ul>
  )
}
