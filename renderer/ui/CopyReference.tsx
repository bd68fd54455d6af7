import { Link2 } from 'lucide-react'
import { marksDa } from '#shared/i18n/marks/da.ts'
import { marksDe } from '#shared/i18n/marks/de.ts'
import { marksEn } from '#shared/i18n/marks/en.ts'
import { useText } from '../i18n/useText.ts'
import { copyText } from './copyText.ts'
import { IconButton } from './IconButton.tsx'
import { notify } from './toastStore.ts'

export interface CopyReferenceProps {
  /** As `formatReference` writes it. */
  readonly reference: string
  /** What it names, in words. */
  readonly of: string
}

/** Where a number comes from, to send to somebody: `plumbline explain` finds and checks it. */
export const CopyReference = ({ reference, of }: CopyReferenceProps) => {
  const t = useText({ en: marksEn, de: marksDe, da: marksDa })
  const copy = async (): Promise<void> => {
    if (await copyText(reference)) notify(t.copiedReference)
  }
  return (
    <IconButton label={t.copyReference(of)} size="small" onPress={() => void copy()}>
      <Link2 size={14} aria-hidden="true" />
    </IconButton>
  )
}
