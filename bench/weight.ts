import { gzipSync } from 'node:zlib'

// What a phone downloads for the first question: scripts, styles, font, and the bank, each compressed.
const base = process.env.BENCH_URL ?? 'http://localhost:3000'
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`

const html = await (await fetch(`${base}/kk/study/everything`)).text()
const paths = (pattern: RegExp) => [...new Set([...html.matchAll(pattern)].map(([, path]) => path ?? ''))]
const weigh = async (path: string) => gzipSync(Buffer.from(await (await fetch(new URL(path, base))).arrayBuffer())).length
const sum = async (list: readonly string[]) => (await Promise.all(list.map(weigh))).reduce((total, size) => total + size, 0)

// A browser that knows modules skips the polyfills marked noModule.
const skipped = new Set([...html.matchAll(/<script[^>]*src="([^"]+)"[^>]*noModule/gi)].map(([, path]) => path))
const scripts = paths(/<script[^>]*src="([^"]+)"/g).filter((path) => !skipped.has(path))
const styles = paths(/<link[^>]*href="([^"]+\.css[^"]*)"/g)

console.log('\nWeight of the study route (gzip)')
console.log(`  first-load JavaScript  ${kilobytes(await sum(scripts))} in ${scripts.length} files (goal 180 KB)`)
console.log(`  styles                 ${kilobytes(await sum(styles))}`)
console.log(`  page                   ${kilobytes(gzipSync(html).length)}`)
for (const locale of ['kk', 'ru', 'en']) {
  console.log(`  bank ${locale}                ${kilobytes(await weigh(`/api/banks/alash?locale=${locale}`))}`)
}
