import { Download } from 'lucide-react'
import type { ImportKind } from '#shared/contract/imports.ts'
import { addDays, weekOf } from '#shared/kernel/time.ts'
import { saveFile } from '../../host/saveFile.ts'
import { useActor, useSession } from '../../host/session.ts'
import { usePackSpeech } from '../../host/usePackSpeech.ts'
import { usePlace } from '../../host/usePlace.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Table } from '../../ui/Table.tsx'
import { exampleFile, importExample } from './importExample.ts'
import css from './people.module.css'
import { usePeopleText } from './peopleText.ts'

const lines = [0, 1] as const

const inBase64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))

/** Before a file is chosen: which columns it has, with the roles of the outlet, to be filled in a spreadsheet. */
export const ImportExample = ({ kind }: { readonly kind: ImportKind }) => {
  const t = usePeopleText().imports
  const { word } = usePackSpeech()
  const actor = useActor()
  const { outlets } = useSession()
  const { outlet = outlets[0], todayOn } = usePlace()
  const [first = '', second = first] = (outlet?.roles ?? []).map(word)
  const columns = importExample(kind, {
    roles: [first, second],
    weekOn: addDays(weekOf(todayOn), 7),
    outletName: actor.role === 'manager' ? null : (outlet?.name ?? ''),
  })
  const headingOf = (field: string): string => t.fields[field] ?? field
  const save = (): void => {
    saveFile(`${t.kinds[kind]}.csv`, inBase64(exampleFile(columns, headingOf)))
  }
  return (
    <Panel
      flush
      title={t.example.title}
      actions={
        <Button size="small" icon={<Download size={14} aria-hidden="true" />} onPress={save}>
          {t.example.save}
        </Button>
      }
    >
      <p className={css['note']}>{t.example.text}</p>
      <Table
        label={t.example.title}
        rows={lines}
        rowKey={String}
        columns={columns.map(({ name, required, cells }) => ({
          key: name,
          title: required ? `${headingOf(name)} (${t.required})` : headingOf(name),
          renderCell: (line: 0 | 1) => cells[line],
        }))}
      />
    </Panel>
  )
}
