// A thread that makes episodes: what it is ordered comes with it, and what it made goes back in one message.
import { parentPort, workerData } from 'node:worker_threads'
import { deliver } from './share-episodes.ts'

parentPort?.postMessage(deliver(workerData))
