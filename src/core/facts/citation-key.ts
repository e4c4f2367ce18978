import type { Citation } from './fact-base'

/**
 * The string whose SHA-256 names a citation's receipt: source, sentence number, the sentence's digest and the tokens in order. A change of any of
 * them asks for a new verification. JSON keeps the parts apart.
 */
export function citationKey(citation: Citation, digest: string): string {
  return JSON.stringify([citation.source, citation.sentence, digest, citation.tokens])
}
