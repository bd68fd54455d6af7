import { Copy } from 'lucide-react'
import { copyText } from '#renderer/ui/copyText.ts'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { notify } from '#renderer/ui/toastStore.ts'
import css from './compare.module.css'
import { useCompareText } from './words.ts'

/** What another device needs to find and verify the same verdict: the file on the share, and the digest. */
export const FileReference = ({ file, digest }: { readonly file: string; readonly digest: string }) => {
  const t = useCompareText()
  const copy = async () => {
    if (await copyText(`${file}\n${digest}`)) notify(t.copied)
  }
  return (
    <div className={css['reference']}>
      <div>
        <strong>{t.reference}</strong>
        <code>{file}</code>
        <code>{digest.slice(0, 16)}…</code>
      </div>
      <IconButton label={t.copy} size="small" onPress={() => void copy()}>
        <Copy size={14} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
