import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    // One browser and one served site for the whole file; pages are slow on small machines.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'reports/tests-browser.json' }]] : ['default'],
  },
})
