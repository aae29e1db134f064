/** What a provider of four methods is taken to promise, and what it cannot: to be shown to whoever chooses it. */

/** `kept`: as the port asks. `emulated`: here, in memory, and lost on a restart. `cannot`: with what follows from it. */
export type Promises = { readonly kept: readonly string[]; readonly emulated: readonly string[]; readonly cannot: readonly string[] }

/** What is kept and what cannot be, in words. */
export const promises: Promises = {
  kept: [
    'what was created is listed once, under the name that it was given',
    'a name that is listed, or that was just asked for here, is refused',
    'deleting what is not there is Gone',
  ],
  emulated: [
    'a drain: its begin, deadline and cause; after a restart the instance counts as never drained, and may be drained anew',
    'health and probing; after a restart probes begin anew',
    'the name and the revision of an instance, unless the provider hands the labels of the agent back with it; without them, after a restart, its name is its id',
  ],
  cannot: [
    'stop new work from reaching what drains: nobody tells the instance or those who call it',
    'tell whether what drains is busy: it counts as busy until its deadline, unless `isBusy` knows better',
    'delete under a condition: the state is read just before, and may change between the two calls',
    'keep two processes from making one name twice',
    'end a call that is aborted, unless its methods watch the signal: it is given up, and may still be done',
    'probe: what `status` says stands for it',
  ],
}
