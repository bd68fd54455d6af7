// @vitest-environment jsdom
import { act } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useAction } from '#renderer/host/useAction.ts'
import { useResource } from '#renderer/host/useResource.ts'
import { ok } from '#shared/kernel/result.ts'
import { createScriptedHost, refused, type Answers } from '#test/support/renderHost.ts'
import { renderHostHook } from '#test/support/renderHostHook.tsx'

const open = (answers: Answers, invalidates: readonly string[] = ['backups.']) => {
  const host = createScriptedHost({ 'backups.list': [], ...answers })
  const hook = renderHostHook(
    () => ({ action: useAction('backups.create', invalidates), listed: useResource('backups.list', {}) }),
    host,
    {},
  )
  return { host, ...hook }
}
const created = { file: 'copy.sqlite' } as const

describe('a call that changes something', () => {
  it('is pending until it is answered', async () => {
    let answer: () => void = () => undefined
    const { result } = open({
      'backups.create': () =>
        new Promise((resolve) => {
          answer = () => resolve(ok(created))
        }),
    })
    let run: Promise<unknown> = Promise.resolve()
    act(() => {
      run = result.current.action.run({})
    })
    expect(result.current.action.pending).toBe(true)
    await act(async () => {
      answer()
      await run
    })
    expect(result.current.action.pending).toBe(false)
  })

  it('gives its reply to the caller, and what it may have changed is asked again', async () => {
    const { result, host } = open({ 'backups.create': created })
    await act(async () => {
      expect(await result.current.action.run({})).toEqual(ok(created))
    })
    expect(host.inputsOf('backups.list')).toHaveLength(2)
    expect(result.current.action.problem).toBeNull()
  })

  it('asks nothing again that it does not name', async () => {
    const { result, host } = open({ 'backups.create': created }, [])
    await act(async () => result.current.action.run({}))
    expect(host.inputsOf('backups.list')).toHaveLength(1)
  })

  it('keeps the problem of a refusal until the next run or until it is put away, and asks nothing again', async () => {
    const { result, host } = open({ 'backups.create': () => refused('shareFull') })
    await act(async () => result.current.action.run({}))
    expect(result.current.action.problem).toMatchObject({ why: 'shareFull' })
    expect(host.inputsOf('backups.list')).toHaveLength(1)
    act(() => result.current.action.clear())
    expect(result.current.action.problem).toBeNull()
    await act(async () => result.current.action.run({}))
    expect(result.current.action.problem).toMatchObject({ why: 'shareFull' })
    host.answer({ 'backups.create': created })
    await act(async () => result.current.action.run({}))
    expect(result.current.action.problem).toBeNull()
  })
})
