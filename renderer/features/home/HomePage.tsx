import { useActor } from '../../host/session.ts'
import { ManagerHome } from './ManagerHome.tsx'
import { OverviewHome } from './OverviewHome.tsx'

export const HomePage = () => {
  const actor = useActor()
  return actor.role === 'manager' ? <ManagerHome /> : <OverviewHome />
}
