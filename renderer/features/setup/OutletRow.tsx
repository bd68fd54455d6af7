import { X } from 'lucide-react'
import { IconButton } from '../../ui/IconButton.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { OutletDraft } from './newOrganisation.ts'
import css from './setup.module.css'
import { useSetupText } from './setupText.ts'

export interface OutletRowProps {
  readonly outlet: OutletDraft
  readonly regions: readonly string[]
  readonly onChange: (outlet: OutletDraft) => void
  readonly onRemove: () => void
}

const fields = ['format', 'country', 'timeZone', 'roles'] as const

export const OutletRow = ({ outlet, regions, onChange, onRemove }: OutletRowProps) => {
  const t = useSetupText().create
  const named = regions.map((name) => name.trim()).filter((name) => name !== '')
  return (
    <div className={css['outlet']}>
      <TextField
        isRequired
        label={t.outlet}
        value={outlet.name}
        onChange={(name) => {
          onChange({ ...outlet, name })
        }}
      />
      <Select
        label={t.outletRegion}
        value={named.includes(outlet.region) ? outlet.region : (named[0] ?? null)}
        options={[...new Set(named)].map((name) => ({ value: name, label: name }))}
        onChange={(region) => {
          onChange({ ...outlet, region })
        }}
      />
      {fields.map((field) => (
        <TextField
          key={field}
          isRequired
          label={t[field]}
          value={outlet[field]}
          {...(field === 'roles' ? { placeholder: t.rolesHint } : {})}
          {...(field === 'country' ? { maxLength: 2 } : {})}
          onChange={(value) => {
            onChange({ ...outlet, [field]: value })
          }}
        />
      ))}
      <IconButton label={t.removeOutlet(outlet.name)} onPress={onRemove}>
        <X size={16} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
