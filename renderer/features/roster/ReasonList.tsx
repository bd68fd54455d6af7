import { Button } from '#renderer/ui/Button.tsx'
import { NameWarning } from '#renderer/ui/NameWarning.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { Finding } from '#shared/roster/findings.ts'
import { FindingShape } from './FindingMark.tsx'
import { useRoster } from './rosterContext.ts'
import { useFindingWords } from './useFindingWords.ts'
import { useWords } from './words.ts'
import css from './publish.module.css'

export interface ReasonListProps {
  readonly findings: readonly Finding[]
  readonly written: ReadonlyMap<string, string>
  readonly onReason: (findingKey: string, reason: string) => void
}

/** One reason per finding; one that fits all can be written once. */
export const ReasonList = ({ findings, written, onReason }: ReasonListProps) => {
  const { t } = useWords()
  const words = useFindingWords()
  const people = useRoster((state) => state.board.people)
  const reasonOf = (finding: Finding): string => written.get(finding.key) ?? ''
  const empty = findings.filter((finding) => reasonOf(finding).trim() === '')
  return (
    <section className={css['reasons']}>
      <h3>{t.publish.reasons(findings.length)}</h3>
      <ul>
        {findings.map((finding) => {
          const reason = reasonOf(finding)
          const spreads = reason.trim() !== '' && empty.length > 0
          return (
            <li key={finding.key}>
              <p>
                <FindingShape kind="reason" size={14} /> {words(finding)}
              </p>
              <div className={css['reasonRow']}>
                <TextField
                  label=""
                  aria-label={t.publish.reasonLabel(words(finding))}
                  placeholder={t.publish.reasonMissing}
                  maxLength={500}
                  value={reason}
                  onChange={(next) => onReason(finding.key, next)}
                />
                {spreads && (
                  <Button
                    size="small"
                    variant="quiet"
                    onPress={() => {
                      for (const other of empty) onReason(other.key, reason)
                    }}
                  >
                    {t.publish.sameReason}
                  </Button>
                )}
              </div>
              <NameWarning text={reason} people={people} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
