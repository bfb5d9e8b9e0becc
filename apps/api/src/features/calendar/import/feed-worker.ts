import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { readFeed } from './reading/read-feed.ts'

const Task = z.object({
  text: z.string(),
  reader: z.object({ timeZone: z.string(), match: z.string(), from: z.date(), until: z.date() }),
})
const { text, reader } = Task.parse(workerData)
parentPort?.postMessage(readFeed(text, reader))
