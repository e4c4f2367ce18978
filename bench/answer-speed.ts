import { chromium, type Page } from '@playwright/test'

// From the tap on "next" to the next question drawn, and from the answer to the verdict, on a processor slowed down six times.
const base = process.env.BENCH_URL ?? 'http://localhost:3000'
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
try {
  for (const slowdown of [1, 6]) {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
    // The bundler of this script marks functions with a helper that the page does not have.
    await page.addInitScript('globalThis.__name = (value) => value')
    await page.goto(`${base}/en/study/everything`)
    await page.locator('h1#stem').waitFor()
    const protocol = await page.context().newCDPSession(page)
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    const { answers, nexts } = await measure(page, 40)
    console.log(`\nSpeed at ${slowdown}× slowdown, ${answers.length} answers`)
    console.log(`  answer stored → verdict drawn   p50 ${quantile(answers, 0.5)} ms, p95 ${quantile(answers, 0.95)} ms`)
    console.log(`  next → question drawn           p50 ${quantile(nexts, 0.5)} ms, p95 ${quantile(nexts, 0.95)} ms (goal p95 100 ms at 6×)`)
    await page.close()
  }
} finally {
  await browser.close()
}

/** Clicks inside the page and waits for the frame that shows the outcome, so that the driver's own time does not count. */
async function measure(page: Page, count: number): Promise<{ answers: number[]; nexts: number[] }> {
  return page.evaluate(async (wanted) => {
    const answers: number[] = []
    const nexts: number[] = []
    const button = (text: RegExp) => [...document.querySelectorAll('button')].find((node) => text.test(node.textContent ?? ''))
    const until = (ready: () => boolean) =>
      new Promise<number>((resolve) => {
        const look = () => (ready() ? requestAnimationFrame(() => resolve(performance.now())) : requestAnimationFrame(look))
        look()
      })
    const stem = () => document.querySelector('h1#stem')
    while (answers.length < wanted) {
      const more = button(/more question/)
      if (stem() === null && more !== undefined) {
        more.click()
        await until(() => stem() !== null)
      }
      if (stem() === null) break
      const reveal = button(/Show the answer/)
      if (reveal !== undefined) {
        reveal.click()
        await until(() => button(/^Knew it$/) !== undefined)
      }
      const started = performance.now()
      ;(button(/^Knew it$/) ?? button(/don.t know/))?.click()
      answers.push((await until(() => button(/^Next$/) !== undefined)) - started)
      const going = performance.now()
      button(/^Next$/)?.click()
      nexts.push((await until(() => button(/^Next$/) === undefined)) - going)
    }
    return { answers, nexts }
  }, count)
}

function quantile(values: readonly number[], part: number): string {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(0)
}
