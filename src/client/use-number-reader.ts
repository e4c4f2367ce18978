'use client'

import { useEffect, useState } from 'react'
import { loadJudge } from './load-judge'

type Reader = (typeof import('./judge'))['readNumber']

/** Reads a written figure or range; null until the judge has arrived. */
export function useNumberReader(): Reader | null {
  const [reader, setReader] = useState<Reader | null>(null)
  useEffect(() => {
    let isWanted = true
    loadJudge().then(
      ({ readNumber }) => isWanted && setReader(() => readNumber),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [])
  return reader
}
