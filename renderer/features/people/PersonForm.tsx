import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { Outlet } from '#shared/people/places.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useAction } from '../../host/useAction.ts'
import { useNewestPack } from '../../host/usePackSpeech.ts'
import { useSpeechOf } from '../../i18n/packSpeech.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { notify } from '../../ui/toastStore.ts'
import { AvailabilityField } from './AvailabilityField.tsx'
import { FlagsField } from './FlagsField.tsx'
import css from './people.module.css'
import { usePeopleText } from './peopleText.ts'
import { PersonFactsFields } from './PersonFactsFields.tsx'
import { personRequest, skillsOf, type PersonDraft } from './personDraft.ts'

export interface PersonFormProps {
  readonly outlet: Outlet
  readonly start: PersonDraft
  readonly onDone: () => void
}

export const PersonForm = ({ outlet, start, onDone }: PersonFormProps) => {
  const t = usePeopleText().form
  const [draft, setDraft] = useState(start)
  const pack = useNewestPack() ?? null
  const { word } = useSpeechOf(pack)
  const skillNames = skillsOf(pack).map((code) => [word(code), code] as const)
  const save = useAction('people.save', ['people.', 'roster.'])
  const set = (part: Partial<PersonDraft>): void => {
    setDraft({ ...draft, ...part })
  }
  const submit = async (): Promise<void> => {
    const reply = await save.run({ outletId: outlet.outletId, person: personRequest(draft, skillNames) })
    if (!reply.ok) return
    notify(t.saved(reply.value.name))
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
      <ProblemNote problem={save.problem} />
      <TextField
        isRequired
        label={t.name}
        value={draft.name}
        onChange={(name) => {
          set({ name })
        }}
      />
      <Select
        label={t.role}
        value={draft.role}
        options={outlet.roles.map((role) => ({ value: role, label: word(role) }))}
        onChange={(role) => {
          set({ role })
        }}
      />
      <TextField
        label={t.skills}
        description={t.skillsHint}
        value={draft.skills}
        onChange={(skills) => {
          set({ skills })
        }}
      />
      <NumberField
        label={t.contract}
        unit={t.hours}
        minValue={0}
        maxValue={168}
        step={0.25}
        value={draft.contractHours}
        onChange={(contractHours) => {
          set({ contractHours: Number.isNaN(contractHours) ? 0 : contractHours })
        }}
      />
      <DateField
        label={t.birthOn}
        description={t.birthHint}
        value={draft.birthOn}
        onChange={(birthOn) => {
          set({ birthOn })
        }}
      />
      <FlagsField
        pack={pack}
        value={draft.flags}
        onChange={(flags) => {
          set({ flags })
        }}
      />
      <PersonFactsFields
        pack={pack}
        value={draft.lawFacts}
        onChange={(lawFacts) => {
          set({ lawFacts })
        }}
      />
      <AvailabilityField
        value={draft.availability}
        onChange={(availability) => {
          set({ availability })
        }}
      />
      <Checkbox
        isSelected={draft.active}
        onChange={(active) => {
          set({ active })
        }}
      >
        {t.active}
      </Checkbox>
      <div className={`${css['row']} ${css['end']}`}>
        <Button onPress={onDone}>{t.cancel}</Button>
        <Button type="submit" variant="primary" isDisabled={save.pending || draft.name.trim() === ''}>
          {t.save}
        </Button>
      </div>
    </Form>
  )
}
