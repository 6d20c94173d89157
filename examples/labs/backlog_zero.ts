// C8: a backlog of zero is not a queue of zero.
//
//   npm run lab backlog_zero
import { close } from 'bsd-sockets';
import { crowd } from './lib/backlog';
import { expect, lab } from './lib/lab';
import { listener } from './lib/sockets';
import { queue, state } from './lib/tcp';

lab('C8', () => {
  const server = listener(0);
  expect('listen(s, 0): the limit', queue(server).limit, 0);
  const [first, second] = crowd(server, 2) as [number, number];
  expect('connections in the queue', queue(server).length, 1);
  expect('the first client', state(first), 'ESTABLISHED');
  expect('the second client', state(second), 'SYN_SENT');
  for (const s of [first, second, server]) close(s);
  return 'listen(s, 0): one connection waits in the queue, and the second client stays in SYN_SENT';
});
