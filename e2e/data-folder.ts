import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the server on a port of this run keeps its data. */
export function dataFolder(port: number): string {
  return join(tmpdir(), `jady-e2e-${port}`)
}
