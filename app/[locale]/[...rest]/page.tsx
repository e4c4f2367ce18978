import { notFound } from 'next/navigation'

// An address that is no page answers in the reader's language.
export default function UnknownPage() {
  notFound()
}
