import { ComboBox, type ComboBoxProps } from './ComboBox.tsx'

export type ZoneBoxProps = Pick<ComboBoxProps, 'label' | 'listLabel' | 'value' | 'onChange'>

/** The same list each time: whoever draws it sees that nothing is new. */
const zones = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'))

/** A time zone by its IANA name; whether a typed one exists is for the backend to say. */
export const ZoneBox = (props: ZoneBoxProps) => <ComboBox isRequired suggestions={zones} {...props} />
