/** Runs once in the server's process, before it answers anything: without its database the app does not serve. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServer } = await import('./src/server/start-server')
  await startServer()
}
