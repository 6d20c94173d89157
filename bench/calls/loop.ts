/** Prints the nanoseconds of CPU time that a call takes: `argv` is the call and how often it is made. */
export function time(calls: Record<string, (count: number) => void>): void {
  const loop = calls[process.argv[2]!]!;
  const count = Number(process.argv[3]);
  // V8 compiles it in the meantime.
  for (let i = 0; i < 8; i++) loop(count / 16);
  const before = process.cpuUsage();
  loop(count);
  const { user, system } = process.cpuUsage(before);
  console.log(((user + system) * 1000) / count);
}

export function wrong(): never {
  throw new Error('not the result that was meant');
}
