import { House, Send } from 'lucide-react'
import { useText } from '#renderer/i18n/useText.ts'
import { leavingTopics, stayingTopics } from '#shared/compliance/leaving.ts'
import { leavingDa } from '#shared/i18n/leaving/da.ts'
import { leavingDe } from '#shared/i18n/leaving/de.ts'
import { leavingEn } from '#shared/i18n/leaving/en.ts'
import type { LeavingMessages } from '#shared/i18n/leaving/messages.ts'
import css from './publish.module.css'

export const useLeavingText = (): LeavingMessages => useText({ en: leavingEn, de: leavingDe, da: leavingDa })

/** What any published week carries away and what no week does, as docs/privacy.md tells it. */
export const LeavingList = () => {
  const t = useLeavingText()
  return (
    <>
      <div className={css['leavingLists']}>
        <section>
          <h3>
            <Send size={15} aria-hidden="true" /> {t.leaves}
          </h3>
          <ul>
            {leavingTopics.map((topic) => (
              <li key={topic}>{t.leaving[topic]}</li>
            ))}
          </ul>
        </section>
        <section>
          <h3>
            <House size={15} aria-hidden="true" /> {t.stays}
          </h3>
          <ul>
            {stayingTopics.map((topic) => (
              <li key={topic}>{t.staying[topic]}</li>
            ))}
          </ul>
        </section>
      </div>
      <p>
        {t.readers} {t.recognised}
      </p>
    </>
  )
}
