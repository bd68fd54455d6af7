import { FileUp } from 'lucide-react'
import { DropZone, FileTrigger } from 'react-aria-components'
import { Button } from '../../ui/Button.tsx'
import css from './people.module.css'
import { usePeopleText } from './peopleText.ts'

export interface FileChoiceProps {
  readonly name: string | null
  readonly onFile: (file: File) => void
}

export const FileChoice = ({ name, onFile }: FileChoiceProps) => {
  const t = usePeopleText().imports
  return (
    <DropZone
      aria-label={t.file}
      className={css['drop'] ?? ''}
      onDrop={(event) => {
        const item = event.items.find((dropped) => dropped.kind === 'file')
        if (item?.kind === 'file') void item.getFile().then(onFile)
      }}
    >
      <FileTrigger
        acceptedFileTypes={['.csv', '.tsv', '.txt', 'text/csv']}
        onSelect={(files) => {
          const file = files?.[0]
          if (file) onFile(file)
        }}
      >
        <Button icon={<FileUp size={14} aria-hidden="true" />}>{t.choose}</Button>
      </FileTrigger>
      <span>{name ?? t.drop}</span>
    </DropZone>
  )
}
