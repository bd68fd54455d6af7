import { countryCodes } from '#shared/people/countryZones.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { Select } from './Select.tsx'

export interface CountrySelectProps {
  readonly label: string
  /** ISO 3166-1 alpha-2; offered also where it is not among the usual ones. */
  readonly value: string
  readonly onChange: (country: string) => void
}

/** Countries by their names in the chosen language. */
export const CountrySelect = ({ label, value, onChange }: CountrySelectProps) => {
  const { locale } = useFormat()
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const options = [...new Set([...countryCodes, value])]
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale))
  return <Select label={label} value={value} options={options} onChange={onChange} />
}
