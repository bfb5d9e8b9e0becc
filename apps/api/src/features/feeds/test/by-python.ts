import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { inOrder, type Reader } from './meeting.ts'

const PYTHON = '/usr/bin/python3'
const SCRIPT = fileURLToPath(new URL('expand.py', import.meta.url))
const Answers = z.array(z.array(z.tuple([z.string(), z.string(), z.boolean()])))

/** Debian's python3-icalendar with dateutil (`apt-get install python3-icalendar`). */
const byPython: Reader = {
  name: 'python3-icalendar',
  read: (readings) => {
    const run = spawnSync(PYTHON, [SCRIPT], {
      input: JSON.stringify(readings),
      encoding: 'utf8',
      maxBuffer: 200_000_000,
    })
    if (run.status !== 0) throw new Error(run.stderr)
    return Answers.parse(JSON.parse(run.stdout)).map((meetings, index) => {
      const reading = readings[index]
      if (!reading) throw new Error('There are more answers than questions.')
      const moments = meetings.map(([start, end, cancelled]) => ({
        startMs: Date.parse(start),
        endMs: Date.parse(end),
        cancelled,
      }))
      return inOrder(moments, reading)
    })
  },
}

/** Present on Debian; elsewhere the others have to do. */
export const pythonReaders: Reader[] =
  spawnSync(PYTHON, ['-c', 'import icalendar, dateutil']).status === 0 ? [byPython] : []
