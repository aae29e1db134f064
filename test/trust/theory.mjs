/**
 * Closed forms of queues, written apart from the laboratory that they judge, and checked against the figures of simulation.md §5.1 and §5.2.
 */
const erlangB = (servers, load) => {
  let blocking = 1
  for (let k = 1; k <= servers; k++) blocking = (load * blocking) / (k + load * blocking)
  return blocking
}

/** M/M/c with mean service 1: waiting, and the quantiles of the wait of all. */
export const mmc = (servers, load) => {
  const rho = load / servers
  const blocking = erlangB(servers, load)
  const probability = blocking / (1 - rho * (1 - blocking))
  const spare = servers - load
  const quantile = (share) => Math.max(0, Math.log(probability / (1 - share)) / spare)
  return { probability, wait: probability / spare, p95: quantile(0.95), p99: quantile(0.99), inSystem: (load * probability) / spare + load }
}

/** M/G/1 with mean service 1 (Pollaczek and Khinchine). */
export const mg1 = (rho, cv) => ({ probability: rho, wait: (rho * (1 + cv * cv)) / (2 * (1 - rho)) })

/** A queue whose states are a chain of births and deaths; `leaving(k)` is the rate out of k in the system, `most` the largest k. */
const chain = (load, leaving, most) => {
  const weights = [1]
  for (let k = 1; k <= most; k++) weights.push((weights[k - 1] * load) / leaving(k))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/** M/M/c with so many places in all. */
export const mmck = (servers, places, load) => {
  const shares = chain(load, (k) => Math.min(k, servers), places)
  const loss = shares[places]
  const inSystem = shares.reduce((sum, share, k) => sum + k * share, 0)
  return { loss, inSystem, latency: inSystem / (load * (1 - loss)) }
}

/** Erlang A: M/M/c, patience exponential with this rate. */
export const erlangA = (servers, load, rate) => {
  const shares = chain(load, (k) => Math.min(k, servers) + rate * Math.max(0, k - servers), 2_000)
  const waiting = shares.reduce((sum, share, k) => sum + Math.max(0, k - servers) * share, 0)
  const probability = shares.reduce((sum, share, k) => sum + (k >= servers ? share : 0), 0)
  return { probability, abandoned: (rate * waiting) / load, waiting, inSystem: shares.reduce((sum, share, k) => sum + k * share, 0) }
}

/** The figures of the document: [formula, figure]. */
export const figures = () => [
  [mmc(1, 0.8).wait, 4],
  [mmc(2, 1.4).probability, 0.576471],
  [mmc(4, 3.2).wait, 0.745541],
  [mmc(8, 6.8).p95, 2.031758],
  [mmc(10, 9).p99, 4.202798],
  [mmc(50, 45).wait, 0.072773],
  [mmc(100, 95).probability, 0.506457],
  [mg1(0.8, 0).wait, 2],
  [mg1(0.7, 2).wait, 5.833333],
  [mmck(4, 10, 4.5).loss, 0.168254],
  [mmck(4, 10, 4.5).inSystem, 6.689903],
  [mmck(4, 10, 4.5).latency, 1.787379],
  [erlangA(10, 10.5, 0.5).probability, 0.688488],
  [erlangA(10, 10.5, 0.5).abandoned, 0.125125],
  [erlangA(10, 10.5, 0.5).waiting, 2.627621],
  [erlangA(10, 9, 0.5).waiting, 1.206211],
]
