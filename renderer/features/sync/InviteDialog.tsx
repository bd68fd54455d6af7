import { useState } from 'react'
import { frameDa } from '#shared/i18n/frame/da.ts'
import { frameDe } from '#shared/i18n/frame/de.ts'
import { frameEn } from '#shared/i18n/frame/en.ts'
import type { Actor } from '#shared/people/permissions.ts'
import type { Outlet } from '#shared/people/places.ts'
import type { OutletId, RegionId } from '#shared/kernel/ids.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { useActor, useSession } from '../../host/session.ts'
import { useAction } from '../../host/useAction.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { InvitationDialog } from './InvitationDialog.tsx'
import { PlaceChoices } from './PlaceChoices.tsx'
import { useShareText } from './shareText.ts'

const invited = ['manager', 'lead', 'admin', 'auditor'] as const
type Invited = (typeof invited)[number]

/** A lead lets in managers of the own regions, and nobody else. */
const outletsFor = ({ role, regionIds }: Actor, outlets: readonly Outlet[]): readonly Outlet[] =>
  role === 'lead' ? outlets.filter(({ regionId }) => regionIds.includes(regionId)) : outlets

export const InviteDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useShareText().invite
  const frame = useText({ en: frameEn, de: frameDe, da: frameDa })
  const { outlets, regions } = useSession()
  const actor = useActor()
  const invite = useAction('setup.invite', ['share.', 'devices.'])
  const [name, setName] = useState('')
  const [role, setRole] = useState<Invited>('manager')
  const [outletIds, setOutletIds] = useState<readonly OutletId[]>([])
  const [regionIds, setRegionIds] = useState<readonly RegionId[]>([])
  const [text, setText] = useState<string | null>(null)
  if (text !== null) return <InvitationDialog text={text} onClose={onClose} />
  const create = async (): Promise<void> => {
    const reply = await invite.run({
      name,
      role,
      outletIds: role === 'manager' ? [...outletIds] : [],
      regionIds: role === 'lead' ? [...regionIds] : [],
    })
    if (reply.ok) setText(reply.value.invitation)
  }
  const places: Readonly<Record<Invited, readonly string[] | null>> = {
    manager: outletIds,
    lead: regionIds,
    admin: null,
    auditor: null,
  }
  const placed = places[role]?.length !== 0
  return (
    <Dialog
      isOpen
      title={t.title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={name.trim() === '' || !placed || invite.pending}
            onPress={() => void create()}
          >
            {t.create}
          </Button>
        </>
      }
    >
      <ProblemNote problem={invite.problem} />
      <TextField isRequired label={t.name} value={name} onChange={setName} />
      {actor.role !== 'lead' && (
        <RadioGroup
          label={t.role}
          value={role}
          options={invited.map((value) => ({ value, label: frame.roles[value] }))}
          onChange={setRole}
        />
      )}
      {role === 'manager' && (
        <PlaceChoices
          label={t.outlets}
          chosen={outletIds}
          options={outletsFor(actor, outlets).map((outlet) => ({ value: outlet.outletId, label: outlet.name }))}
          onChange={setOutletIds}
        />
      )}
      {role === 'lead' && (
        <PlaceChoices
          label={t.regions}
          chosen={regionIds}
          options={regions.map((region) => ({ value: region.regionId, label: region.name }))}
          onChange={setRegionIds}
        />
      )}
    </Dialog>
  )
}
