import { defineConfig } from 'vitest/config'

/** The tests that hold the rooms which are mutated; the peer test would cost minutes for each mutant. */
export default defineConfig({
  test: {
    include: ['quantity', 'calculator', 'numbers', 'claims'].map((room) => `tests/${room}/**/*.test.ts`),
    exclude: ['tests/calculator/capacity/peer.test.ts'],
  },
})
