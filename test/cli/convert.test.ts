/** The predecessor's JSON to an Agent document, and back: what goes to stdout, what is said on stderr, and how it ends. */
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { agentDocument, file, homeostat } from './world.js'

const origin = {
  apiVersion: 'agentflow.io/v1',
  kind: 'Agent',
  metadata: { name: 'support', namespace: 'default' },
  spec: {
    agentType: 'chat',
    replicas: 2,
    model: { provider: 'acme', model: 'm1' },
    scaling: {
      enabled: true,
      minReplicas: 1,
      maxReplicas: 20,
      targetMetrics: [{ type: 'requests_per_second', name: 'requests_per_second', targetValue: 4 }],
      cooldownPeriod: 1_500_000,
    },
  },
}
const given = file('origin.json', origin)
const SAID = [
  'origin.json:1:59: metadata.uid: namespace/name is assumed (got nothing)',
  'origin.json:1:138: spec.replicas: the number to begin with; there it was minReplicas (got a number)',
  'origin.json:1:191: spec.scaling.behavior: the default windows and rates are assumed, where the predecessor had none (got nothing)',
  'origin.json:1:351: spec.scaling.cooldownPeriod: takes effect here; it had none there (got a number)',
  'origin.json:1:351: spec.scaling.cooldownPeriod: rounded up to whole milliseconds (got a number)',
  '',
].join('\n')

describe('convert --to agent', () => {
  it('prints the document, and says what was assumed', async () => {
    const { code, stdout, stderr } = await homeostat(['convert', given, '--to', 'agent'])
    expect(code).toBe(0)
    expect(stderr).toBe(SAID)
    expect(JSON.parse(stdout)).toMatchObject({
      apiVersion: 'homeostat.dev/v1alpha1',
      metadata: { name: 'support' },
      spec: { replicas: 2, scaling: { targetMetrics: [{ type: 'requests_per_second', targetValue: 4 }], cooldownPeriod: '2ms' } },
    })
  })

  it('what it prints is an agent, as JSON and as YAML', async () => {
    for (const form of ['json', 'yaml']) {
      const { stdout } = await homeostat(['convert', given, '--to', 'agent', '--output', form])
      expect(await homeostat(['validate', '-'], stdout)).toEqual({ code: 0, stdout: 'stdin: ok, agent default/support\n', stderr: '' })
    }
  })

  it('takes stdin, and what is gzipped', async () => {
    const { stdout } = await homeostat(['convert', given, '--to', 'agent'])
    expect((await homeostat(['convert', '-', '--to', 'agent'], JSON.stringify(origin))).stdout).toBe(stdout)
    expect((await homeostat(['convert', file('origin.gz', gzipSync(JSON.stringify(origin))), '--to', 'agent'])).stdout).toBe(stdout)
  })

  it.each<[what: string, content: string | Uint8Array, says: string]>([
    [
      'a value that is none here',
      JSON.stringify({ ...origin, metadata: { name: 'A' } }),
      ':1:67: metadata.name: expected 1 to 40 lower-case letters, digits and inner hyphens (got a text)',
    ],
    ['a value of another kind', '{"metadata":\n{"name":7}}', ':2:9: metadata.name: expected a text (got a number)'],
    ['a text that breaks off', '{"metadata":', ':1:13: expected a value (got the end of the text)'],
    ['a byte-order mark', new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]), ':1:1: expected a value (got text that is not JSON)'],
    ['an Agent', JSON.stringify(agentDocument()), ': apiVersion: expected the JSON of the predecessor, and no Agent document'],
  ])('refuses %s', async (_, content, says) => {
    const { code, stdout, stderr } = await homeostat(['convert', file('bad.json', content), '--to', 'agent'])
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr.replace(/:\d+:\d+(?=: apiVersion)/, '')).toContain(`bad.json${says}`)
  })

  it('mends bytes that are no UTF-8, as the predecessor did', async () => {
    const bytes = Buffer.from(JSON.stringify({ ...origin, metadata: { ...origin.metadata, uid: 'x' } }))
    bytes[bytes.indexOf('"x"') + 1] = 0xff
    expect(JSON.parse((await homeostat(['convert', '-', '--to', 'agent'], bytes)).stdout)).toMatchObject({ metadata: { uid: '\ufffd' } })
  })
})

describe('convert --to origin', () => {
  it('prints one line, and says what is lost', async () => {
    const { code, stdout, stderr } = await homeostat(['convert', file('agent.json', agentDocument()), '--to', 'origin'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(
      '{"apiVersion":"agentflow.io/v1","kind":"Agent","metadata":{"name":"support","namespace":"default","generation":1,"creationTimestamp":"0001-01-01T00:00:00Z"},"spec":{"agentType":"chat","replicas":1,"model":{"provider":"acme","model":"m1"},"resources":{"requests":{},"limits":{}},"scaling":{"enabled":true,"minReplicas":1,"maxReplicas":20,"targetMetrics":[{"type":"concurrency","name":"concurrency","targetValue":4}]},"healthCheck":{"enabled":false,"interval":10000000000,"timeout":5000000000,"failureThreshold":3,"successThreshold":1}},"status":{"phase":"Pending","replicas":0,"readyReplicas":0,"availableReplicas":0}}\n',
    )
    const tolerant = agentDocument({ enabled: true, maxReplicas: 20, targetMetrics: [{ type: 'concurrency', targetValue: 0.5 }], policy: 'hpa' })
    expect((await homeostat(['convert', '-', '--to', 'origin'], JSON.stringify(tolerant))).stderr).toBe(
      'spec.scaling.policy: has no place there (got a text)\nspec.scaling.targetMetrics[0].targetValue: not held exactly there; the next number that is stands in its place (got a number)\n',
    )
  })

  it('a document that was once over comes back as it is', async () => {
    const to = async (form: string, text: string): Promise<string> => (await homeostat(['convert', '-', '--to', form], text)).stdout
    const once = await to('agent', await to('origin', JSON.stringify(agentDocument())))
    expect(await to('agent', await to('origin', once))).toBe(once)
  })

  it.each([
    ['a wrong agent', 'kind: Agnet\n', 'bad.yaml:1:'],
    ['two agents', `${JSON.stringify(agentDocument())}\n---\n${JSON.stringify(agentDocument(undefined, 'other'))}\n`, 'holds 2 agents'],
  ])('refuses %s', async (_, content, says) => {
    const { code, stdout, stderr } = await homeostat(['convert', file('bad.yaml', content), '--to', 'origin'])
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toContain(says)
  })
})

describe('convert', () => {
  it.each([
    ['the predecessor’s to the predecessor’s', 'origin', () => JSON.stringify(origin), "The predecessor's own JSON is read by --to agent."],
    ['an Agent in YAML to an Agent', 'agent', () => 'kind: Agent\n', 'An Agent in YAML or JSON is read by --to origin.'],
  ])('says which way is meant: %s', async (_, to, text, hint) => {
    const { code, stderr } = await homeostat(['convert', '-', '--to', to], text())
    expect(code).toBe(3)
    expect(stderr.trimEnd().endsWith(hint)).toBe(true)
  })

  it.each([
    ['no direction', [given], '--to'],
    ['another direction', [given, '--to', 'helm'], 'Allowed choices are agent, origin'],
    ['no file', ['--to', 'agent'], 'missing required argument'],
  ])('%s is a matter of usage', async (_, args, says) => {
    const { code, stderr } = await homeostat(['convert', ...args])
    expect(code).toBe(2)
    expect(stderr).toContain(says)
  })
})
