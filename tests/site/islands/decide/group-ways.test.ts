import { describe, expect, test } from 'vitest'
import { recommend } from '../../../../src/decision/index.ts'
import { groupWays, listFurther } from '../../../../src/site/islands/decide/group-ways.ts'

const { relaxations, flips, outcome } = recommend({
  'which-regions': ['one-set'],
  'who-writes': ['one'],
  'if-region-fails': ['restore'],
  'must-data-stay': ['yes'],
})

describe('where no design fits', () => {
  test('what would have to be given up is not told again as what would change it', () => {
    expect(outcome).toBe('none-fits')
    expect(relaxations.length).toBeGreaterThan(0)
    const further = listFurther(flips, relaxations)
    expect(further.length).toBeLessThan(flips.length)
    for (const way of relaxations) expect(listFurther([way], relaxations)).toEqual([])
    expect(listFurther(flips, [])).toEqual(flips)
  })

  test('each way stands once, below where it leads', () => {
    const count = groupWays(relaxations).reduce(
      (all, { single, several }) => all + several.length + single.flatMap(({ changes }) => changes).length,
      0,
    )
    expect(count).toBe(relaxations.length)
  })
})
