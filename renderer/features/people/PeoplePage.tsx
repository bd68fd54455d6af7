import { Upload, UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
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
import css from './people.module.css'
import { PeopleTable } from './PeopleTable.tsx'
import { usePeopleText } from './peopleText.ts'
import { PersonForm } from './PersonForm.tsx'
import { draftOf, emptyPerson, type PersonDraft } from './personDraft.ts'

const OutletPeople = ({ outlet }: { readonly outlet: Outlet }) => {
  const t = usePeopleText()
  const format = useFormat()
  const [, navigate] = useLocation()
  const { todayOn } = usePlace()
  const { data, problem } = useResource('people.list', { outletId: outlet.outletId })
  const [typed, setTyped] = useState('')
  const [editing, setEditing] = useState<PersonDraft | null>(null)
  const { word } = usePackSpeech()
  const wanted = typed.trim().toLocaleLowerCase(format.locale)
  const found = (data ?? []).filter(({ name, role }) =>
    `${name} ${word(role)}`.toLocaleLowerCase(format.locale).includes(wanted),
  )
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
          </Drawer>
        )
      }
    >
      <div className={css['page']}>
        <PageHeader
          title={t.title}
          detail={data && t.detail(format.number(data.length))}
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
        {!data && !problem && <Skeleton label={t.title} lines={8} />}
        {data?.length === 0 && (
          <EmptyState title={t.empty} text={t.emptyText} action={<Button onPress={addPerson}>{t.add}</Button>} />
        )}
        {data !== undefined && data.length > 0 && (
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
