import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const SETTINGS_FILE = 'surgery-network.conf'

// For data that nobody will miss. Cloning a database shares its blocks where the file system can.
const HASTY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  ...(process.platform === 'linux' && { file_copy_method: 'clone' }),
}

export function settings({ port, durable }: { port: number; durable: boolean }): string {
  const lines = {
    listen_addresses: "'127.0.0.1'",
    port,
    unix_socket_directories: "''",
    max_connections: 100,
    shared_buffers: "'128MB'",
    jit: 'off',
    timezone: "'UTC'",
    log_timezone: "'UTC'",
    log_min_messages: 'warning',
    // Failed statements carry what people typed, and unique violations carry email addresses: neither is logged.
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: 0,
    log_error_verbosity: 'terse',
    ...(!durable && HASTY),
  }
  return Object.entries(lines)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('')
}

/** What a running server wrote about itself. */
export function readPidFile(cluster: string): { pid: number; port: number } | undefined {
  try {
    const [pid, , , port] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(pid), port: Number(port) }
  } catch {
    return undefined
  }
}
