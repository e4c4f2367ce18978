import { LearnerApp } from './learner-app'

export default function HomePage() {
  return <LearnerApp />
}
