import { useState } from 'react'
import type { RawInput } from '#shared/contract/api.ts'
import type { PersonTraces } from '#shared/contract/roster.ts'
import type { OutletId } from '#shared/kernel/ids.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useAction } from '../../host/useAction.ts'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { notify } from '../../ui/toastStore.ts'
import css from './people.module.css'
import { usePeopleText } from './peopleText.ts'
import type { PersonDraft } from './personDraft.ts'

export interface ErasePersonProps {
  readonly outletId: OutletId
  /** Nobody yet while somebody is added. */
  readonly person: Pick<PersonDraft, 'personId' | 'name'>
  readonly onErased: () => void
}

/** What goes and what stays, with the figures of this person. */
const Consequences = ({ traces }: { readonly traces: PersonTraces }) => {
  const t = usePeopleText().erase
  const format = useFormat()
  const { plannedShifts, pastShifts, reasons, backups } = traces
  if (plannedShifts > 0) return <p>{t.planned(plannedShifts)}</p>
  const stays = [
    ...t.stays(format.number(pastShifts)),
    ...(reasons > 0 ? [t.reasons(reasons)] : []),
    ...(backups > 0 ? [t.backups(backups)] : []),
  ]
  return (
    <>
      {(
        [
          [t.goesTitle, t.goes],
          [t.staysTitle, stays],
        ] as const
      ).map(([title, lines]) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul className={css['lines']}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <p>{t.sure}</p>
    </>
  )
}

interface EraseDialogProps extends Pick<ErasePersonProps, 'onErased'> {
  readonly place: RawInput<'people.erase'>
  readonly name: string
  readonly onClose: () => void
}

const EraseDialog = ({ place, name, onErased, onClose }: EraseDialogProps) => {
  const t = usePeopleText().erase
  const { data, problem } = useResource('people.traces', place)
  const erase = useAction('people.erase', ['people.', 'roster.'])
  const run = async (): Promise<void> => {
    if (!(await erase.run(place)).ok) return
    notify(t.done(name))
    onErased()
  }
  return (
    <Dialog
      isOpen
      role="alertdialog"
      title={t.title(name)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button
            variant="danger"
            isDisabled={data === undefined || data.plannedShifts > 0 || erase.pending}
            onPress={() => void run()}
          >
            {t.submit}
          </Button>
        </>
      }
    >
      <ProblemNote problem={erase.problem ?? problem} />
      {data && <Consequences traces={data} />}
    </Dialog>
  )
}

/** For somebody who left and has a right to be forgotten. */
export const ErasePerson = ({ outletId, person, onErased }: ErasePersonProps) => {
  const t = usePeopleText().erase
  const [asking, setAsking] = useState(false)
  const { personId, name } = person
  if (personId === null) return null
  return (
    <div className={css['form']}>
      <Button
        variant="danger"
        onPress={() => {
          setAsking(true)
        }}
      >
        {t.open}
      </Button>
      {asking && (
        <EraseDialog
          place={{ outletId, personId }}
          name={name}
          onErased={onErased}
          onClose={() => {
            setAsking(false)
          }}
        />
      )}
    </div>
  )
}
