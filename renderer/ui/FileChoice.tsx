import { FileUp } from 'lucide-react'
import { DropZone, FileTrigger } from 'react-aria-components'
import { Button } from './Button.tsx'
import css from './field.module.css'

export interface FileChoiceProps {
  readonly label: string
  /** What stands on the button. */
  readonly choose: string
  /** Beside the button: what was chosen, or that a file may be dropped. */
  readonly said: string
  /** Endings and types that the choice begins with. */
  readonly accept: readonly string[]
  readonly onFile: (file: File) => void
}

/** A file, chosen or dropped. */
export const FileChoice = ({ label, choose, said, accept, onFile }: FileChoiceProps) => (
  <DropZone
    aria-label={label}
    className={css['drop'] ?? ''}
    onDrop={(event) => {
      const item = event.items.find((dropped) => dropped.kind === 'file')
      if (item?.kind === 'file') void item.getFile().then(onFile)
    }}
  >
    <FileTrigger
      acceptedFileTypes={accept}
      onSelect={(files) => {
        const file = files?.[0]
        if (file) onFile(file)
      }}
    >
      <Button icon={<FileUp size={14} aria-hidden="true" />}>{choose}</Button>
    </FileTrigger>
    <span>{said}</span>
  </DropZone>
)
