import { useState } from 'react'
import { ignoredColumns } from '#shared/contract/importColumns.ts'
import type { ImportKind, ImportPreview, Mapping } from '#shared/contract/imports.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { usePlace } from '../../host/usePlace.ts'
import { useActor } from '../../host/session.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { FileChoice } from '../../ui/FileChoice.tsx'
import { Page } from '../../ui/Page.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { ImportExample } from './ImportExample.tsx'
import { missingFields } from './importMapping.ts'
import { ImportOutcome } from './ImportOutcome.tsx'
import { MappingFields } from './MappingFields.tsx'
import css from './people.module.css'
import { usePeopleText } from './peopleText.ts'
import { PreviewTable } from './PreviewTable.tsx'
import { useImport, type ImportWizard } from './useImport.ts'

// written out here: the contract's own list would bring its checks of input into the page
const importKinds = ['people', 'shifts', 'demand'] as const satisfies readonly ImportKind[]

const steps = ['start', 'parse', 'rows', 'store'] as const
const isStep = (step: string): step is (typeof steps)[number] => steps.some((known) => known === step)

const RunButtons = ({ wizard, ready }: { readonly wizard: ImportWizard; readonly ready: boolean }) => {
  const t = usePeopleText().imports
  const { result, pending } = wizard
  if (result?.dryRun === false) return <Button onPress={wizard.reset}>{t.again}</Button>
  const hasErrors = result !== null && result.rejected > 0
  return (
    <div className={css['row']}>
      <Button isDisabled={pending || !ready} onPress={() => void wizard.run({ dryRun: true, acceptPartial: true })}>
        {t.dryRun}
      </Button>
      <Button
        variant="primary"
        isDisabled={pending || !ready || result === null || result.accepted === 0}
        onPress={() => void wizard.run({ dryRun: false, acceptPartial: hasErrors })}
      >
        {hasErrors ? t.runPartial : t.run}
      </Button>
    </div>
  )
}

/** How far the import is, and the way out of it. */
const RunState = ({ wizard }: { readonly wizard: ImportWizard }) => {
  const t = usePeopleText().imports
  const format = useFormat()
  const { job, isRunning, isCancelled, cancel } = wizard
  if (isCancelled) return <output className={css['quiet']}>{t.cancelled}</output>
  if (!isRunning) return null
  const { step = 'start', done = 0, total = 0 } = job ?? {}
  const label = isStep(step) ? t.steps[step] : t.steps.start
  return (
    <Progress
      label={label}
      done={total === 0 ? null : done}
      total={total}
      detail={step === 'rows' ? `${format.number(done)} / ${format.number(total)}` : ''}
      cancel={{ label: t.cancel, onPress: () => void cancel() }}
    />
  )
}

/** What will not be read, and what will be rounded. */
const ColumnNotes = ({ preview, mapping }: { readonly preview: ImportPreview; readonly mapping: Mapping }) => {
  const t = usePeopleText().imports
  const format = useFormat()
  const ignored = ignoredColumns(preview.columns, mapping)
  return (
    <>
      {ignored.length > 0 && <p className={css['quiet']}>{t.ignored(format.list(ignored))}</p>}
      {preview.decimals && <p className={css['quiet']}>{t.decimals}</p>}
    </>
  )
}

/** File, preview, mapping, trial, import. */
export const ImportPage = () => {
  const t = usePeopleText().imports
  const format = useFormat()
  const actor = useActor()
  const { outlet } = usePlace()
  const [kind, setKind] = useState<ImportKind>('people')
  const wizard = useImport(kind, actor.role === 'manager' ? outlet?.outletId : undefined)
  const { preview } = wizard
  return (
    <Page>
      <PageHeader title={t.title} detail={t.detail} />
      <div>
        <SegmentedControl
          label={t.kind}
          value={kind}
          options={importKinds.map((value) => ({ value, label: t.kinds[value] }))}
          onChange={(next) => {
            wizard.reset()
            setKind(next)
          }}
        />
      </div>
      <FileChoice
        label={t.file}
        choose={t.choose}
        said={wizard.fileName ?? t.drop}
        accept={['.csv', '.tsv', '.txt', 'text/csv']}
        onFile={(file) => void wizard.choose(file)}
      />
      {wizard.tooLarge && <ErrorNote problem={t.tooLarge} />}
      <ProblemNote problem={wizard.problem} />
      {wizard.pending && preview === null && <Skeleton label={t.reading} />}
      {!wizard.pending && preview === null && <ImportExample kind={kind} />}
      {preview !== null && (
        <>
          <Panel flush title={`${t.preview} · ${t.lines(format.number(preview.lines), preview.encoding)}`}>
            <PreviewTable preview={preview} />
          </Panel>
          <Panel title={t.mapping}>
            {preview.remembered && <p className={css['quiet']}>{t.remembered}</p>}
            <MappingFields preview={preview} mapping={wizard.mapping} onChange={wizard.remap} />
            <ColumnNotes preview={preview} mapping={wizard.mapping} />
          </Panel>
          <RunButtons wizard={wizard} ready={missingFields(preview, wizard.mapping).length === 0} />
          <RunState wizard={wizard} />
        </>
      )}
      {wizard.result !== null && <ImportOutcome result={wizard.result} />}
    </Page>
  )
}
