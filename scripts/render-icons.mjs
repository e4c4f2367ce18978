// Draws public/icons from app/icon.svg with the system's Chromium: `node scripts/render-icons.mjs`, after the mark has changed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findChromium } from './lib/checks.mjs'

const mark = readFileSync('app/icon.svg', 'utf8')
const [, ground] = /fill="(#[0-9a-f]{6})"/.exec(mark) ?? []
// Systems cut maskable icons to their own shapes: the ground reaches to the edges, and the ring lies well within the middle four fifths.
const full = mark.replace(/<circle cx="16" cy="16" r="15"[^>]*>/, `<rect width="32" height="32" fill="${ground}"/>`)
const icons = [
  ['icon-192', mark, 192],
  ['icon-512', mark, 512],
  ['maskable-192', full, 192],
  ['maskable-512', full, 512],
  ['apple-touch-icon', full, 180],
]

const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage()
mkdirSync('public/icons', { recursive: true })
for (const [name, svg, size] of icons) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  writeFileSync(`public/icons/${name}.png`, await page.screenshot({ omitBackground: true }))
}
await browser.close()
