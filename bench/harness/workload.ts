// What a workload is: a file of bench/workloads that says what each contestant has to do, and how that is measured.

/** Who can take part: the names of the programs in a workload's folder. */
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

/** One measurement: what a unit of work cost and, where it has been timed, how many units a second there were. */
export interface Sample {
  value: number;
  rate?: number;
  /** The CPU time that making the load took, as a part of the server's, where it has been counted. */
  load?: number;
}

export interface Target {
  /** Whose value. */
  of: string;
  atMost: number;
  /** As a multiple of this one's, or as what it costs more; else the value itself. */
  times?: string;
  over?: string;
}

/** One row of the results: the same work by several contestants. */
export interface Case {
  /** `echo 50x64`. */
  name: string;
  title: string;
  /** What a value is: `ns of CPU per message`. */
  unit: string;
  /** How each is measured, once. `undefined`: it is not installed. Names beyond the contestants' are variants. */
  measure: Record<string, (() => Sample | Promise<Sample>) | undefined>;
  targets?: Target[];
  /** Whose rates are of interest, and as multiples of whose. */
  rates?: Record<string, string>;
  /** Fewer or more rounds than others have. */
  rounds?: (rounds: number) => number;
}

export interface Workload {
  name: string;
  says: string;
  cases: () => Case[];
}
