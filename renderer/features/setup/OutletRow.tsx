import { X } from 'lucide-react'
import { zoneOfCountry } from '#shared/people/countryZones.ts'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { CountrySelect } from '../../ui/CountrySelect.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ZoneBox } from '../../ui/ZoneBox.tsx'
import type { OutletDraft } from './newOrganisation.ts'
import { houseFormatNames, rolesAfter } from './outletDefaults.ts'
import css from './setup.module.css'
import { formatCodeOf, roleWords, useSetupText } from './setupText.ts'

export interface OutletRowProps {
  readonly outlet: OutletDraft
  readonly regions: readonly string[]
  readonly takeFocus: boolean
  readonly onChange: (outlet: OutletDraft) => void
  readonly onRemove: () => void
}

export const OutletRow = ({ outlet, regions, takeFocus, onChange, onRemove }: OutletRowProps) => {
  const t = useSetupText().create
  const named = [...new Set(regions.map((name) => name.trim()).filter((name) => name !== ''))]
  return (
    <div className={css['outlet']}>
      <TextField
        isRequired
        // eslint-disable-next-line jsx-a11y/no-autofocus -- asked for by pressing "add": its name is typed next
        autoFocus={takeFocus}
        label={t.outlet}
        value={outlet.name}
        onChange={(name) => {
          onChange({ ...outlet, name })
        }}
      />
      <ComboBox
        isRequired
        label={t.format}
        listLabel={t.suggestions(t.format)}
        suggestions={houseFormatNames.map((code) => t.formats[code])}
        value={outlet.format}
        onChange={(format) => {
          onChange({ ...outlet, format, roles: rolesAfter(outlet.roles, formatCodeOf(format), t.roleNames, roleWords) })
        }}
      />
      <TextField
        isRequired
        label={t.roles}
        description={t.rolesHint}
        value={outlet.roles}
        onChange={(roles) => {
          onChange({ ...outlet, roles })
        }}
      />
      <IconButton label={t.removeOutlet(outlet.name)} onPress={onRemove}>
        <X size={16} aria-hidden="true" />
      </IconButton>
      <Select
        label={t.outletRegion}
        value={named.includes(outlet.region) ? outlet.region : (named[0] ?? null)}
        options={named.map((name) => ({ value: name, label: name }))}
        onChange={(region) => {
          onChange({ ...outlet, region })
        }}
      />
      <CountrySelect
        label={t.country}
        value={outlet.country}
        onChange={(country) => {
          onChange({ ...outlet, country, timeZone: zoneOfCountry(country) ?? outlet.timeZone })
        }}
      />
      <ZoneBox
        label={t.timeZone}
        listLabel={t.suggestions(t.timeZone)}
        value={outlet.timeZone}
        onChange={(timeZone) => {
          onChange({ ...outlet, timeZone })
        }}
      />
    </div>
  )
}
