import type { OutletView } from '#shared/contract/outlets.ts'
import { isAddition } from '#shared/people/outletChange.ts'
import { useSession } from '../../host/session.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { changeLines } from './changeLines.ts'
import { useFactsText } from './lawFactText.ts'
import type { WordOf } from './outletDraft.ts'
import css from './outlets.module.css'
import { useOutletsText } from './outletsText.ts'

/** Who changed what of this outlet, newest first. */
export const ChangeRecord = ({ view, word }: { readonly view: OutletView; readonly word: WordOf }) => {
  const t = useOutletsText()
  const facts = useFactsText()
  const format = useFormat()
  const { regions } = useSession()
  return (
    <section className={css['record']} aria-label={t.record.title}>
      <h3>{t.record.title}</h3>
      {view.changes.length === 0 && <p className={css['quiet']}>{t.record.none}</p>}
      <ol>
        {view.changes.map((change) => (
          <li key={change.changedAt}>
            <p className={css['quiet']}>{t.record.by(change.changedByName, format.dateTime(change.changedAt))}</p>
            {isAddition(change) ? (
              <p>{t.record.opened(change.after.name ?? '')}</p>
            ) : (
              <dl>
                {changeLines(change, { t, facts, format, word, regions }).map(({ field, text }) => (
                  <div key={field}>
                    <dt>{t.columns[field]}</dt>
                    <dd>{text}</dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
