import { cleanup, renderHook, type RenderHookResult } from '@testing-library/react'
import type { ReactNode } from 'react'
import { onTestFinished } from 'vitest'
import { HostProvider } from '#renderer/host/HostProvider.tsx'
import type { Host } from '#shared/contract/api.ts'

/** A hook of the host in a component of its own; rendered again with other props on demand, put away after the test. */
export const renderHostHook = <Value, Props>(
  use: (props: Props) => Value,
  host: Host,
  initialProps: Props,
): RenderHookResult<Value, Props> => {
  onTestFinished(cleanup)
  return renderHook(use, {
    initialProps,
    wrapper: ({ children }: { readonly children: ReactNode }) => <HostProvider host={host}>{children}</HostProvider>,
  })
}
