// C7: a listener with a full queue. A note claims that the next connect() is refused. Linux queues one connection more
// than the backlog, drops the next SYN, and accepts it when the client sends it again a second later.
//
//   npm run lab backlog_full
import { accept, check, close, POLLOUT } from 'bsd-sockets';
import { crowd } from './lib/backlog';
import { expect, lab, must } from './lib/lab';
import { listener, wait_for } from './lib/sockets';
import { info, queue, state } from './lib/tcp';

const BACKLOG = 2;

lab('C7', () => {
  const server = listener(BACKLOG);
  expect(`listen(s, ${BACKLOG}): the limit`, queue(server).limit, BACKLOG);
  const clients = crowd(server, BACKLOG + 2);
  const extra = clients[BACKLOG + 1]!;
  expect('connections in the queue, one more', queue(server).length, BACKLOG + 1);
  expect('the extra client is not refused', state(extra), 'SYN_SENT');

  const accepted = check('accept', accept(server, null, null));
  expect('after accept(): in the queue', queue(server).length, BACKLOG);
  expect('the extra client can be written to', wait_for(extra, POLLOUT), 1);
  expect('  its state', state(extra), 'ESTABLISHED');
  const retries = info(extra).tcpi_total_retrans;
  must(retries > 0, 'the client sent its SYN again');
  expect('in the queue', () => queue(server).length, BACKLOG + 1);
  for (const s of [accepted, ...clients, server]) close(s);
  return `backlog ${BACKLOG}: ${BACKLOG + 1} wait; the next is not refused but stays in SYN_SENT, and is connected after accept() (SYN sent ${retries + 1}x)`;
});
