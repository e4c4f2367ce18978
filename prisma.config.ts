import { defineConfig } from 'prisma/config'

// Generating the client needs no engine, but the CLI asks for one; this keeps it from being downloaded.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'prisma/schema.prisma' })
