// Calls of any kind in the queues of a socket, and calls for several messages.
import {
  AF_UNIX,
  EINVAL,
  FIONREAD,
  MSG_DONTWAIT,
  POLLIN,
  POLLOUT,
  SHUT_RD,
  SOCK_DGRAM,
  ioctl,
  int,
  iovec,
  mmsghdr,
  msghdr,
  recv,
  recvmmsg,
  send,
  set_errno,
  sizeof,
} from 'bsd-sockets';
import { socket } from 'bsd-sockets/promises';
import { unix } from '../support/sockets';
import { turn } from './random';
import { exact, failure, kept, kinds, opened, paired } from './sockets';

const messages = (...sizes: number[]): mmsghdr[] =>
  sizes.map(
    (size) =>
      new mmsghdr({ msg_hdr: { msg_iov: new iovec({ iov_base: Buffer.alloc(size), iov_len: size }), msg_iovlen: 1 } }),
  );

const of = (...texts: string[]): mmsghdr[] =>
  texts.map((text) => {
    const msg_iov = new iovec({ iov_base: Buffer.from(text), iov_len: text.length });
    return new mmsghdr({ msg_hdr: { msg_iov, msg_iovlen: 1 } });
  });

const textOf = ({ msg_hdr, msg_len }: mmsghdr): string =>
  (msg_hdr.msg_iov![0]!.iov_base as Buffer).toString('utf8', 0, msg_len);

describe.each(kinds.filter(({ stream }) => !stream))('$name', ({ make }) => {
  test('recvmmsg waits for a message and receives all that have arrived', async () => {
    const [a, b] = await make();
    const vec = messages(8, 8, 8);
    const receiving = b.recvmmsg(vec);
    await a.send('one');
    expect(await receiving).toBe(1);
    expect(textOf(vec[0]!)).toBe('one');
    expect(await a.sendmmsg(of('two', 'three'))).toBe(2);
    expect(await b.recvmmsg(vec)).toBe(2);
    expect(vec.slice(0, 2).map(textOf)).toEqual(['two', 'three']);
    expect(await failure(b.recvmmsg(vec, MSG_DONTWAIT))).toMatchObject({ code: 'EAGAIN', syscall: 'recvmmsg' });
    expect(await failure(b.recvmmsg(vec, 0, { timeout: 1 }))).toMatchObject({ code: 'TIMEOUT_ERR' });
  });
});

test('recvmmsg of a socket that was shut down for reading returns 0', async () => {
  const [, b] = paired(SOCK_DGRAM);
  const receiving = b.recvmmsg(messages(8));
  b.shutdown(SHUT_RD);
  expect(await receiving).toBe(0);
});

test('sendmmsg to a full queue waits until another process reads', async () => {
  const receiver = opened(AF_UNIX, SOCK_DGRAM);
  receiver.bind(exact(unix()));
  const sender = opened(AF_UNIX, SOCK_DGRAM);
  const msg_name = receiver.getsockname();
  const vec = Array.from({ length: 1000 }, () => new mmsghdr({ msg_hdr: { msg_name, msg_namelen: sizeof(msg_name) } }));
  const sent = await sender.sendmmsg(vec);
  expect(sent).toBeLessThan(1000);
  const sending = sender.sendmmsg(vec.slice(0, 1));
  const buf = Buffer.alloc(1);
  for (let i = 0; i < sent; i++) await receiver.recv(buf);
  expect(await sending).toBe(1);
});

test('an argument that is not an array rejects', async () => {
  const [a] = paired(SOCK_DGRAM);
  for (const vec of [5, {}, 'ab']) {
    expect(await failure(a.sendmmsg(vec as never))).toBeInstanceOf(TypeError);
    expect(await failure(a.recvmmsg(vec as never))).toBeInstanceOf(TypeError);
  }
});

test('call waits in turn with other reads', async () => {
  const [a, b] = paired(SOCK_DGRAM);
  const vec = messages(8, 8);
  const [first, last] = [Buffer.alloc(8), Buffer.alloc(8)];
  const order: string[] = [];
  const note = (name: string) => (n: number) => {
    order.push(name);
    return n;
  };
  const all = [
    b.recv(first).then(note('recv')),
    b.call(POLLIN, 'recvmmsg', (fd) => recvmmsg(fd, vec, 2, MSG_DONTWAIT, null)).then(note('call')),
    b.recv(last).then(note('last')),
  ];
  for (const data of ['1', '22']) await a.send(data);
  await all[1];
  await a.send('333');
  expect(await Promise.all(all)).toEqual([1, 1, 3]);
  expect([order, textOf(vec[0]!)]).toEqual([['recv', 'call', 'last'], '22']);
});

test('call with POLLOUT waits for room', async () => {
  const [a, b] = paired();
  const piece = Buffer.alloc(65536);
  const write = (fd: number): number => send(fd, piece, piece.length, MSG_DONTWAIT);
  while (write(a.fd) > 0);
  const writing = a.call(POLLOUT, 'send', write);
  await turn();
  const bytes = int();
  for (let read = 0; ioctl(b.fd, FIONREAD, bytes) === 0 && bytes[0] !== 0 && read < 2 ** 24;) {
    read += await b.recv(piece);
  }
  expect(await writing).toBeGreaterThan(0);
});

test('call rejects with the errno of its function, its exception, and ECANCELED when the socket is closed', async () => {
  const [, b] = paired();
  const fails = (): number => {
    set_errno(EINVAL);
    return -1;
  };
  expect(await failure(b.call(POLLIN, 'mine', fails))).toMatchObject({ code: 'EINVAL', syscall: 'mine' });
  const error = new Error('thrown');
  const throws = (): number => {
    throw error;
  };
  expect(await failure(b.call(POLLIN, 'mine', throws))).toBe(error);
  const buf = Buffer.alloc(1);
  const receive = (fd: number): number => recv(fd, buf, 1, MSG_DONTWAIT);
  expect(await failure(b.call(POLLIN, 'recv', receive, { timeout: 1 }))).toMatchObject({ code: 'TIMEOUT_ERR' });
  const waiting = b.call(POLLIN, 'recv', receive);
  b.close();
  expect(await failure(waiting)).toMatchObject({ code: 'ECANCELED', syscall: 'recv' });
  expect(await failure(b.call(POLLIN, 'recv', receive))).toMatchObject({ code: 'EBADF' });
});

test('call checks its arguments', async () => {
  const s = kept(socket(AF_UNIX, SOCK_DGRAM));
  const zero = (): number => 0;
  const wrong = { code: 'ERR_INVALID_ARG_TYPE' };
  expect(await failure(s.call(POLLIN | POLLOUT, 'x', zero))).toMatchObject(wrong);
  expect(await failure(s.call(POLLIN, 5 as never, zero))).toMatchObject(wrong);
  expect(await failure(s.call(POLLIN, 'x', 5 as never))).toMatchObject(wrong);
  expect((await failure(s.call(POLLIN, 'x', (() => 'y') as never))).message).toBe(
    "call: fn must be a function that returns a number (received 'y')",
  );
});

test('a reused message keeps its memory', async () => {
  const [a, b] = paired(SOCK_DGRAM);
  const vec = messages(4);
  for (const data of ['abcd', 'ef']) {
    await a.sendmsg(
      new msghdr({ msg_iov: new iovec({ iov_base: Buffer.from(data), iov_len: data.length }), msg_iovlen: 1 }),
    );
    await b.recvmmsg(vec);
    expect(textOf(vec[0]!)).toBe(data);
  }
});
