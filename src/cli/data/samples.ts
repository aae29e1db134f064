/** What `init` writes: an agent, an observation, a scenario and a policy that work as they stand, every line with what it does. */

export const sampleAgent = `# An agent of homeostat. What you leave out has the default that stands here.
# Check it with: homeostat validate agent.yaml
apiVersion: homeostat.dev/v1alpha1
kind: Agent
metadata:
  name: support                 # at most 40 lower-case letters, digits and hyphens
spec:
  agentType: chat
  model: { provider: acme, model: m1 }
  replicas: 2                   # how many while scaling is off, and to begin with
  minReadySeconds: 0            # ready for so long before it counts as available
  startDeadlineSeconds: 600     # starting for longer is given up and replaced
  drainSeconds: 300             # how long a leaving one may finish its work
  terminationGraceSeconds: 30   # how long a deleted one has to stop
  healthCheck:
    enabled: false              # true: ready by probes, false: ready by its phase
    interval: 10s               # how often each is probed
    timeout: 5s                 # no answer by then is a failed probe
    failureThreshold: 3         # failed in a row: unhealthy, to be replaced
    successThreshold: 1         # passed in a row: ready
    initialDelaySeconds: 0      # no probe so soon after a start
  rollout:                      # while stale or unhealthy ones are replaced (a number, or a share of those desired)
    maxSurge: 25%               # so many more may exist
    maxUnavailable: 0           # so many fewer may be available
  scaling:
    enabled: true
    policy: standard            # or hpa, fixed, or one of your own where you embed the engine
    minReplicas: 1
    maxReplicas: 20
    targetMetrics:              # each asks for a number; the largest counts
      - type: concurrency       # requests in service and waiting, per instance
        targetValue: 2.8
        tolerance: 0.1          # no change within a tenth of the target
        maxAgeSeconds: 120      # an older sample is missing, and a missing one never scales down
    scaleUpDelay: 0s            # the advice must have stood for so long
    cooldownPeriod: 0s          # after a change none for so long, in either direction
    behavior:
      scaleUp:
        stabilizationWindowSeconds: 0
        selectPolicy: Max       # the more generous of the two
        policies:
          - { type: Pods, value: 4, periodSeconds: 15 }
          - { type: Percent, value: 100, periodSeconds: 15 }
      scaleDown:
        stabilizationWindowSeconds: 300   # down to the highest advice of the last five minutes
        policies:
          - { type: Percent, value: 100, periodSeconds: 15 }
`

export const sampleScenario = `# A scenario of homeostat: what arrives, what serves it, what goes wrong, what counts.
# Run it with: homeostat simulate scenario.yaml --policy standard --policy fixed:8
name: sample
seed: 1                         # the same seed is the same world, for every policy
horizonSeconds: 3600
warmupSeconds: 300              # not scored
workload:
  arrivals: { kind: sine, mean: 4, amplitude: 3, periodSeconds: 1800 }   # or constant, poisson, step, counts
  requests: { kind: lognormal, meanSeconds: 5, cv: 1 }                   # or fixed, exponential
instances:
  service: { kind: slots, slots: 4 }        # requests that one instance serves at a time
  start: { kind: lognormal, medianSeconds: 45, sigma: 0.4 }              # a cold start
control: { periodSeconds: 15 }              # how often a policy looks
telemetry: { scrapeSeconds: 15, windowSeconds: 15, delaySeconds: 0, lossProbability: 0 }
faults:
  - { kind: crash, ratePerHour: 0.2 }       # for each instance
  - { kind: hang, ratePerHour: 0.1 }        # stops working and says nothing: only probes tell
  # - { kind: refuse, probability: 0.2, actions: [create], at: 900, forSeconds: 600 }
  # - { kind: zoneOutage, at: 1800, forSeconds: 300 }   # and clockJump, controllerCrash, duplicate, lost, lostWrite,
  #                                                     # probeFalse, slow, staleView, startLimit, telemetryGap
slo: { waitSeconds: 2, share: 0.99 }
price: { perInstanceHour: 2.5 }
agent:
  apiVersion: homeostat.dev/v1alpha1
  kind: Agent
  metadata: { name: sample }
  spec:
    agentType: chat
    model: { provider: acme, model: m1 }
    healthCheck: { enabled: true }
    scaling:
      enabled: true
      minReplicas: 1
      maxReplicas: 30
      targetMetrics:
        - { type: concurrency, targetValue: 2.8 }
`

export const sampleObserved = `# What was seen of the agent "support": only id and phase of an instance are required.
# Ask with: homeostat decide --spec agent.yaml --observed observed.yaml --now 2030-01-31T12:00:00Z --output table
at: 2030-01-31T12:00:00Z        # when the list was read
instances:
  - { id: a, phase: Healthy, createdAt: 2030-01-31T10:00:00Z, readyAt: 2030-01-31T10:00:40Z, activeRequests: 4 }
  - { id: b, phase: Healthy, createdAt: 2030-01-31T11:00:00Z, readyAt: 2030-01-31T11:00:40Z, activeRequests: 3 }
  - { id: c, phase: Failed, createdAt: 2030-01-31T11:50:00Z }
metrics:                        # here of all of them; or of each, in its own metrics
  - { name: concurrency, value: 12, at: 2030-01-31T11:59:55Z }
outcomes: []                    # what came of the actions of the last plan; an error says why one was refused
# status:                       # what the last plan gave, as it was: the memory is in it
`

export const samplePolicy = `# A policy for simulate and compare, to be held against others: what stands under scaling in an agent, without its bounds.
# Try it with: homeostat simulate quiet --policy policy.yaml --policy standard
policy: standard                # or hpa; or fixed, with parameters: { replicas: 8 }
name: patient                   # what results call it
parameters:
  targetMetrics:
    - { type: concurrency, targetValue: 2.4 }
  scaleDownDelay: 2m
  cooldownPeriod: 30s
`

/** When the sample observation is decided on. */
export const SAMPLE_NOW = '2030-01-31T12:00:00Z'
