import { useState } from 'react'
import type { Output } from '#shared/contract/api.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useAction } from '../../host/useAction.ts'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Table } from '../../ui/Table.tsx'
import { notify } from '../../ui/toastStore.ts'
import { useMay } from '../../host/session.ts'
import { TakeOverButton } from './TakeOverButton.tsx'
import css from './settings.module.css'
import { useSettingsText } from './settingsText.ts'

type Backup = Output<'backups.list'>[number]

/** After a restore everything may be different, also who one is. */
const everything = [
  'session.',
  'roster.',
  'overrides.',
  'people.',
  'compare.',
  'requests.',
  'share.',
  'rules.',
  'backups.',
]

export const BackupsPanel = () => {
  const t = useSettingsText().backups
  const format = useFormat()
  const { data, problem } = useResource('backups.list', {})
  const create = useAction('backups.create', ['backups.'])
  const restore = useAction('backups.restore', everything)
  const may = useMay()
  const [asked, setAsked] = useState<Backup | null>(null)
  const takeOverButton = ({ file }: Backup) => <TakeOverButton file={file} />
  const back = (): void => {
    setAsked(null)
  }
  const createNow = async (): Promise<void> => {
    const reply = await create.run({})
    if (reply.ok) notify(t.created(reply.value.file))
  }
  const restoreNow = async (backup: Backup): Promise<void> => {
    setAsked(null)
    const reply = await restore.run({ file: backup.file })
    if (reply.ok) notify(t.restored)
  }
  return (
    <Panel
      flush
      title={t.title}
      actions={
        <Button size="small" isDisabled={create.pending} onPress={() => void createNow()}>
          {t.create}
        </Button>
      }
    >
      <ProblemNote problem={create.problem ?? restore.problem ?? problem} />
      {!data && !problem && <Skeleton label={t.title} lines={2} />}
      {data?.length === 0 && <EmptyState title={t.empty} text={t.emptyText} />}
      {data !== undefined && data.length > 0 && (
        <Table
          label={t.title}
          rows={data}
          rowKey={(backup) => backup.file}
          columns={[
            { key: 'file', title: t.file, isRowHeader: true, renderCell: (backup) => backup.file },
            {
              key: 'createdAt',
              title: t.createdAt,
              oneLine: true,
              renderCell: (backup) => format.dateTime(backup.createdAt),
            },
            { key: 'bytes', title: t.size, align: 'end', renderCell: (backup) => format.bytes(backup.bytes) },
            ...(may('plan')
              ? [{ key: 'takeOver', title: t.takeOver, align: 'end' as const, renderCell: takeOverButton }]
              : []),
            {
              key: 'restore',
              title: t.restore,
              align: 'end',
              renderCell: (backup) => (
                <Button
                  size="small"
                  aria-label={t.restoreOf(backup.file)}
                  onPress={() => {
                    setAsked(backup)
                  }}
                >
                  {t.restore}
                </Button>
              ),
            },
          ]}
        />
      )}
      {may('plan') && <p className={css['note']}>{t.elsewhere}</p>}
      {asked !== null && (
        <Dialog
          isOpen
          role="alertdialog"
          title={t.sure}
          onClose={back}
          actions={
            <>
              <Button onPress={back}>{t.cancel}</Button>
              <Button variant="primary" onPress={() => void restoreNow(asked)}>
                {t.restore}
              </Button>
            </>
          }
        >
          <p>{t.sureText(format.dateTime(asked.createdAt))}</p>
        </Dialog>
      )}
    </Panel>
  )
}
