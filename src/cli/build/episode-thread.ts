// A thread that makes episodes: what it is ordered comes with it. Two messages go back: what the episodes say of
// themselves, and what it made.
import { parentPort, workerData } from 'node:worker_threads'
import { deliver } from './share-episodes.ts'

parentPort?.postMessage({ done: deliver(workerData, (read) => parentPort?.postMessage({ read })) })
