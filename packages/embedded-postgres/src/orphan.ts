import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from './place.ts'
import { stopServer } from './server.ts'
import { readPidFile } from './settings.ts'

/** Ends a server that was left behind when we were killed, and clears a note about one that is long gone. */
export async function takeOverOrphan(place: Place): Promise<boolean> {
  const noted = readPidFile(place.cluster)
  if (!noted) return false
  if (isPostgres(noted.pid)) {
    await stopServer(place)
    return true
  }
  // After a reboot the noted number may belong to anybody; PostgreSQL would believe the note and refuse.
  rmSync(join(place.cluster, 'postmaster.pid'), { force: true })
  return false
}

export function isPostgres(pid: number): boolean {
  return pid > 0 && commandOf(pid).includes('postgres')
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    if (process.platform === 'win32')
      return execFileSync('tasklist', ['/fi', `PID eq ${pid}`, '/fo', 'csv', '/nh'], { encoding: 'utf8' })
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}
