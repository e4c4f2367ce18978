import { createContext } from 'react'

/** Who may be before a screen that needs an account: `signedOut` somebody whose account this device knows, `teacher` whoever opens a teacher's screen, `new` anybody. */
export type Visitor = 'signedOut' | 'teacher' | 'new'

/** Set around the screens, which need not know it. */
export const VisitorContext = createContext<Visitor>('new')
