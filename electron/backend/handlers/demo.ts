import type { Handlers } from '../../../shared/contract/api.ts'
import { ok } from '../../../shared/kernel/result.ts'
import type { Caller } from '../backend.ts'
import type { DemoDeps } from '../demo/buildDemo.ts'
import { setUpDemo } from '../demo/setUpDemo.ts'
import { defaultSeed } from '../demo/story.ts'
import { refuse } from '../refuse.ts'

/** Only a fresh data folder takes the demo; a second call while one is made gets the same job. */
export const createDemoHandlers = (backend: DemoDeps): Pick<Handlers<Caller>, 'setup.demo'> => {
  let jobId: string | null = null
  return {
    'setup.demo': ({ seed = defaultSeed }) => {
      if (jobId !== null && backend.jobs.get(jobId)?.state === 'running') return ok({ jobId })
      if (backend.workspace().stores.profiles.get() !== null) return refuse('alreadySetUp')
      jobId = backend.jobs.start('demo', (progress) => setUpDemo(backend, seed, progress))
      return ok({ jobId })
    },
  }
}
