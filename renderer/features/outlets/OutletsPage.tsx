import { useState } from 'react'
import type { OutletId } from '#shared/kernel/ids.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useMay } from '../../host/session.ts'
import { usePlace } from '../../host/usePlace.ts'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Drawer, WithDrawer } from '../../ui/Drawer.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ChangeRecord } from './ChangeRecord.tsx'
import { OutletForm } from './OutletForm.tsx'
import { OutletTable } from './OutletTable.tsx'
import css from './outlets.module.css'
import { useOutletsText } from './outletsText.ts'
import { useOutletWords } from './useOutletWords.ts'

/** Every outlet with its hours; an admin changes them here, lead and auditor read what was changed. */
export const OutletsPage = () => {
  const t = useOutletsText()
  const format = useFormat()
  const may = useMay()
  const words = useOutletWords()
  const { todayOn } = usePlace()
  const { data, problem } = useResource('outlets.list', {})
  const [typed, setTyped] = useState('')
  const [openId, setOpenId] = useState<OutletId | null>(null)
  const close = (): void => {
    setOpenId(null)
  }
  const open = data?.find(({ outlet }) => outlet.outletId === openId)
  const letters = typed.trim().toLocaleLowerCase(format.locale)
  const found = (data ?? []).filter(({ outlet }) =>
    `${outlet.name} ${words.word(outlet.format)}`.toLocaleLowerCase(format.locale).includes(letters),
  )
  return (
    <WithDrawer
      drawer={
        open && (
          <Drawer takeFocus key={openId} title={open.outlet.name} closeLabel={t.form.close} onClose={close}>
            {may('editRules') && <OutletForm view={open} words={words} onDone={close} />}
            <ChangeRecord view={open} word={words.word} />
          </Drawer>
        )
      }
    >
      <div className={css['page']}>
        <PageHeader title={t.title} detail={data && t.detail(format.number(data.length))} />
        <ProblemNote problem={problem} />
        {!data && !problem && <Skeleton label={t.title} lines={8} />}
        {data && (
          <>
            <div className={css['search']}>
              <TextField label={t.search} value={typed} onChange={setTyped} />
            </div>
            {found.length === 0 ? (
              <p className={css['quiet']}>{t.noMatch}</p>
            ) : (
              <div className={css['sheet']}>
                <OutletTable
                  views={found}
                  todayOn={todayOn}
                  word={words.word}
                  onOpen={({ outlet }) => {
                    setOpenId(outlet.outletId)
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
