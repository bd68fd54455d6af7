import { useMemo } from 'react'
import type { WeekBoard } from '#shared/contract/roster.ts'
import type { Finding } from '#shared/roster/findings.ts'
import type { Shift } from '#shared/roster/model.ts'
import { previewOverride } from './overridePreview.ts'
import type { DraftSubject, OverrideDraft } from './overrideDraft.ts'
import { useOverrideWords } from './overrideWords.ts'
import css from './overrides.module.css'

export interface PreviewNoteProps {
  readonly draft: OverrideDraft
  readonly subject: DraftSubject
  readonly band: 'free' | 'outer'
  readonly board: WeekBoard
  readonly shifts: readonly Shift[]
}

const listed = 4

const Named = ({ findings, board }: { readonly findings: readonly Finding[]; readonly board: WeekBoard }) => {
  const { t, f, speech } = useOverrideWords(board.pack)
  const nameOf = (finding: Finding): string =>
    board.people.find(({ personId }) => personId === finding.personId)?.name ??
    (finding.role === null ? '' : speech.word(finding.role))
  return (
    <ul>
      {findings.slice(0, listed).map((finding) => (
        <li key={finding.key}>{[nameOf(finding), f.weekday(finding.on, 'short')].filter(Boolean).join(', ')}</li>
      ))}
      {findings.length > listed && <li>{t.preview.more(findings.length - listed)}</li>}
    </ul>
  )
}

/** The week evaluated once more with the value as if it held. */
export const PreviewNote = ({ draft, subject, band, board, shifts }: PreviewNoteProps) => {
  const { t } = useOverrideWords()
  const { value, fromOn, untilOn } = draft
  const { ruleId, parameter, present } = subject
  const change = useMemo(
    () =>
      previewOverride(
        { value, fromOn, untilOn, category: 'waiver', reason: '' },
        { ruleId, parameter, present },
        band,
        board,
        shifts,
      ),
    [value, fromOn, untilOn, ruleId, parameter, present, band, board, shifts],
  )
  return (
    <section className={css['preview']} aria-live="polite">
      <h4>{t.preview.title}</h4>
      {change === null && <p>{t.preview.otherWeek}</p>}
      {change !== null && change.added.length + change.vanished.length === 0 && <p>{t.preview.same}</p>}
      {change !== null && change.vanished.length > 0 && (
        <>
          <p data-sign="gone">{t.preview.gone(change.vanished.length)}</p>
          <Named findings={change.vanished} board={board} />
        </>
      )}
      {change !== null && change.added.length > 0 && (
        <>
          <p data-sign="added">{t.preview.added(change.added.length)}</p>
          <Named findings={change.added} board={board} />
        </>
      )}
      {band === 'outer' && change !== null && <p className={css['quiet']}>{t.preview.ifApproved}</p>}
    </section>
  )
}
