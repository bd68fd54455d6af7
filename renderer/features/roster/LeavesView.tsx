import { useMemo } from 'react'
import { House, Send } from 'lucide-react'
import type { Receipt } from '#shared/contract/roster.ts'
import { LeavingList, useLeavingText } from './LeavingList.tsx'
import { useWords } from './words.ts'
import css from './publish.module.css'

const pretty = (content: string): string => JSON.stringify(JSON.parse(content), null, 2)

/** What goes to the share, to the letter, and what does not. */
export const LeavesView = ({ leaves }: Pick<Receipt, 'leaves'>) => {
  const { t, f } = useWords()
  const leavingText = useLeavingText()
  const text = useMemo(() => pretty(leaves.content), [leaves.content])
  const { shifts, people, findings, overrides, bytes } = leaves
  return (
    <div className={css['leaves']}>
      <section>
        <h3>
          <Send size={15} aria-hidden="true" /> {t.publish.leaves}
        </h3>
        <p>{t.publish.leavesText(shifts, people, findings, overrides, f.bytes(bytes))}</p>
        <details className={css['details']}>
          <summary>{leavingText.again}</summary>
          <LeavingList />
        </details>
        <details className={css['details']}>
          <summary>{t.publish.showContent}</summary>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
          <pre tabIndex={0}>{text}</pre>
        </details>
      </section>
      <section>
        <h3>
          <House size={15} aria-hidden="true" /> {t.publish.stays}
        </h3>
        <p>{t.publish.staysText}</p>
      </section>
    </div>
  )
}
