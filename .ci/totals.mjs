// Adds up the test reports and prints the total as the last line; a skipped test is a failure.
import { readdirSync, readFileSync } from 'node:fs'

const total = { passed: 0, failed: 0, skipped: 0 }
for (const name of readdirSync('reports').filter((file) => file.startsWith('tests-'))) {
  const report = JSON.parse(readFileSync(`reports/${name}`, 'utf8'))
  total.passed += report.numPassedTests
  total.failed += report.numFailedTests
  total.skipped += report.numPendingTests + report.numTodoTests
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.passed === 0 || total.failed + total.skipped > 0 ? 1 : 0
