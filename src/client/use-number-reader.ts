'use client'

import { useEffect, useState } from 'react'
import type { readNumber } from './judge'
import { loadJudge } from './load-judge'

type Reader = typeof readNumber

/** Reads a written figure or range; null until the judge has arrived. */
export function useNumberReader(): Reader | null {
  const [reader, setReader] = useState<Reader | null>(null)
  useEffect(() => {
    let isWanted = true
    loadJudge().then(
      (judge) => isWanted && setReader(() => judge.readNumber),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [])
  return reader
}
