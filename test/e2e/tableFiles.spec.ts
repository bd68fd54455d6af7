import { expect } from '@playwright/test'
import { writeTableFile } from '#backend/exchange/tableFile.ts'
import { staffingTable } from '#backend/packs/staffingTable.ts'
import { expectNoFault, expectNoFaultInDark } from './support/axe.ts'
import { actAs, enter, goTo, watchComplaints } from './support/demo.ts'
import { callDoor } from './support/door.ts'
import { test } from './support/test.ts'

test('the admin writes a table to a file, changes it there, and takes it back into the draft', async ({
  page,
  demo,
}) => {
  const complaints = watchComplaints(page)
  await actAs(demo, 'admin')
  await enter(page, demo)
  await goTo(page, '/rules')
  await page.getByRole('button', { name: 'Table files' }).click()
  const dialog = page.getByRole('dialog', { name: 'Tables as files' })
  await expect(dialog).toBeVisible()
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save file' }).click()
  expect((await saving).suggestedFilename()).toBe('staffing.xlsx')

  const broken = {
    ...staffingTable,
    rows: staffingTable.rows.map((row) => ({ ...row, cells: row.cells.with(1, '"noon"') })),
  }
  const file = dialog.locator('input[type="file"]')
  await file.setInputFiles({
    name: 'a.dmn',
    mimeType: 'text/xml',
    buffer: Buffer.from(await writeTableFile(broken, 'dmn')),
  })
  await expect(dialog.getByRole('alert')).toContainText('would be lost')
  await expectNoFault(page, 'a file that would lose something')

  const [first, ...others] = staffingTable.rows
  if (first === undefined) throw new Error('no rows')
  const edited = { ...staffingTable, rows: [{ ...first, values: first.values.map((value) => value + 1) }, ...others] }
  await file.setInputFiles({
    name: 'b.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(await writeTableFile(edited, 'csv')),
  })
  await expect(dialog.getByText('Everything fits into a table of the rules.')).toBeVisible()
  await expectNoFaultInDark(page, 'a file that fits')
  await dialog.getByRole('button', { name: 'Take into the draft' }).click()
  await expect(page.getByRole('region', { name: 'Draft' })).toBeVisible()
  expect(complaints).toEqual([])
  await callDoor(demo, 'rules.discardDraft', {})
})
