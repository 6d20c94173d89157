// The types of a workload: a file of bench/workloads that defines the work of each contestant and its measurement.

/** The contestants: the names of the programs in a workload's folder. */
export const contestants = {
  c: 'C',
  api: 'bsd-sockets',
  promises: 'bsd-sockets/promises',
  koffi: 'koffi',
  net: 'node:net',
  dgram: 'node:dgram',
  bun: 'Bun',
  deno: 'Deno',
  python: 'Python',
} as const;

export type Contestant = keyof typeof contestants;

/** One measurement: the cost of a unit of work and, if measured, the units per second. */
export interface Sample {
  value: number;
  rate?: number;
  /** The CPU time of the load generator as a fraction of the server's, if measured. */
  load?: number;
}

export interface Target {
  /** The contestant. */
  of: string;
  atMost: number;
  /** The contestant to compare with, by ratio or by difference. Otherwise the value itself counts. */
  times?: string;
  over?: string;
}

/** One row of the results: the same work by several contestants. */
export interface Case {
  /** `echo 50x64`. */
  name: string;
  title: string;
  /** The unit of a value: `ns of CPU per message`. */
  unit: string;
  /** Measures each contestant once. `undefined`: it is not installed. Other names are variants. */
  measure: Record<string, (() => Sample | Promise<Sample>) | undefined>;
  targets?: Target[];
  /** The contestants whose rates to compare, and with which. */
  rates?: Record<string, string>;
  /** The number of rounds, if it differs from the others. */
  rounds?: (rounds: number) => number;
}

export interface Workload {
  name: string;
  says: string;
  cases: () => Case[];
}
