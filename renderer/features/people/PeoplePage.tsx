import { Upload, UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { PersonView } from '#shared/contract/roster.ts'
import type { Outlet } from '#shared/people/places.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { usePlace } from '../../host/usePlace.ts'
import { usePackSpeech } from '../../host/usePackSpeech.ts'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { Drawer, WithDrawer } from '../../ui/Drawer.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ErasePerson } from './ErasePerson.tsx'
import { isErased } from './isErased.ts'
import css from './people.module.css'
import { PeopleTable } from './PeopleTable.tsx'
import { usePeopleText } from './peopleText.ts'
import { PersonForm } from './PersonForm.tsx'
import { draftOf, emptyPerson, type PersonDraft } from './personDraft.ts'

/** Who is erased is nobody to show any more. */
const useNamedPeople = ({ outletId }: Outlet) => {
  const { data, problem } = useResource('people.list', { outletId })
  return { people: data?.filter((person) => !isErased(person)), problem }
}

const OutletPeople = ({ outlet }: { readonly outlet: Outlet }) => {
  const t = usePeopleText()
  const format = useFormat()
  const [, navigate] = useLocation()
  const { todayOn } = usePlace()
  const { people, problem } = useNamedPeople(outlet)
  const [typed, setTyped] = useState('')
  const [editing, setEditing] = useState<PersonDraft | null>(null)
  const { word } = usePackSpeech()
  const wanted = typed.trim().toLocaleLowerCase(format.locale)
  const isWanted = ({ name, role }: PersonView): boolean =>
    `${name} ${word(role)}`.toLocaleLowerCase(format.locale).includes(wanted)
  const found = (people ?? []).filter(isWanted)
  const close = (): void => {
    setEditing(null)
  }
  const addPerson = (): void => {
    setEditing(emptyPerson(outlet.roles[0] ?? ''))
  }
  return (
    <WithDrawer
      drawer={
        editing !== null && (
          <Drawer
            takeFocus
            key={editing.personId}
            title={editing.personId === null ? t.form.add : t.form.edit}
            closeLabel={t.form.close}
            onClose={close}
          >
            <PersonForm outlet={outlet} start={editing} onDone={close} />
            <ErasePerson outletId={outlet.outletId} person={editing} onErased={close} />
          </Drawer>
        )
      }
    >
      <div className={css['page']}>
        <PageHeader
          title={t.title}
          detail={people && t.detail(format.number(people.length))}
          actions={
            <>
              <Button
                icon={<Upload size={14} aria-hidden="true" />}
                onPress={() => {
                  navigate('/import')
                }}
              >
                {t.importFile}
              </Button>
              <Button variant="primary" icon={<UserRoundPlus size={14} aria-hidden="true" />} onPress={addPerson}>
                {t.add}
              </Button>
            </>
          }
        />
        <ProblemNote problem={problem} />
        {!people && !problem && <Skeleton label={t.title} lines={8} />}
        {people?.length === 0 && (
          <EmptyState title={t.empty} text={t.emptyText} action={<Button onPress={addPerson}>{t.add}</Button>} />
        )}
        {people !== undefined && people.length > 0 && (
          <>
            <div className={css['search']}>
              <TextField label={t.search} value={typed} onChange={setTyped} />
            </div>
            {found.length === 0 ? (
              <p className={css['quiet']}>{t.noMatch}</p>
            ) : (
              <div className={css['sheet']}>
                <PeopleTable
                  people={found}
                  todayOn={todayOn}
                  onEdit={(person) => {
                    setEditing(draftOf(person, word))
                  }}
                />
              </div>
            )}
          </>
        )}
      </div>
    </WithDrawer>
  )
}

export const PeoplePage = () => {
  const { outlet } = usePlace()
  return outlet ? <OutletPeople key={outlet.outletId} outlet={outlet} /> : null
}
