// How busy peers delay a timer, and the echo of a connection that sends little. Client and server have a CPU each.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { cc, command } from '../harness/programs';
import { SECONDS, Server } from '../harness/server';
import type { Case, Contestant, Sample, Workload } from '../harness/workload';

const QUIET = 5000;

type Measured = 'timer' | 'echo';

async function flooded(command: string[], quiet: number, measured: Measured): Promise<Sample> {
  const server = await Server.start(command);
  const client = spawn(cc('load/flood'), [server.port, String(SECONDS * 3), String(quiet)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface(client.stdout)[Symbol.asyncIterator]();
  await lines.next();
  await server.late();
  const echo = Number((await lines.next()).value);
  const timer = await server.late();
  if (client.exitCode === null) await once(client, 'close');
  await server.stop();
  return { value: measured === 'timer' ? timer : echo };
}

const contestants: Contestant[] = ['promises', 'net'];

function one(measured: Measured, quiet: number): Case {
  const beside = quiet > 0 ? ` and ${quiet.toLocaleString('en')} quiet ones` : '';
  const title = measured === 'timer' ? 'a timer of 1 ms' : 'an echo of 1 B';
  return {
    name: `fairness ${measured} ${quiet}`,
    title: `${title} beside four flooding peers${beside}`,
    unit: `µs, 99th percentile of ${measured === 'timer' ? 'the delay' : 'the round trip'}`,
    measure: Object.fromEntries(
      contestants.map((name) => {
        const server = command('fairness', name);
        return [name, server && (() => flooded(server, quiet, measured))];
      }),
    ),
    targets: [{ of: 'promises', times: 'net', atMost: 1 }],
  };
}

export const fairness: Workload = {
  name: 'fairness',
  says: 'timers and echoes beside peers that flood',
  cases: () => [one('timer', 0), one('timer', QUIET), one('echo', QUIET)],
};
