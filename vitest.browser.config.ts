import { defineConfig } from 'vitest/config'
import { findBrowser } from './tests/browser/find-browser.ts'

if (!findBrowser()) {
  console.error(
    'No Chromium was found, so no page was tested: install one (apt-get install chromium) or set CHROME_PATH.',
  )
  process.exit(process.env['CI'] ? 1 : 0)
}

export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    // One browser and one served site for the whole file; pages are slow on small machines.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'reports/tests-browser.json' }]] : ['default'],
  },
})
