import { usePackSpeech } from '#renderer/host/usePackSpeech.ts'
import { useSession } from '#renderer/host/session.ts'
import type { SituationPair, SituationTally } from '#shared/compare/model.ts'
import { cellParameter } from '#shared/rules/model.ts'
import css from './compare.module.css'
import { Section } from './Section.tsx'
import { useCompareText } from './words.ts'

const mostShown = 5

/** The same row of the staffing table at two outlets, as counts. */
export const CellPairs = ({ pairs }: { readonly pairs: readonly SituationPair[] }) => {
  const t = useCompareText()
  const { outlets } = useSession()
  const speech = usePackSpeech()
  const line = ({ outletId, short, intervals }: SituationTally) => (
    <div>
      <span>{outlets.find((outlet) => outlet.outletId === outletId)?.name ?? outletId}</span>
      <span>{t.shortIn(short, intervals)}</span>
    </div>
  )
  return (
    <Section title={t.pairs}>
      <p className={css['muted']}>{t.pairsHint}</p>
      <ul className={css['pairs']}>
        {pairs.slice(0, mostShown).map(({ rowId, role, own, other }) => (
          <li key={`${rowId} ${role}`}>
            <strong>{speech.parameter(cellParameter(rowId, role))}</strong>
            {line(own)}
            {line(other)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
