'use client'

import { PrivacyText } from './privacy-text'

/** The privacy notice at an address of its own. */
export function PrivacyScreen() {
  return <PrivacyText />
}
