import { expect, test } from 'vitest'
import { refuseNode } from '../../src/cli/node-version.ts'

test.each(['22.12.0', '22.18.1', '24.0.0', '25.1.0-nightly'])('Node %s is new enough', (version) =>
  expect(refuseNode(version)).toBeUndefined(),
)

test.each(['18.20.0', '20.20.2', '22.11.9'])('Node %s is told that it is too old', (version) =>
  expect(refuseNode(version)).toBe(`crossfoot needs Node 22.12 or newer, and this is Node ${version}`),
)
