/** What may live of core/scaling. */
export const survivors = {
  "src/core/scaling/binding.ts: if (⟦step.type === 'Stage'⟧ && step.out !== step.in) return step => true":
    'no other step has a number in and out, so the two are alike; the compiler wants to be told',
  "src/core/scaling/binding.ts: for (const step of trail) if (⟦step.type === 'Metric'⟧ && step.counts && (first === undefined || step.count === first.in)) return step => true":
    'no other step counts; the compiler wants to be told',
  'src/core/scaling/recommend.ts: const made: Ready = { recommends: by(policy), last: ⟦{ memory: null }⟧ } => {}':
    'before anything was handed out nothing is compared with it: an absent memory is answered before',
  'src/core/scaling/run.ts: if (due < until || (due === until && until !== never && ⟦compareBytes(own.name, stage) < 0⟧)) { => compareBytes(own.name, stage) <= 0':
    'the stages of a policy have each a name of its own',
  'src/core/scaling/run.ts: let stage = ⟦\'\'⟧ => "Stryker was here!"':
    'a name is compared at the same instant alone, and the first instant that is not never is earlier',
  'src/core/scaling/run.ts: if (due < until || (due === until && ⟦until !== never⟧ && compareBytes(own.name, stage) < 0)) { => true':
    'at never no name is told, whatever it is',
  'src/core/scaling/run.ts: if (⟦Number.isSafeInteger(count) && count >= 0 && count <= MAX_REPLICAS && !Object.is(count, -0)⟧) return count => false':
    'a way out early: what can be is rounded and cut to itself',
  'src/core/scaling/run.ts: if (Number.isSafeInteger(count) && ⟦count >= 0⟧ && count <= MAX_REPLICAS && !Object.is(count, -0)) return count => count > 0':
    'a way out early: zero is rounded and cut to itself',
  'src/core/scaling/run.ts: if (Number.isSafeInteger(count) && count >= 0 && ⟦count <= MAX_REPLICAS⟧ && !Object.is(count, -0)) return count => count < MAX_REPLICAS':
    'a way out early: the most is rounded and cut to itself',
  'src/core/scaling/run.ts: const laterThan = (now: Instant, until: Instant): Instant => (until > now ? (⟦until === never⟧ ? never : Math.ceil(until)) : now + 1) => false':
    'never rounded up is never',
}
