import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { OutletView } from '#shared/contract/outlets.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useSession } from '../../host/session.ts'
import { useAction } from '../../host/useAction.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { notify } from '../../ui/toastStore.ts'
import { HolidaysField } from './HolidaysField.tsx'
import { LawFactsFields } from './LawFactsFields.tsx'
import { OpeningsField } from './OpeningsField.tsx'
import { codesIn, draftOf, outletRequest, type OutletDraft } from './outletDraft.ts'
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
  const { regions, outlets } = useSession()
  const { outlet } = view
  const known = codesIn(outlets)
  const [draft, setDraft] = useState<OutletDraft>(() => draftOf(outlet, words.word))
  const save = useAction('outlets.save', ['outlets.', 'session.', 'roster.', 'compare.', 'share.'])
  const set = (part: Partial<OutletDraft>): void => {
    setDraft({ ...draft, ...part })
  }
  const submit = async (): Promise<void> => {
    const reply = await save.run(outletRequest(view, draft, known, words.everyLanguage))
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
      <TextField
        isRequired
        label={t.name}
        value={draft.name}
        onChange={(name) => {
          set({ name })
        }}
      />
      <Select
        label={t.region}
        value={draft.regionId}
        options={regions.map(({ regionId, name }) => ({ value: regionId, label: name }))}
        description={t.fixed(country, outlet.timeZone)}
        onChange={(regionId) => {
          set({ regionId })
        }}
      />
      <ComboBox
        isRequired
        label={t.format}
        listLabel={t.suggestions(t.format)}
        suggestions={known.formats.map(words.word)}
        value={draft.format}
        onChange={(format) => {
          set({ format })
        }}
      />
      <TextField
        isRequired
        label={t.roles}
        description={t.rolesHint}
        value={draft.roles}
        onChange={(roles) => {
          set({ roles })
        }}
      />
      <OpeningsField
        value={draft.openings}
        onChange={(openings) => {
          set({ openings })
        }}
      />
      <HolidaysField
        value={draft.holidays}
        others={outlets.filter((other) => other.country === outlet.country && other.outletId !== outlet.outletId)}
        onChange={(holidays) => {
          set({ holidays })
        }}
      />
      <LawFactsFields
        value={draft.lawFacts}
        onChange={(lawFacts) => {
          set({ lawFacts })
        }}
      />
      <ProblemNote problem={save.problem} />
      <div className={css['end']}>
        <Button onPress={onDone}>{t.cancel}</Button>
        <Button type="submit" variant="primary" isDisabled={save.pending}>
          {t.save}
        </Button>
      </div>
    </Form>
  )
}
