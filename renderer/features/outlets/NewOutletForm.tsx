import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useLocation } from 'wouter'
import { likelyCountry, likelyZone } from '#shared/people/countryZones.ts'
import { firstOutlet, inCountry, likeOutlet, type NewOutlet } from '#shared/people/newOutlet.ts'
import type { Region } from '#shared/people/places.ts'
import { useSession } from '../../host/session.ts'
import { useAction } from '../../host/useAction.ts'
import { useLanguage } from '../../i18n/languageStore.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { CountrySelect } from '../../ui/CountrySelect.tsx'
import { Select } from '../../ui/Select.tsx'
import { notify } from '../../ui/toastStore.ts'
import { ZoneBox } from '../../ui/ZoneBox.tsx'
import { FormEnd } from './FormEnd.tsx'
import { isNewFormat, newDraftOf, newOutletRequest } from './outletDraft.ts'
import { OutletFields } from './OutletFields.tsx'
import css from './outlets.module.css'
import { useOutletsText } from './outletsText.ts'
import { touched } from './touched.ts'
import type { OutletWords } from './useOutletWords.ts'

export interface NewOutletFormProps {
  /** Where the first outlet lies unless somebody says otherwise. */
  readonly region: Region
  readonly words: OutletWords
  readonly onDone: () => void
}

/** Like the last one; the first one lies where the device stands. */
const useBeginning = ({ regionId }: Region): NewOutlet => {
  const last = useSession().outlets.at(-1)
  const language = useLanguage()
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const here = { country: likelyCountry(timeZone, language), timeZone: likelyZone(timeZone, language) }
  return last === undefined ? firstOutlet(regionId, here) : likeOutlet(last)
}

/** Adds an outlet; it is signed at once, and its manager can be invited. */
export const NewOutletForm = ({ region, words, onDone }: NewOutletFormProps) => {
  const all = useOutletsText()
  const t = all.add
  const { outlets } = useSession()
  const [, navigate] = useLocation()
  const beginning = useBeginning(region)
  const [likeId, setLikeId] = useState(() => outlets.at(-1)?.outletId ?? null)
  const [draft, setDraft] = useState(() => newDraftOf(beginning, words.word))
  const [saidNew, setSaidNew] = useState(false)
  const add = useAction('outlets.add', touched)
  const isNew = isNewFormat(draft.format, words.known, words.everyLanguage)
  const submit = async (): Promise<void> => {
    const reply = await add.run(newOutletRequest(draft, words.known, words.everyLanguage, isNew && saidNew))
    if (!reply.ok) return
    const invite = () => {
      navigate('/share/devices')
    }
    notify(t.saved(reply.value.outlet.name), { action: { label: t.invite, onPress: invite } })
    onDone()
  }
  return (
    <Form
      className={css['form'] ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <p className={css['quiet']}>{t.effect}</p>
      {outlets.length > 0 && (
        <Select
          label={t.like}
          description={t.likeHint}
          value={likeId}
          options={outlets.map(({ outletId, name }) => ({ value: outletId, label: name }))}
          onChange={(outletId) => {
            const model = outlets.find((outlet) => outlet.outletId === outletId)
            setLikeId(outletId)
            if (model) setDraft({ ...newDraftOf(likeOutlet(model), words.word), name: draft.name })
          }}
        />
      )}
      <OutletFields
        draft={draft}
        words={words}
        neighbours={outlets.filter(({ country }) => country === draft.country)}
        place={
          <>
            <CountrySelect
              label={t.country}
              value={draft.country}
              onChange={(country) => {
                setDraft(inCountry(draft, country))
              }}
            />
            <ZoneBox
              label={t.timeZone}
              listLabel={all.form.suggestions(t.timeZone)}
              value={draft.timeZone}
              onChange={(timeZone) => {
                setDraft({ ...draft, timeZone })
              }}
            />
          </>
        }
        belowFormat={
          isNew && (
            <Checkbox isSelected={saidNew} onChange={setSaidNew}>
              {t.newFormat}
            </Checkbox>
          )
        }
        onChange={(part) => {
          setDraft({ ...draft, ...part })
        }}
      />
      <FormEnd problem={add.problem} pending={add.pending} submit={t.save} onCancel={onDone} />
    </Form>
  )
}
