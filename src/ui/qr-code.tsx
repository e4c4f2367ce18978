import encodeQR from 'qr'
import { useMemo } from 'react'

type Props = { readonly text: string; readonly label: string; readonly className?: string }

/** A QR code, black on white in every theme and on paper. `label` says what it leads to, for whoever cannot see it. */
export function QrCode({ text, label, className }: Props) {
  const { size, path } = useMemo(() => drawn(text), [text])
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} className={className} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

/** The modules as one path, each run of black ones a bar. Four of white around them, as readers expect. */
function drawn(text: string): { readonly size: number; readonly path: string } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  const bars = rows.flatMap((row, y) => row.flatMap((isBlack, x) => (isBlack && row[x - 1] !== true ? [`M${x} ${y}h${lengthOf(row, x)}v1H${x}z`] : [])))
  return { size: rows.length, path: bars.join('') }
}

function lengthOf(row: readonly boolean[], from: number): number {
  const end = row.indexOf(false, from)
  return (end === -1 ? row.length : end) - from
}
