import type { ReactNode } from 'react'
import type { Outlet } from '#shared/people/places.ts'
import { useSession } from '../../host/session.ts'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { HolidaysField } from './HolidaysField.tsx'
import { LawFactsFields } from './LawFactsFields.tsx'
import { OpeningsField } from './OpeningsField.tsx'
import type { OutletDraft } from './outletDraft.ts'
import { useOutletsText } from './outletsText.ts'
import type { OutletWords } from './useOutletWords.ts'

export interface OutletFieldsProps {
  readonly draft: OutletDraft
  readonly words: OutletWords
  /** Outlets of the same country, whose holidays can be taken over. */
  readonly neighbours: readonly Outlet[]
  /** Where it lies, as a sentence below the region or as fields of their own. */
  readonly placeHint?: string
  readonly place?: ReactNode
  readonly belowFormat?: ReactNode
  readonly onChange: (part: Partial<OutletDraft>) => void
}

/** What is said of an outlet, a new one or one that is changed. */
export const OutletFields = (props: OutletFieldsProps) => {
  const { draft, words, neighbours, placeHint, place, belowFormat, onChange } = props
  const t = useOutletsText().form
  const { regions } = useSession()
  return (
    <>
      <TextField
        isRequired
        label={t.name}
        value={draft.name}
        onChange={(name) => {
          onChange({ name })
        }}
      />
      <Select
        label={t.region}
        value={draft.regionId}
        options={regions.map(({ regionId, name }) => ({ value: regionId, label: name }))}
        description={placeHint}
        onChange={(regionId) => {
          onChange({ regionId })
        }}
      />
      {place}
      <ComboBox
        isRequired
        label={t.format}
        listLabel={t.suggestions(t.format)}
        suggestions={words.known.formats.map(words.word)}
        value={draft.format}
        onChange={(format) => {
          onChange({ format })
        }}
      />
      {belowFormat}
      <TextField
        isRequired
        label={t.roles}
        description={t.rolesHint}
        value={draft.roles}
        onChange={(roles) => {
          onChange({ roles })
        }}
      />
      <OpeningsField
        value={draft.openings}
        onChange={(openings) => {
          onChange({ openings })
        }}
      />
      <HolidaysField
        value={draft.holidays}
        others={neighbours}
        onChange={(holidays) => {
          onChange({ holidays })
        }}
      />
      <LawFactsFields
        value={draft.lawFacts}
        onChange={(lawFacts) => {
          onChange({ lawFacts })
        }}
      />
    </>
  )
}
