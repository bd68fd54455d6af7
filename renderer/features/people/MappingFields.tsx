import type { ImportPreview, Mapping } from '#shared/contract/imports.ts'
import { Select } from '../../ui/Select.tsx'
import { columnKey, notInFile, withColumn } from './importMapping.ts'
import css from './people.module.css'
import { usePeopleText } from './peopleText.ts'

export interface MappingFieldsProps {
  readonly preview: ImportPreview
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}

export const MappingFields = ({ preview, mapping, onChange }: MappingFieldsProps) => {
  const t = usePeopleText().imports
  const columns = [
    { value: notInFile, label: t.notInFile },
    ...preview.columns.map((label, column) => ({ value: String(column), label })),
  ]
  return (
    <div className={css['mapping']}>
      {preview.fields.map(({ name, required }) => (
        <Select
          key={name}
          label={`${t.fields[name] ?? name}${required ? ` (${t.required})` : ''}`}
          value={columnKey(mapping, name)}
          options={columns}
          onChange={(key) => {
            onChange(withColumn(mapping, name, key))
          }}
        />
      ))}
    </div>
  )
}
