// Calls with MSG_DONTWAIT, MSG_ERRQUEUE or MSG_OOB do not queue behind other calls.
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
  test('fails with EAGAIN if there is no data', async () => {
    expect(await failure(receive(paired()[0]))).toMatchObject({ code: 'EAGAIN', syscall });
  });

  test('fails with EAGAIN after all data has been read', async () => {
    const [a, b] = await connected(listening());
    await a.send('hi');
    await b.recv(bytes(64));
    expect(await failure(receive(b))).toMatchObject({ code: 'EAGAIN', syscall });
  });

  test('fails with EAGAIN while a recv is pending, which receives the next data', async () => {
    const [a, b] = paired();
    const waiting = b.recv(bytes(64));
    expect(await failure(receive(b))).toMatchObject({ code: 'EAGAIN', syscall });
    await a.send('hi');
    expect(await waiting).toBe(2);
  });

  test('returns pending data', async () => {
    const [a, b] = paired();
    await a.send('hi');
    expect(await receive(b)).toEqual(syscall === 'recvfrom' ? expect.objectContaining({ length: 2 }) : 2);
  });
});

test('send with MSG_DONTWAIT fails with EAGAIN if the buffer is full, with or without a pending writen', async () => {
  const [a] = paired();
  await stuffed(a);
  expect(await failure(a.send('x', MSG_DONTWAIT))).toMatchObject({ code: 'EAGAIN', syscall: 'send' });
  const waiting = failure(a.writen('x'));
  expect(await failure(a.send('x', MSG_DONTWAIT))).toMatchObject({ code: 'EAGAIN' });
  a.close();
  expect(await waiting).toMatchObject({ code: 'ECANCELED' });
});

/** A UDP socket with IP_RECVERR: rejected datagrams are reported in its error queue. */
function refused(): Socket {
  const s = opened(AF_INET, SOCK_DGRAM);
  s.bind(exact(inet()));
  s.setsockopt(IPPROTO_IP, IP_RECVERR, true);
  return s;
}

test('a pending read of the error queue does not delay a recv', async () => {
  const s = refused();
  const errors = failure(s.recvmsg(message(), MSG_ERRQUEUE));
  const data = s.recv(bytes(64));
  await opened(AF_INET, SOCK_DGRAM).sendto('x', 0, s.getsockname());
  expect(await data).toBe(1);
  s.close();
  expect(await errors).toMatchObject({ code: 'ECANCELED', syscall: 'recvmsg' });
});

test('a pending recvfrom does not delay a read of the error queue', async () => {
  const s = refused();
  const data = failure(s.recvfrom(bytes(64)));
  const errors = s.recvmsg(message(), MSG_ERRQUEUE);
  await s.sendto('bounce', 0, exact(refusingAddress()));
  expect(await errors).toBe(6);
  // The pending recvfrom fails with the same error.
  expect(await data).toMatchObject({ code: 'ECONNREFUSED', syscall: 'recvfrom' });
});

test('each pending read of the error queue receives one error', async () => {
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

test('recv with MSG_OOB reads urgent data while another recv is pending', async () => {
  const [a, b] = await connected(listening());
  const data = b.recv(bytes(64));
  await a.send('!', MSG_OOB);
  const urgent = bytes(1);
  // Without urgent data recv fails with EINVAL, as in C.
  let n = -1;
  while (n === -1) {
    n = await b.recv(urgent, MSG_OOB).catch(() => new Promise<number>((resolve) => setImmediate(resolve, -1)));
  }
  expect([n, ...urgent]).toEqual([1, '!'.charCodeAt(0)]);
  await a.send('x');
  expect(await data).toBe(1);
});

test('flags that are not a number throw a TypeError, even if the call would wait', async () => {
  const [a] = paired();
  void failure(a.recv(bytes(64)));
  const options = { timeout: 5 } as never;
  const calls = [a.recv(bytes(64), options), a.recvfrom(bytes(64), options), a.recvmsg(message(), options)];
  for (const error of await Promise.all(calls.map(failure))) {
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toMatch(/: flags must be an integer \(received an instance of \w+\)/);
  }
});
