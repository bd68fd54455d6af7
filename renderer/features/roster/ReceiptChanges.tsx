import type { Receipt } from '#shared/contract/roster.ts'
import { changesByPerson } from './publishModel.ts'
import { useChangeWords } from './useChangeWords.ts'
import { useWords } from './words.ts'
import css from './publish.module.css'

const openAtMost = 12

/** What changed against the week as it was published last, by person. */
export const ReceiptChanges = ({ receipt }: { readonly receipt: Receipt }) => {
  const { t } = useWords()
  const { nameOf, changeText } = useChangeWords()
  if (receipt.changes.length === 0) return <p>{t.publish.noChanges}</p>
  const groups = changesByPerson(receipt.changes)
  const affected =
    receipt.affected.length === 0 ? t.publish.nobodyAffected : t.publish.affected(receipt.affected.length)
  return (
    <details className={css['details']} open={receipt.changes.length <= openAtMost}>
      <summary>
        {t.publish.changes(receipt.changes.length)} · {affected}
      </summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- a list that scrolls has to be reachable by keyboard */}
      <div role="group" tabIndex={0} aria-label={t.publish.changes(receipt.changes.length)} className={css['changes']}>
        {groups.map(({ personId, changes }) => (
          <section key={personId ?? ''}>
            <h3>{nameOf(personId)}</h3>
            <ul>
              {changes.map((change) => (
                <li key={(change.after ?? change.before)?.shiftId}>
                  <span className={css['kind']} data-kind={change.kind}>
                    {t.publish.kinds[change.kind]}
                  </span>
                  {changeText(change, personId)}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  )
}
