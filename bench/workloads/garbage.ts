// The memory that a message allocates on V8's heap in the steady state. The young generation is so large that nothing
// is collected meanwhile. Connecting and printing cost the same in a short and a long run, so that they cancel out.
import { execFileSync } from 'node:child_process';
import { cc, command } from '../harness/programs';
import { SECONDS, Server } from '../harness/server';
import type { Case, Contestant, Sample, Workload } from '../harness/workload';

const flags = ['--min-semi-space-size=256', '--max-semi-space-size=256'];

async function perMessage(server: string[], load: string[]): Promise<Sample> {
  const running = await Server.start([...server, '4096'], { HEAP: '1' });
  const run = async (seconds: number): Promise<{ units: number; heap: number }> => {
    const [program, ...args] = load;
    const all = [running.port, String(running.pid), String(seconds), ...args];
    const units = Number(execFileSync(program!, all, { encoding: 'utf8' }).split(' ')[3]);
    return { units, heap: Number(await running.line()) };
  };
  // Runs until all code is compiled.
  await run(2 * SECONDS);
  const start = await run(SECONDS);
  const short = await run(SECONDS / 20);
  const long = await run(SECONDS);
  await running.stop();
  const bytes = long.heap - short.heap - (short.heap - start.heap);
  return { value: Math.round((10 * bytes) / (long.units - short.units)) / 10 };
}

const one = (folder: string, title: string, names: Contestant[], load: string[]): Case => ({
  name: `garbage ${folder}`,
  title: `garbage: ${title}`,
  unit: 'bytes per message',
  measure: Object.fromEntries(names.map((name) => [name, () => perMessage(command(folder, name, ...flags)!, load)])),
  targets: [{ of: 'api', atMost: 0 }],
  rounds: (rounds) => Math.min(rounds, 3),
});

export const garbage: Workload = {
  name: 'garbage',
  says: 'memory allocated by a message',
  cases: () => [
    one('echo', 'TCP echo, 64 B', ['api', 'promises', 'net'], [cc('load/tcp'), '1', '1', '64']),
    one('udp', 'UDP echo, 64 B', ['api', 'promises', 'dgram'], [cc('load/udp'), '32', '64']),
  ],
};
