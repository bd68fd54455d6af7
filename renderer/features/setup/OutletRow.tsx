import { X } from 'lucide-react'
import { useFormat } from '../../i18n/useFormat.ts'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { OutletDraft } from './newOrganisation.ts'
import { countryCodes, houseFormatNames, rolesAfter, zoneOfCountry } from './outletDefaults.ts'
import css from './setup.module.css'
import { formatCodeOf, roleWords, useSetupText } from './setupText.ts'

export interface OutletRowProps {
  readonly outlet: OutletDraft
  readonly regions: readonly string[]
  readonly takeFocus: boolean
  readonly onChange: (outlet: OutletDraft) => void
  readonly onRemove: () => void
}

const allZones = (): readonly string[] => Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'))

/** The own country is offered even where it is not among the usual ones. */
const useCountries = (chosen: string): readonly { readonly value: string; readonly label: string }[] => {
  const { locale } = useFormat()
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  return [...new Set([...countryCodes, chosen])]
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale))
}

export const OutletRow = ({ outlet, regions, takeFocus, onChange, onRemove }: OutletRowProps) => {
  const t = useSetupText().create
  const countries = useCountries(outlet.country)
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
      <Select
        label={t.country}
        value={outlet.country}
        options={countries}
        onChange={(country) => {
          onChange({ ...outlet, country, timeZone: zoneOfCountry(country) ?? outlet.timeZone })
        }}
      />
      <ComboBox
        isRequired
        label={t.timeZone}
        listLabel={t.suggestions(t.timeZone)}
        suggestions={allZones()}
        value={outlet.timeZone}
        onChange={(timeZone) => {
          onChange({ ...outlet, timeZone })
        }}
      />
    </div>
  )
}
