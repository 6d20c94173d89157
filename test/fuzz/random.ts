let state = 0;

/** Sets the seed, which determines all numbers below. */
export function seed(...numbers: number[]): void {
  state = 0x9e3779b9;
  for (const number of numbers) {
    state ^= number;
    random();
  }
}

/** Returns an integer from 0 to 2^32-1 (mulberry32). */
export function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return (t ^ (t >>> 14)) >>> 0;
}

export const below = (n: number): number => Math.floor((random() / 2 ** 32) * n);
export const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
export const percent = (n: number): boolean => below(100) < n;

export function scramble(bytes: Uint8Array): Uint8Array {
  for (let i = 0; i < bytes.length; i++) bytes[i] = percent(50) ? below(4) : random();
  return bytes;
}
