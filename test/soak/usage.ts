import { readdirSync } from 'node:fs';

/** The resources of a process, in bytes except for descriptors. */
export interface Usage {
  descriptors: number;
  rss: number;
  heap: number;
  /** ArrayBuffers, which are outside the heap but freed with their objects. */
  external: number;
}

/** Measures after a full collection, which requires --expose-gc. */
export function usage(): Usage {
  gc!();
  gc!();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { descriptors: readdirSync('/proc/self/fd').length - 1, rss, heap: heapUsed, external };
}
