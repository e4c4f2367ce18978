'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState, type RefObject } from 'react'
import type { Refused } from './refusal-notice'

type Asked = { readonly refusal: Refused | null; readonly tries: number }

/**
 * What to say beside the field of a name that the server has refused as rude (`RUDE_NAME`): only it knows the words. The field takes the focus; as soon as something else stands there
 * nothing is said. `remember` is called with the name that is being sent, `others` is any other refusal.
 */
export function useRefusedName({ refusal, tries }: Asked, field: RefObject<HTMLInputElement | null>) {
  const t = useTranslations('common.errors')
  const [sent, remember] = useState<string | null>(null)
  const isRude = refusal?.code === 'RUDE_NAME'
  useEffect(() => {
    if (isRude) field.current?.focus()
  }, [isRude, tries, field])
  return { remember, refused: (name: string): string | null => (isRude && name === sent ? t('RUDE_NAME') : null), others: isRude ? null : refusal }
}
