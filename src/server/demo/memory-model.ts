/**
 * A made-up student's memory, by a published model that is not FSRS: P. I. Pavlik and J. R. Anderson, “Practice and Forgetting Effects on Vocabulary
 * Memory: An Activation-Based Model of the Spacing Effect”, Cognitive Science 29 (2005) 559–586. Each practice leaves a trace whose strength falls as a power
 * of its age; how fast is settled at the practice, by how active the memory is then:
 *
 *     m = ease + ln Σ age_k^(−d_k)      d_k = c·e^m + a, with m just before practice k      recall = 1 / (1 + e^((τ − m)/s))
 *
 * What was practised while still fresh decays fast: that is the spacing effect. There is neither stability nor difficulty nor retrievability in it.
 *
 * The equations were checked against two implementations and a thesis by others; a, c, τ and s against one of those, which rounds τ and s to −0.7 and 0.25. The paper itself could
 * not be read. Not verified is 0.025 for h, by which time between sittings passes more slowly (that there is such a factor is).
 */
export const published = { a: 0.177, c: 0.217, tau: -0.704, s: 0.255, h: 0.025 } as const

/** One practice: when it was, in the student's psychological seconds, and how fast it decays. */
type Trace = { readonly at: number; readonly decay: number }

/** One student's memory of one item, oldest practice first. */
export type Memory = readonly Trace[]

/** A student's psychological time: `seconds` had passed for them at the instant `at`. */
export type InnerClock = { readonly at: number; readonly seconds: number }

/** The clock at a later instant: between sittings little happens that disturbs a memory, so time passes more slowly, by {@link published}.h. */
export function tick(clock: InnerClock, now: number, isStudying: boolean): InnerClock {
  const passed = Math.max(0, now - clock.at) / 1000
  return { at: Math.max(clock.at, now), seconds: clock.seconds + passed * (isStudying ? 1 : published.h) }
}

/** How likely it is that the item comes to mind, 0 to 1, `ease` being what student and item add to the activation. Guessing is not in it. 0 for what was never practised. */
export function recall(memory: Memory, seconds: number, ease: number): number {
  return memory.length === 0 ? 0 : 1 / (1 + Math.exp((published.tau - activation(memory, seconds, ease)) / published.s))
}

/** The memory after a practice: an answer, right or wrong, after which the right one is read. */
export function practised(memory: Memory, seconds: number, ease: number): Memory {
  const active = memory.length === 0 ? 0 : Math.exp(activation(memory, seconds, ease))
  return [...memory, { at: seconds, decay: published.c * active + published.a }]
}

function activation(memory: Memory, seconds: number, ease: number): number {
  // Under a second the power law would go to infinity.
  const strength = memory.reduce((sum, { at, decay }) => sum + Math.max(1, seconds - at) ** -decay, 0)
  return ease + Math.log(strength)
}
