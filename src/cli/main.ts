#!/usr/bin/env node
// Not by name: an old Node doesn't have it, and would fail before it could be told that it is too old.
import nodeModule from 'node:module'

// Before anything else is loaded: what is compiled once is not compiled again by the next run.
nodeModule.enableCompileCache?.()
const { runCommand } = await import('./command.ts')
process.exitCode = await runCommand(process.argv.slice(2))
