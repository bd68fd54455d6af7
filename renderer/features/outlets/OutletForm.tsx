import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { OutletView } from '#shared/contract/outlets.ts'
import { useSession } from '../../host/session.ts'
import { useAction } from '../../host/useAction.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { notify } from '../../ui/toastStore.ts'
import { FormEnd } from './FormEnd.tsx'
import { touched } from './touched.ts'
import { draftOf, outletRequest, type OutletDraft } from './outletDraft.ts'
import { OutletFields } from './OutletFields.tsx'
import css from './outlets.module.css'
import { useOutletsText } from './outletsText.ts'
import type { OutletWords } from './useOutletWords.ts'

export interface OutletFormProps {
  readonly view: OutletView
  readonly words: OutletWords
  readonly onDone: () => void
}

/** Changes an outlet; what is saved is signed at once. */
export const OutletForm = ({ view, words, onDone }: OutletFormProps) => {
  const t = useOutletsText().form
  const { locale } = useFormat()
  const { outlets } = useSession()
  const { outlet } = view
  const [draft, setDraft] = useState<OutletDraft>(() => draftOf(outlet, words.word))
  const save = useAction('outlets.save', touched)
  const submit = async (): Promise<void> => {
    const reply = await save.run(outletRequest(view, draft, words.known, words.everyLanguage))
    if (!reply.ok) return
    notify(t.saved(reply.value.outlet.name))
    onDone()
  }
  const country = new Intl.DisplayNames(locale, { type: 'region' }).of(outlet.country) ?? outlet.country
  return (
    <Form
      className={css['form'] ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <p className={css['quiet']}>{t.effect}</p>
      <OutletFields
        draft={draft}
        words={words}
        neighbours={outlets.filter((other) => other.country === outlet.country && other.outletId !== outlet.outletId)}
        placeHint={t.fixed(country, outlet.timeZone)}
        onChange={(part) => {
          setDraft({ ...draft, ...part })
        }}
      />
      <FormEnd problem={save.problem} pending={save.pending} submit={t.save} onCancel={onDone} />
    </Form>
  )
}
