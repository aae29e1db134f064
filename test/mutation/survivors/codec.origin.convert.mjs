/** What may live of codec/origin/convert. */
export const survivors = {
  'src/codec/origin/convert/loss.ts: if (⟦Array.isArray(given) && Array.isArray(back)⟧ && given.length === back.length) { => Array.isArray(given) || Array.isArray(back)':
    'where one is a list so is the other: every list of an agent has an empty one for its default',
  "src/codec/origin/convert/loss.ts: return typeof held === 'object' && ⟦held !== null⟧ && Object.hasOwn(held, segment) ? (held as Readonly<Record<Segment, unknown>>)[segment] : undefined => true":
    'nothing that the predecessor holds is null; the compiler wants to be told',
  "src/codec/origin/convert/note.ts: const list = ⟦type === 'Refused'⟧ ? 'refused' : 'noted' => type !== 'Refused'":
    'two counters for two kinds of remarks, whichever of them has which name',
  'src/codec/origin/convert/number.ts: const cut = ⟦value > MOST_EXACT⟧ ? MOST_EXACT : value < -MOST_EXACT ? -MOST_EXACT : value => value >= MOST_EXACT':
    'the limit cut to the limit is itself',
  'src/codec/origin/convert/number.ts: const cut = value > MOST_EXACT ? MOST_EXACT : ⟦value < -MOST_EXACT⟧ ? -MOST_EXACT : value => value <= -MOST_EXACT':
    'the limit cut to the limit is itself',
  'src/codec/origin/convert/number.ts: return Number(value / NANOSECONDS) + (rest === 0n ? 0 : ⟦rest > 0n⟧ ? 1 : -1) => rest >= 0n':
    'a rest of 0 is answered before',
  'src/codec/origin/convert/number.ts: return ⟦whole > MOST_INT64⟧ ? MOST_INT64 : whole < -MOST_INT64 ? -MOST_INT64 : whole => whole >= MOST_INT64':
    'the limit cut to the limit is itself',
  'src/codec/origin/convert/number.ts: return whole > MOST_INT64 ? MOST_INT64 : ⟦whole < -MOST_INT64⟧ ? -MOST_INT64 : whole => whole <= -MOST_INT64':
    'the limit cut to the limit is itself',
  "src/codec/origin/convert/toAgent.ts: spec: { ...E.getOrElse(⟦(): SpecInput => ({ agentType: 'x', model: { provider: 'x', model: 'x' } })⟧)(made), ...rest }, => () => undefined":
    'what stands in for a part that was refused: nothing comes out, and of this no rule asks; the compiler wants to be told',
  "src/codec/origin/convert/toAgent.ts: spec: { ...E.getOrElse((): SpecInput => (⟦{ agentType: 'x', model: { provider: 'x', model: 'x' } }⟧))(made), ...rest }, => {}":
    'what stands in for a part that was refused: nothing comes out, and of this no rule asks; the compiler wants to be told',
  "src/codec/origin/convert/toAgent.ts: spec: { ...E.getOrElse((): SpecInput => ({ agentType: 'x', model: ⟦{ provider: 'x', model: 'x' }⟧ }))(made), ...rest }, => {}":
    'what stands in for a part that was refused: nothing comes out, and of this no rule asks; the compiler wants to be told',
  "src/codec/origin/convert/toAgent.ts: spec: { ...E.getOrElse((): SpecInput => ({ agentType: 'x', model: { provider: ⟦'x'⟧, model: 'x' } }))(made), ...rest }, => \"\"":
    'what stands in for a part that was refused: nothing comes out, and of this no rule asks; the compiler wants to be told',
  "src/codec/origin/convert/toAgent.ts: spec: { ...E.getOrElse((): SpecInput => ({ agentType: 'x', model: { provider: 'x', model: ⟦'x'⟧ } }))(made), ...rest }, => \"\"":
    'what stands in for a part that was refused: nothing comes out, and of this no rule asks; the compiler wants to be told',
  "src/codec/origin/convert/toScaling.ts: return { type: ⟦'custom'⟧, name: name === '' ? type : name } // something sound, so that nothing is told that only follows => \"\"":
    'what stands in for a part that was refused: nothing comes out, and of this no rule asks; the compiler wants to be told',
  "src/codec/origin/convert/toScaling.ts: return { type: E.getOrElse(⟦(): ScalingPolicy['type'] => 'Pods'⟧)(read), value, periodMs: periodSeconds * 1000 } => () => undefined":
    'what stands in for a part that was refused: nothing comes out, and of this no rule asks; the compiler wants to be told',
  "src/codec/origin/convert/toScaling.ts: return { type: E.getOrElse((): ScalingPolicy['type'] => ⟦'Pods'⟧)(read), value, periodMs: periodSeconds * 1000 } => \"\"":
    'what stands in for a part that was refused: nothing comes out, and of this no rule asks; the compiler wants to be told',
}
