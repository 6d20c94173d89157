// What the test says to the process that makes the calls, and what it says back.
export interface Job {
  seed: number;
  from: number;
  /** The first that is not made; all there are where it is not told. */
  to: number;
  /** Say what the last of them is, and don't make it. */
  describe?: boolean;
  folder: string;
}

export interface Report {
  calls: number;
  inOrder: number;
  /** By function: how often it was called, and how often each kind of outcome was seen. */
  functions: Record<string, Record<string, number>>;
  failures: { index: number; call: string; why: string }[];
  described?: string;
}

/** The descriptors are made anew before every call whose index is a multiple of it. */
export const STRIDE = 64;
