// Flags that make a call one that does not stand in line.
import {
  AF_INET,
  IPPROTO_IP,
  IP_RECVERR,
  MSG_DONTWAIT,
  MSG_ERRQUEUE,
  MSG_OOB,
  SOCK_DGRAM,
  iovec,
  msghdr,
} from 'bsd-sockets';
import type { Socket } from 'bsd-sockets/promises';
import { inet, refusingAddress } from '../support/sockets';
import { connected, exact, failure, listening, opened, paired, stuffed } from './sockets';

const bytes = (length: number): Uint8Array => new Uint8Array(length);
const message = (): msghdr =>
  new msghdr({
    msg_iov: [new iovec({ iov_base: bytes(64), iov_len: 64 })],
    msg_iovlen: 1,
    msg_control: bytes(256),
    msg_controllen: 256,
  });

const receives: [name: string, receive: (s: Socket) => Promise<unknown>][] = [
  ['recv', (s) => s.recv(bytes(64), MSG_DONTWAIT)],
  ['recvfrom', (s) => s.recvfrom(bytes(64), MSG_DONTWAIT)],
  ['recvmsg', (s) => s.recvmsg(message(), MSG_DONTWAIT)],
];

describe.each(receives)('%s with MSG_DONTWAIT', (syscall, receive) => {
  test('is EAGAIN where nothing is there', async () => {
    expect(await failure(receive(paired()[0]))).toMatchObject({ code: 'EAGAIN', syscall });
  });

  test('is EAGAIN after all has been read', async () => {
    const [a, b] = await connected(listening());
    await a.send('hi');
    await b.recv(bytes(64));
    expect(await failure(receive(b))).toMatchObject({ code: 'EAGAIN', syscall });
  });

  test('is EAGAIN beside one who waits, who gets what comes', async () => {
    const [a, b] = paired();
    const waiting = b.recv(bytes(64));
    expect(await failure(receive(b))).toMatchObject({ code: 'EAGAIN', syscall });
    await a.send('hi');
    expect(await waiting).toBe(2);
  });

  test('gets what is there', async () => {
    const [a, b] = paired();
    await a.send('hi');
    expect(await receive(b)).toEqual(syscall === 'recvfrom' ? expect.objectContaining({ length: 2 }) : 2);
  });
});

test('send with MSG_DONTWAIT is EAGAIN where the buffer is full, also behind one who waits', async () => {
  const [a] = paired();
  await stuffed(a);
  expect(await failure(a.send('x', MSG_DONTWAIT))).toMatchObject({ code: 'EAGAIN', syscall: 'send' });
  const waiting = failure(a.writen('x'));
  expect(await failure(a.send('x', MSG_DONTWAIT))).toMatchObject({ code: 'EAGAIN' });
  a.close();
  expect(await waiting).toMatchObject({ code: 'ECANCELED' });
});

/** A socket whose datagrams come back as errors. */
function refused(): Socket {
  const s = opened(AF_INET, SOCK_DGRAM);
  s.bind(exact(inet()));
  s.setsockopt(IPPROTO_IP, IP_RECVERR, true);
  return s;
}

test('who waits for the error queue does not hold up who waits for data', async () => {
  const s = refused();
  const errors = failure(s.recvmsg(message(), MSG_ERRQUEUE));
  const data = s.recv(bytes(64));
  await opened(AF_INET, SOCK_DGRAM).sendto('x', 0, s.getsockname());
  expect(await data).toBe(1);
  s.close();
  expect(await errors).toMatchObject({ code: 'ECANCELED', syscall: 'recvmsg' });
});

test('who waits for data does not hold up who waits for the error queue', async () => {
  const s = refused();
  const data = failure(s.recvfrom(bytes(64)));
  const errors = s.recvmsg(message(), MSG_ERRQUEUE);
  await s.sendto('bounce', 0, exact(refusingAddress()));
  expect(await errors).toBe(6);
  // The error is told to who reads, too.
  expect(await data).toMatchObject({ code: 'ECONNREFUSED', syscall: 'recvfrom' });
});

test('each who waits for the error queue gets one', async () => {
  const s = refused();
  const errors = [s.recvmsg(message(), MSG_ERRQUEUE), s.recvmsg(message(), MSG_ERRQUEUE, { timeout: 60_000 })];
  const aborted = new AbortController();
  const third = failure(s.recvmsg(message(), MSG_ERRQUEUE, { signal: aborted.signal }));
  aborted.abort();
  expect(await third).toMatchObject({ name: 'AbortError' });
  await s.sendto('one', 0, exact(refusingAddress()));
  await s.sendto('three', 0, exact(refusingAddress())).catch(() => s.sendto('three', 0, exact(refusingAddress())));
  expect((await Promise.all(errors)).sort()).toEqual([3, 5]);
});

test('urgent data is read past who waits for other data', async () => {
  const [a, b] = await connected(listening());
  const data = b.recv(bytes(64));
  await a.send('!', MSG_OOB);
  const urgent = bytes(1);
  // Without any it is EINVAL, as in C.
  let n = -1;
  while (n === -1) {
    n = await b.recv(urgent, MSG_OOB).catch(() => new Promise<number>((resolve) => setImmediate(resolve, -1)));
  }
  expect([n, ...urgent]).toEqual([1, '!'.charCodeAt(0)]);
  await a.send('x');
  expect(await data).toBe(1);
});

test('flags that are no number are refused, also where the call would wait', async () => {
  const [a] = paired();
  void failure(a.recv(bytes(64)));
  const hostile = { timeout: 5 } as never;
  for (const wait of [a.recv(bytes(64), hostile), a.recvfrom(bytes(64), hostile), a.recvmsg(message(), hostile)]) {
    const error = await failure(wait);
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toMatch(/: flags must be a number \(received an instance of \w+\)/);
  }
});
