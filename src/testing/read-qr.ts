import { decodeQR } from 'qr/decode.js'

/** Pixels a module is wide when it is looked at. */
const scale = 4

/** What a phone reads from a QR code that `src/ui/qr-code.tsx` has drawn: the bars of its path are painted, and the picture is decoded. Throws where it cannot be read. */
export function readQr(svg: string): string {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) * scale
  const data = new Uint8Array(size * size * 4).fill(255)
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) paint(data, size, { x: Number(x), y: Number(y), length: Number(length) })
  return decodeQR({ width: size, height: size, data })
}

function paint(data: Uint8Array, size: number, bar: { readonly x: number; readonly y: number; readonly length: number }): void {
  for (let y = bar.y * scale; y < (bar.y + 1) * scale; y += 1) {
    for (let x = bar.x * scale; x < (bar.x + bar.length) * scale; x += 1) data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3)
  }
}
