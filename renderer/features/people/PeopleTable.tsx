import type { PersonView } from '#shared/contract/roster.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import { usePackSpeech } from '../../host/usePackSpeech.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Table } from '../../ui/Table.tsx'
import css from './people.module.css'
import { usePeopleText } from './peopleText.ts'
import { isMinor } from './personDraft.ts'

export interface PeopleTableProps {
  readonly people: readonly PersonView[]
  readonly todayOn: LocalDate
  readonly onEdit: (person: PersonView) => void
}

export const PeopleTable = ({ people, todayOn, onEdit }: PeopleTableProps) => {
  const t = usePeopleText()
  const format = useFormat()
  const { word } = usePackSpeech()
  return (
    <Table
      label={t.title}
      rows={people}
      rowKey={(person) => person.personId}
      columns={[
        {
          key: 'name',
          title: t.columns.name,
          isRowHeader: true,
          renderCell: (person) => (
            <button
              type="button"
              className={css['name']}
              aria-label={t.edit(person.name)}
              onClick={() => {
                onEdit(person)
              }}
            >
              {person.name}
            </button>
          ),
        },
        { key: 'role', title: t.columns.role, renderCell: (person) => word(person.role) },
        {
          key: 'skills',
          title: t.columns.skills,
          renderCell: (person) => person.skills.map((skill) => word(skill)).join(', '),
        },
        {
          key: 'contract',
          title: t.columns.contract,
          align: 'end',
          renderCell: (person) => format.minutes(person.contractMinutesPerWeek),
        },
        {
          key: 'birth',
          title: t.columns.birth,
          renderCell: ({ birthOn }) =>
            birthOn === null ? (
              <span className={css['quiet']}>{t.unknownBirth}</span>
            ) : (
              <>
                <span className={css['date']}>{format.date(birthOn)}</span>{' '}
                {isMinor(birthOn, todayOn) && <Badge tone="notice">{t.minor}</Badge>}
              </>
            ),
        },
        {
          key: 'active',
          title: t.columns.active,
          renderCell: ({ active }) => (active ? '' : <Badge>{t.inactive}</Badge>),
        },
      ]}
    />
  )
}
