import { CheckCheck, Hourglass } from 'lucide-react'
import { useResource } from '#renderer/host/useResource.ts'
import type { PublicationView } from '#shared/contract/roster.ts'
import { useRoster } from './rosterContext.ts'
import { useWords } from './words.ts'
import css from './publish.module.css'

const pollMs = 1_500

/** What became of it: asked again until the file was read back from the share. */
export const PublishResult = ({ publication }: { readonly publication: PublicationView }) => {
  const { t, f } = useWords()
  const { outlet, weekOn } = useRoster((state) => state.board)
  const { data } = useResource('roster.open', { outletId: outlet.outletId, weekOn }, { pollMs })
  const newest = data?.publication
  const shown = newest?.revision === publication.revision ? newest : publication
  const done = shown.readBackAt !== null
  return (
    <output className={css['result']}>
      {done ? <CheckCheck size={28} aria-hidden="true" /> : <Hourglass size={28} aria-hidden="true" />}
      <strong>
        {shown.readBackAt === null ? t.publish.waiting : t.publish.readBack(f.clock(shown.readBackAt, outlet.timeZone))}
      </strong>
      {!done && <p>{t.publish.waitingText}</p>}
      <p className={css['quiet']}>
        {t.publish.revision(shown.revision)} · {t.publish.file} <code>{shown.file}</code>
      </p>
      <p className={css['quiet']}>
        <code>{shown.sha256.slice(0, 16)}</code>
      </p>
    </output>
  )
}
