/** Prints the CPU time of a call in nanoseconds. `argv` is the call and the number of repetitions. */
export function time(calls: Record<string, (count: number) => void>): void {
  const loop = calls[process.argv[2]!]!;
  const count = Number(process.argv[3]);
  // V8 compiles it meanwhile.
  for (let i = 0; i < 8; i++) loop(count / 16);
  const before = process.cpuUsage();
  loop(count);
  const { user, system } = process.cpuUsage(before);
  console.log(((user + system) * 1000) / count);
}

export function wrong(): never {
  throw new Error('unexpected result');
}
