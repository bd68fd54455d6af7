import { describe, expect, it } from 'vitest'
import { pageOf, pagesFor } from '#renderer/app/pages.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Actor, Role } from '#shared/people/permissions.ts'

const actor = (role: Role): Actor => ({ actorId: id('a'), name: 'A', role, outletIds: [], regionIds: [] })
const names = (role: Role) => pagesFor(actor(role)).map(({ page }) => page)

describe('pagesFor shows only what the role may do', () => {
  it.each([
    ['manager', ['home', 'plan', 'overrides', 'rules', 'share', 'people', 'settings']],
    ['lead', ['home', 'compare', 'requests', 'rules', 'outlets', 'share', 'settings']],
    ['admin', ['home', 'compare', 'rules', 'outlets', 'share', 'settings']],
    ['auditor', ['home', 'compare', 'rules', 'outlets', 'share', 'settings']],
  ] as const)('%s', (role, expected) => {
    expect(names(role)).toEqual(expected)
  })
  it('gives each page its own letter', () => {
    for (const role of ['manager', 'lead', 'admin', 'auditor'] as const) {
      const shortcuts = pagesFor(actor(role)).map(({ shortcut }) => shortcut)
      expect(new Set(shortcuts).size).toBe(shortcuts.length)
    }
  })
})

it.each([
  ['/', 'home'],
  ['/plan/mitte/2026-11-16', 'plan'],
  ['/requests', 'requests'],
  ['/import', null],
  ['/planning', null],
])('%s belongs to %s', (path, page) => {
  expect(pageOf(path)).toBe(page)
})
