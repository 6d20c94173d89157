// The messages between the test and the process that makes the calls.
export interface Job {
  seed: number;
  from: number;
  /** The index after the last call. */
  to: number;
  /** Report the source code of the last call instead of making it. */
  describe?: boolean;
  folder: string;
}

export interface Report {
  calls: number;
  inOrder: number;
  /** For each function, the number of calls with each kind of outcome. */
  functions: Record<string, Record<string, number>>;
  failures: { index: number; call: string; why: string }[];
  described?: string;
}

/** The pool of descriptors is renewed before each call whose index is a multiple of this number. */
export const STRIDE = 64;
