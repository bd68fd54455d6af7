import { MonitorSmartphone } from 'lucide-react'
import { useLocation } from 'wouter'
import { useMay } from '../../host/session.ts'
import { useResource } from '../../host/useResource.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import css from './devices.module.css'
import { useDeviceText } from './deviceText.ts'

const lookEveryMs = 5_000

/** The way to the devices page; says who waits there. */
export const ManageDevices = () => {
  const t = useDeviceText()
  const letsIn = useMay()('admit')
  const [, navigate] = useLocation()
  const { data } = useResource('devices.requests', letsIn ? {} : null, { pollMs: lookEveryMs })
  const waiting = data?.requests.length ?? 0
  return (
    <span className={css['manage']}>
      {waiting > 0 && <Badge tone="reason">{t.requests.count(waiting)}</Badge>}
      <Button
        size="small"
        icon={<MonitorSmartphone size={14} aria-hidden="true" />}
        onPress={() => navigate('/share/devices')}
      >
        {letsIn ? t.manage : t.title}
      </Button>
    </span>
  )
}
