import { defineConfig } from 'vitest/config'

/** The rooms that every number passes through: each file of them is held to 90 % of its lines and branches. */
const heldRooms = [
  'quantity',
  'book',
  'calculator',
  'decision',
  'replication',
  'text',
  'numbers',
  'claims',
  'check',
  'recall',
  'report',
  'course',
  'publish',
]

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**'],
    // Enumerations and property tests take seconds on a busy machine: a limit only ends what hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'reports/tests-node.json' }]] : ['default'],
    coverage: {
      provider: 'v8',
      include: heldRooms.map((room) => `src/${room}/**/*.ts`),
      thresholds: { perFile: true, lines: 90, branches: 90 },
      reporter: ['text-summary', 'json'],
    },
  },
})
