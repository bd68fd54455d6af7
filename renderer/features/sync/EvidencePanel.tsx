import type { EvidenceFileView, EvidenceView } from '#shared/contract/evidence.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { saveFile } from '../../host/saveFile.ts'
import { useSession } from '../../host/session.ts'
import { useAction } from '../../host/useAction.ts'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Table } from '../../ui/Table.tsx'
import { notify } from '../../ui/toastStore.ts'
import { useOwnerName } from './RefusedPanel.tsx'
import { useShareText } from './shareText.ts'
import css from './sync.module.css'

const FilesTable = ({ view }: { readonly view: EvidenceView }) => {
  const text = useShareText()
  const t = text.evidence
  const format = useFormat()
  return (
    <Table
      label={text.refused.reasons[view.refusal]}
      rows={view.files}
      rowKey={({ path }) => path}
      columns={[
        {
          key: 'role',
          title: t.role,
          renderCell: ({ role }: EvidenceFileView) => <span className={css['role']}>{t.roles[role]}</span>,
        },
        {
          key: 'file',
          title: t.file,
          isRowHeader: true,
          renderCell: ({ path, sha256 }) => (
            <span className={css['refusedItem']}>
              <span className={css['path']}>{path}</span>
              {sha256 !== null && (
                <span className={css['muted']}>
                  {t.hash} <span className={css['path']}>{sha256}</span>
                </span>
              )}
            </span>
          ),
        },
        { key: 'number', title: t.number, renderCell: ({ seq }) => (seq === null ? '–' : format.number(seq)) },
        { key: 'writer', title: t.writer, renderCell: ({ writer }) => writer },
        {
          key: 'made',
          title: t.made,
          renderCell: ({ createdAt }) => (
            <span className={css['role']}>{createdAt === null ? t.notHere : format.dateTime(createdAt)}</span>
          ),
        },
      ]}
    />
  )
}

const Case = ({ view }: { readonly view: EvidenceView }) => {
  const text = useShareText()
  const t = text.evidence
  const format = useFormat()
  const { nowAt } = useSession()
  const ownerOf = useOwnerName()
  const ask = useAction('share.evidenceFile')
  const save = async (): Promise<void> => {
    const reply = await ask.run({ caseId: view.caseId })
    if (!reply.ok) return
    saveFile(reply.value.name, reply.value.content)
    notify(t.saved)
  }
  return (
    <li className={css['case']}>
      <div className={css['caseHead']}>
        <h3>
          {text.refused.reasons[view.refusal]} · {ownerOf(view.ownerId)}
        </h3>
        <span className={css['muted']}>
          {t.found(format.age(Math.min(view.foundAt, nowAt), nowAt))} · {view.open ? t.open : t.over}
        </span>
        <Button size="small" isDisabled={ask.pending} onPress={() => void save()}>
          {t.save}
        </Button>
      </div>
      <ProblemNote problem={ask.problem} />
      <FilesTable view={view} />
      {view.differs.length > 0 && (
        <p>
          {t.differs}: <span className={css['path']}>{view.differs.join(', ')}</span>
        </p>
      )}
    </li>
  )
}

/** Every contradiction that was seen here, with the files that prove it; nothing where there never was one. */
export const EvidencePanel = () => {
  const t = useShareText().evidence
  const { data = [], problem } = useResource('share.evidence', {})
  if (data.length === 0 && problem === undefined) return null
  return (
    <Panel title={t.title}>
      <p className={css['muted']}>{t.text}</p>
      <ProblemNote problem={problem} />
      <ul className={css['cases']}>
        {data.map((view) => (
          <Case key={view.caseId} view={view} />
        ))}
      </ul>
    </Panel>
  )
}
