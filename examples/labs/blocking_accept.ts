// C12: the cost of waiting. One thread waits in accept(), another calls accept() on a nonblocking socket in a loop.
//
//   npm run lab blocking_accept
import { accept, poll, close } from 'bsd-sockets';
import { table } from './lib/draw';
import { expect, lab, must } from './lib/lab';
import { connected, listener, nonblocking } from './lib/sockets';
import { Call } from './lib/thread';
import { cpu_ms } from './lib/time';

const WAIT_MS = 300;

lab('C12', () => {
  const server = listener();
  const call = new Call('accept', [server, null, null]);
  call.block();
  const before = call.cpu_ms();
  poll(null, 0, WAIT_MS);
  must(call.blocked(), 'it still waits');
  const used = call.cpu_ms() - before;

  const asked = nonblocking(listener());
  const start = cpu_ms();
  const end = Date.now() + WAIT_MS;
  let calls = 0;
  while (Date.now() < end) {
    accept(asked, null, null);
    calls++;
  }
  const spent = cpu_ms() - start;

  table(
    [`${WAIT_MS} ms of waiting`, 'calls', 'CPU time'],
    [
      ['blocking accept()', 1, `${used.toFixed(3)} ms`],
      ['non-blocking accept() in a loop', calls, `${spent.toFixed(3)} ms`],
    ],
  );
  console.log();
  const client = connected(server);
  must(Number(call.result()) > 0, 'accept() returned after a client connected');
  // It should be less than a microsecond. One millisecond allows for the granularity of the scheduler's clock.
  expect('less than 1 ms of CPU time', String(used < 1), 'true');
  for (const s of [client, asked, server]) close(s);
  return `${used.toFixed(3)} ms of CPU time in ${WAIT_MS} ms of accept(); a loop of ${calls} calls took ${spent.toFixed(0)} ms`;
});
