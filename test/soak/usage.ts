import { readdirSync } from 'node:fs';

/** What a process holds, in bytes but for the descriptors. */
export interface Usage {
  descriptors: number;
  rss: number;
  heap: number;
  /** Outside of the heap, but freed with what is in it: ArrayBuffers. */
  external: number;
}

/** After a full collection: needs --expose-gc. */
export function usage(): Usage {
  gc!();
  gc!();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { descriptors: readdirSync('/proc/self/fd').length - 1, rss, heap: heapUsed, external };
}
