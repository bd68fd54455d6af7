import { describe, expect, test } from 'vitest'
import { shareProblem } from '#renderer/features/sync/shareProblem.ts'

describe('what keeps the share from being used', () => {
  test('is nothing while it is fine or none was chosen', () => {
    expect(shareProblem({ state: 'fine', folder: '/share' })).toBeNull()
    expect(shareProblem({ state: 'none', folder: null })).toBeNull()
  })

  test('is named, with the folder, so that the sentence can say which', () => {
    expect(shareProblem({ state: 'missing', folder: '/share' })).toEqual({
      code: 'refused',
      why: 'shareMissing',
      details: { folder: '/share' },
    })
    expect(shareProblem({ state: 'foreign', folder: '/share' })).toMatchObject({ why: 'shareForeign' })
  })
})
