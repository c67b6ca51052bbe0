// A thread that checks groups of texts: what it is ordered comes with it, and one message goes back.
import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'

// Each thread asks for itself: what is compiled once is not compiled again.
enableCompileCache()
const { deliver } = await import('./check-ahead.ts')
parentPort?.postMessage(deliver(workerData))
