import { useState } from 'react'
import type { InspectionPreview } from '#shared/contract/inspect.ts'
import { inspectionDa } from '#shared/i18n/inspection/da.ts'
import { inspectionDe } from '#shared/i18n/inspection/de.ts'
import { inspectionEn } from '#shared/i18n/inspection/en.ts'
import type { InspectionMessages } from '#shared/i18n/inspection/messages.ts'
import type { OutletId } from '#shared/kernel/ids.ts'
import { addDays, localOf, weekOf, type LocalDate } from '#shared/kernel/time.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { saveFile } from '../../host/saveFile.ts'
import { useSession } from '../../host/session.ts'
import { useAction } from '../../host/useAction.ts'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { notify } from '../../ui/toastStore.ts'
import css from './sync.module.css'

/** A quarter, up to the week that runs. */
const weeksAtFirst = 13

export const useInspectionText = (): InspectionMessages =>
  useText({ en: inspectionEn, de: inspectionDe, da: inspectionDa })

const Inside = ({ preview }: { readonly preview: InspectionPreview }) => {
  const t = useInspectionText()
  const format = useFormat()
  const { weeks, missingWeeks, files, bytes, packVersions, overrides, approvals } = preview
  if (weeks.length === 0) return <p>{t.nothing}</p>
  const missing = format.list(missingWeeks.map((on) => format.weekRange(on)))
  return (
    <ul className={css['inside']}>
      <li>{t.weeks(weeks.length, format.number(weeks.length))}</li>
      {missingWeeks.length > 0 && <li>{t.missing(missing)}</li>}
      <li>{t.rules(format.list(packVersions.map((version) => format.number(version))))}</li>
      <li>{t.overrides(overrides, format.number(overrides), format.number(approvals))}</li>
      <li>{t.files(files, format.number(files), format.bytes(bytes))}</li>
      <li>{t.signers}</li>
    </ul>
  )
}

interface NamesProps {
  readonly people: InspectionPreview['people']
  readonly chosen: boolean
  readonly onChange: (chosen: boolean) => void
}

/** A choice that is made on purpose, with the names in sight before anything is saved. */
const Names = ({ people, chosen, onChange }: NamesProps) => {
  const t = useInspectionText()
  const format = useFormat()
  if (people === null) return <p className={css['muted']}>{t.neverNames}</p>
  return (
    <div className={css['inside']}>
      <p>{t.withoutNames}</p>
      <Checkbox isSelected={chosen} isDisabled={people.length === 0} onChange={onChange}>
        {t.addNames}
      </Checkbox>
      {chosen && (
        <div role="alert" className={css['warning']}>
          <p>{t.warning}</p>
          <p>
            {t.names(people.length, format.number(people.length))} {format.list(people)}
          </p>
        </div>
      )}
    </div>
  )
}

/** Which outlet and days; no period as long as one of them is not chosen. */
const useChoice = () => {
  const { outlets, nowAt } = useSession()
  const today = localOf(nowAt, [{ fromAt: 0, offsetMinutes: 0 }]).on
  const [outletId, setOutletId] = useState<OutletId | null>(outlets[0]?.outletId ?? null)
  const [fromOn, setFromOn] = useState<LocalDate | null>(addDays(weekOf(today), -7 * (weeksAtFirst - 1)))
  const [toOn, setToOn] = useState<LocalDate | null>(weekOf(today))
  const period = outletId === null || fromOn === null || toOn === null ? null : { outletId, fromOn, toOn }
  return { outlets, outletId, setOutletId, fromOn, setFromOn, toOn, setToOn, period }
}

const Choice = ({ choice }: { readonly choice: ReturnType<typeof useChoice> }) => {
  const t = useInspectionText()
  const { outlets, outletId, setOutletId, fromOn, setFromOn, toOn, setToOn } = choice
  return (
    <>
      {outlets.length > 1 && (
        <Select
          label={t.outlet}
          value={outletId}
          options={outlets.map((outlet) => ({ value: outlet.outletId, label: outlet.name }))}
          onChange={setOutletId}
        />
      )}
      <div className={css['period']}>
        <DateField isRequired label={t.from} value={fromOn} onChange={setFromOn} max={toOn ?? undefined} />
        <DateField isRequired label={t.to} value={toOn} onChange={setToOn} min={fromOn ?? undefined} />
      </div>
    </>
  )
}

/** Makes an inspector's file of one outlet and period; says what is inside before it is saved. */
export const InspectionDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useInspectionText()
  const choice = useChoice()
  const { period } = choice
  const [withNames, setWithNames] = useState(false)
  const { data: preview, problem } = useResource('inspect.preview', period)
  const make = useAction('inspect.export')
  const save = async (): Promise<void> => {
    if (period === null) return
    const reply = await make.run({ ...period, withNames })
    if (!reply.ok) return
    saveFile(reply.value.name, reply.value.content)
    notify(t.saved)
    onClose()
  }
  const isEmpty = preview === undefined || preview.weeks.length === 0
  return (
    <Dialog
      isOpen
      title={t.title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="primary" isDisabled={isEmpty || make.pending} onPress={() => void save()}>
            {withNames ? t.saveWithNames : t.save}
          </Button>
        </>
      }
    >
      <p className={css['muted']}>{t.text}</p>
      <ProblemNote problem={make.problem ?? problem} />
      <Choice choice={choice} />
      <h3>{t.inside}</h3>
      {preview === undefined ? !problem && <p>{t.looking}</p> : <Inside preview={preview} />}
      {preview !== undefined && !isEmpty && (
        <Names people={preview.people} chosen={withNames} onChange={setWithNames} />
      )}
    </Dialog>
  )
}
