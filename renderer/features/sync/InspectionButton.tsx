import { useState } from 'react'
import { useMay, useSession } from '../../host/session.ts'
import { Button } from '../../ui/Button.tsx'
import { InspectionDialog, useInspectionText } from './InspectionDialog.tsx'

/** Opens the dialog for an inspector's file; nothing where no outlet can be seen. */
export const InspectionButton = () => {
  const t = useInspectionText()
  const may = useMay()
  const { outlets } = useSession()
  const [open, setOpen] = useState(false)
  if (!may('verify') || outlets.length === 0) return null
  return (
    <>
      <Button
        onPress={() => {
          setOpen(true)
        }}
      >
        {t.open}
      </Button>
      {open && (
        <InspectionDialog
          onClose={() => {
            setOpen(false)
          }}
        />
      )}
    </>
  )
}
