import { defineConfig } from 'vitest/config'

/** The tests that hold the rooms which are mutated; the peer test would cost minutes for each mutant. */
export default defineConfig({
  test: {
    include: ['tests/quantity/**/*.test.ts', 'tests/calculator/**/*.test.ts'],
    exclude: ['tests/calculator/capacity/peer.test.ts'],
  },
})
