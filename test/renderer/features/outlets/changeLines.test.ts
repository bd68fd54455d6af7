import { expect, it } from 'vitest'
import { changeLines } from '#renderer/features/outlets/changeLines.ts'
import { createFormat } from '#renderer/i18n/format.ts'
import { factsEn } from '#shared/i18n/facts/en.ts'
import { outletsEn } from '#shared/i18n/outlets/en.ts'
import { id } from '#shared/kernel/ids.ts'
import type { OutletChange } from '#shared/people/outletChange.ts'

const vocabulary = {
  t: outletsEn,
  facts: factsEn,
  format: createFormat('en'),
  word: (code: string) => code.toUpperCase(),
  regions: [{ regionId: id<'Region'>('south'), name: 'South' }],
}
const monday = { weekday: 1, fromMinute: 480, toMinute: 720 }

it.each<[string, OutletChange['before'], OutletChange['after'], string]>([
  ['name', { name: 'Nordbad' }, { name: 'Nordbad am See' }, 'Nordbad → Nordbad am See'],
  ['regionId', { regionId: id('south') }, { regionId: id('gone') }, 'South → gone'],
  ['format', { format: 'pool' }, { format: 'sauna' }, 'POOL → SAUNA'],
  ['roles', { roles: ['till', 'guard'] }, { roles: ['guard', 'cook'] }, 'added: COOK; removed: TILL'],
  ['roles', { roles: ['till', 'guard'] }, { roles: ['guard', 'till'] }, 'TILL, GUARD → GUARD, TILL'],
  ['openings', { openings: [] }, { openings: [monday] }, 'No opening hours → Mon 08:00–12:00, Tue–Sun closed'],
  [
    'holidays',
    { holidays: ['2026-05-01'] },
    { holidays: ['2026-12-25', '2026-12-26'] },
    'added: 25 Dec 2026 and 26 Dec 2026; removed: 1 May 2026',
  ],
  ['lawFacts', {}, { lawFacts: { sector: 'retail' } }, 'nothing → Trade: Shop'],
  [
    'lawFacts',
    { lawFacts: { figures: { budgetMinutes: 24_000 }, fortnightOn: '2026-09-07' } },
    { lawFacts: { schoolTerms: [{ fromOn: '2026-09-14', toOn: '2026-12-18' }] } },
    'Hours budget per week: 400 h, First day of an agreed fortnight: 7 Sept 2026 → School terms: 14 Sept 2026 to 18 Dec 2026',
  ],
])('%s', (field, before, after, text) => {
  const change = { outletId: id<'Outlet'>('nordbad'), changedAt: 0, changedBy: id<'Actor'>('ada'), before, after }
  expect(changeLines(change, vocabulary)).toEqual([{ field, text }])
})

it('fields stand in the order of the form, whatever order they were stored in', () => {
  const change = {
    outletId: id<'Outlet'>('nordbad'),
    changedAt: 0,
    changedBy: id<'Actor'>('ada'),
    before: { holidays: [], roles: ['a'], name: 'A' },
    after: { holidays: ['2026-05-01' as const], roles: ['b'], name: 'B' },
  }
  expect(changeLines(change, vocabulary).map(({ field }) => field)).toEqual(['name', 'roles', 'holidays'])
})
