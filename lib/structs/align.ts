/** A length, rounded up to an alignment. Sums that exceed 32 bits wrap as in C. */
export const align = (len: number, alignment: number): number => ((len + alignment - 1) & ~(alignment - 1)) >>> 0;
