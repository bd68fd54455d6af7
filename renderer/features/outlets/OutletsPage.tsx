import { MapPinPlus, Plus } from 'lucide-react'
import { useState } from 'react'
import type { OutletView } from '#shared/contract/outlets.ts'
import type { OutletId } from '#shared/kernel/ids.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useMay, useSession } from '../../host/session.ts'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { Drawer, WithDrawer } from '../../ui/Drawer.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { ChangeRecord } from './ChangeRecord.tsx'
import { NewOutletForm } from './NewOutletForm.tsx'
import { NewRegionDialog } from './NewRegionDialog.tsx'
import { OutletForm } from './OutletForm.tsx'
import { OutletList } from './OutletList.tsx'
import css from './outlets.module.css'
import { useOutletsText } from './outletsText.ts'
import { useOutletWords, type OutletWords } from './useOutletWords.ts'

interface AddProps {
  readonly onPress: () => void
}

const AddRegion = ({ onPress }: AddProps) => (
  <Button icon={<MapPinPlus size={14} aria-hidden="true" />} onPress={onPress}>
    {useOutletsText().region.add}
  </Button>
)
const AddOutlet = ({ onPress }: AddProps) => (
  <Button variant="primary" icon={<Plus size={14} aria-hidden="true" />} onPress={onPress}>
    {useOutletsText().add.outlet}
  </Button>
)

interface OutletDrawerProps {
  readonly view: OutletView
  readonly words: OutletWords
  readonly onClose: () => void
}

const OutletDrawer = ({ view, words, onClose }: OutletDrawerProps) => {
  const t = useOutletsText().form
  const may = useMay()
  return (
    <Drawer takeFocus title={view.outlet.name} closeLabel={t.close} onClose={onClose}>
      {may('editRules') && <OutletForm view={view} words={words} onDone={onClose} />}
      <ChangeRecord view={view} word={words.word} />
    </Drawer>
  )
}

const NewOutletDrawer = ({ words, onClose }: Pick<OutletDrawerProps, 'words' | 'onClose'>) => {
  const t = useOutletsText()
  const [region] = useSession().regions
  return (
    region && (
      <Drawer takeFocus title={t.add.outlet} closeLabel={t.form.close} onClose={onClose}>
        <NewOutletForm region={region} words={words} onDone={onClose} />
      </Drawer>
    )
  )
}

type Shown = OutletId | 'new' | 'newRegion' | null

/** Every outlet with its hours; an admin adds and changes them here, lead and auditor read what was changed. */
export const OutletsPage = () => {
  const t = useOutletsText()
  const format = useFormat()
  const words = useOutletWords()
  const mayAdd = useMay()('editRules')
  const { data, problem } = useResource('outlets.list', {})
  const [shown, setShown] = useState<Shown>(null)
  const show = (next: Shown) => () => {
    setShown(next)
  }
  const close = show(null)
  const open = data?.find(({ outlet }) => outlet.outletId === shown)
  const addOutlet = mayAdd && <AddOutlet onPress={show('new')} />
  return (
    <WithDrawer
      drawer={
        <>
          {open && <OutletDrawer key={shown} view={open} words={words} onClose={close} />}
          {shown === 'new' && <NewOutletDrawer words={words} onClose={close} />}
        </>
      }
    >
      <div className={css['page']}>
        <PageHeader
          title={t.title}
          detail={data && t.detail(format.number(data.length))}
          actions={
            mayAdd && (
              <>
                <AddRegion onPress={show('newRegion')} />
                {addOutlet}
              </>
            )
          }
        />
        <ProblemNote problem={problem} />
        {!data && !problem && <Skeleton label={t.title} lines={8} />}
        {data && <OutletList views={data} words={words} addFirst={addOutlet} onOpen={setShown} />}
        {shown === 'newRegion' && <NewRegionDialog onClose={close} />}
      </div>
    </WithDrawer>
  )
}
