/** What may live of core/scaling. */
export const survivors = {
  "src/core/scaling/binding.ts: if (⟦step.type === 'Stage'⟧ && step.out !== step.in) return step => true":
    'no other step has a number in and out, so the two are alike; the compiler wants to be told',
  "src/core/scaling/binding.ts: for (const step of trail) if (⟦step.type === 'Metric'⟧ && step.counts && (first === undefined || step.count === first.in)) return step => true":
    'no other step counts; the compiler wants to be told',
  'src/core/scaling/recommend.ts: const made: Ready = { recommends: by(policy), last: ⟦{ memory: null }⟧ } => {}':
    'before anything was handed out nothing is compared with it: an absent memory is answered before',
  'src/core/scaling/run.ts: const passing: StageStep[] = ⟦[]⟧ => ["Stryker was here"]': 'what stands there at first is the step of no number, and is not told',
  'src/core/scaling/run.ts: if (⟦isWhole(count) && count <= most⟧) return count + 0 => false': 'a way out early: what can be is rounded and cut to itself',
  'src/core/scaling/run.ts: if (isWhole(count) && ⟦count <= most⟧) return count + 0 => count < most': 'a way out early: the most is cut to itself',
  'src/core/scaling/run.ts: return ⟦at === wake.at⟧ ? wake : { at, why: wake.why } => false': 'made anew it is the same wake: a matter of speed only',
}
