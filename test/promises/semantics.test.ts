// Results that equal those of C although operations or processes share a socket.
import {
  AF_INET,
  AF_INET6,
  AF_PACKET,
  AF_UNIX,
  ETH_P_ALL,
  F_GETFL,
  F_SETFL,
  MSG_DONTWAIT,
  MSG_FASTOPEN,
  O_NONBLOCK,
  SHUT_RD,
  SOCK_DGRAM,
  SOCK_RAW,
  SOCK_STREAM,
  bind,
  close,
  dup,
  fcntl,
  htons,
  if_nametoindex,
  iovec,
  msghdr,
  pipe,
  recv,
  sendto,
  sizeof,
  sockaddr_in6,
  sockaddr_un,
  socket as socketOfC,
} from 'bsd-sockets';
import { Socket, type WaitOptions } from 'bsd-sockets/promises';
import { closeAfterTest, inet } from '../support/sockets';
import { connected, failure, kept, listening, opened, paired, thrown } from './sockets';

const buf = (size = 64): Buffer => Buffer.alloc(size);
const message = (memory: Buffer): msghdr =>
  new msghdr({ msg_iov: [new iovec({ iov_base: memory, iov_len: memory.length })], msg_iovlen: 1 });

test('connect fails although a read of the same socket consumed the error', async () => {
  const listener = listening(inet(), SOCK_STREAM, 0);
  const address = listener.getsockname();
  await opened(AF_INET).connect(address); // the backlog is full: the next connection is not answered yet
  const s = opened(AF_INET);
  const connecting = failure(s.connect(address));
  const reading = failure(s.recv(buf()));
  listener.close();
  expect(await reading).toMatchObject({ code: 'ECONNREFUSED', syscall: 'recv' });
  expect(await connecting).toMatchObject({ code: 'ECONNREFUSED', syscall: 'connect' });
}, 30_000);

describe('shutdown of a datagram socket for reading', () => {
  type Read = (s: Socket, options?: WaitOptions) => Promise<unknown>;
  test.each<[string, Read]>([
    ['recv', (s) => s.recv(buf())],
    ['read', (s) => s.read(buf())],
    ['readv', (s) => s.readv([{ iov_base: buf(), iov_len: 64 }])],
    ['readn', (s) => s.readn(buf())],
    ['recvmsg', (s) => s.recvmsg(message(buf()))],
    ['recvfrom', async (s) => (await s.recvfrom(buf())).length],
  ])('ends a pending %s, and the next one', async (_name, read) => {
    const [a] = paired(SOCK_DGRAM);
    const pending = read(a);
    a.shutdown(SHUT_RD);
    expect(await pending).toBe(0);
    expect(await read(a)).toBe(0);
    expect(await failure(a.recv(buf(), MSG_DONTWAIT))).toMatchObject({ code: 'EAGAIN' });
  });
});

test('the address that recvfrom returns has the length that the kernel reported', async () => {
  const name = (text: string): sockaddr_un =>
    new sockaddr_un({ sun_family: AF_UNIX, sun_path: `\0${text}${process.pid}` });
  const peer = closeAfterTest(socketOfC(AF_UNIX, SOCK_DGRAM, 0));
  bind(peer, name('peer'), sizeof(name('peer'))); // the length of the struct: the name has trailing NULs
  const s = opened(AF_UNIX, SOCK_DGRAM);
  s.bind(name('server'));
  const server = s.getsockname();
  const serverLength = 3 + `server${process.pid}`.length;
  expect(sendto(peer, 'ping', 4, 0, server, serverLength)).toBe(4);
  const { address } = await s.recvfrom(buf());
  expect(await s.sendto('pong', 0, address)).toBe(4);
  expect(recv(peer, buf(), 64, MSG_DONTWAIT)).toBe(4);
  (address as sockaddr_un).sun_path = '\0another'; // now it is another address
  expect(await failure(s.sendto('pong', 0, address))).toMatchObject({ code: 'ECONNREFUSED', address: '@another' });
});

test('an error contains a path of 108 bytes, and the interface of a link-local address', async () => {
  const path = `/tmp/${'x'.repeat(103)}`;
  const long = new sockaddr_un({ sun_family: AF_UNIX, sun_path: path });
  expect(await failure(opened(AF_UNIX).connect(long))).toMatchObject({ code: 'ENOENT', address: path });
  const local = new sockaddr_in6({ sin6_family: AF_INET6, sin6_port: htons(9), sin6_scope_id: if_nametoindex('lo') });
  new Uint8Array(local.sin6_addr.buffer, local.sin6_addr.byteOffset, 16).set([
    0xfe,
    0x80,
    ...Array<number>(13).fill(0),
    1,
  ]);
  expect(thrown(() => opened(AF_INET6, SOCK_DGRAM).bind(local))).toMatchObject({ address: 'fe80::1%lo' });
});

const isRoot = process.getuid?.() === 0;
(isRoot ? test : test.skip)('recvmsg receives from a packet socket', async () => {
  const s = opened(AF_PACKET, SOCK_RAW, htons(ETH_P_ALL));
  const pending = s.recvmsg(message(buf(2048)));
  const [from, to] = [opened(AF_INET, SOCK_DGRAM), opened(AF_INET, SOCK_DGRAM)];
  const [address] = inet();
  to.bind(address);
  await from.sendto('x', 0, to.getsockname());
  expect(await pending).toBeGreaterThan(0);
});

describe('a file that another process has made blocking', () => {
  const make: Record<string, () => [reader: number, writer: number]> = {
    pipe: () => {
      const fds = new Int32Array(2);
      pipe(fds);
      return [fds[0]!, fds[1]!];
    },
    socket: () => {
      const [a, b] = paired();
      return [a.detach(), b.detach()];
    },
  };
  const data = Buffer.alloc(4 << 20);
  type Write = (s: Socket) => Promise<number>;
  const writes: [string, Write][] = [
    ['write', (s) => s.write(data)],
    ['writev', (s) => s.writev([{ iov_base: data, iov_len: data.length }])],
    ['writen', (s) => s.writen(data)],
  ];

  test.each(Object.keys(make).flatMap((kind) => writes.map(([name, write]) => [kind, name, write] as const)))(
    '%s: %s does not block the event loop',
    async (kind, _name, write) => {
      const [reader, writer] = make[kind]!();
      const [from, to] = [kept(Socket.from(reader)), kept(Socket.from(writer))];
      const shared = closeAfterTest(dup(to.fd)); // acts as the other process
      fcntl(shared, F_SETFL, fcntl(shared, F_GETFL) & ~O_NONBLOCK);
      const writing = write(to); // would block here forever, as only this thread reads
      let received = 0;
      const reading = (async () => {
        const into = buf(65536);
        for (let n; (n = await from.read(into)) > 0;) received += n;
      })();
      const written = await writing;
      expect(written).toBeGreaterThan(0);
      to.close();
      close(shared);
      await reading;
      expect(received).toBe(written);
    },
  );
});

describe('MSG_DONTWAIT in the middle of a transfer', () => {
  test('send fails with EAGAIN and inserts no bytes into a writen', async () => {
    const [a, b] = paired();
    const writing = a.writen(Buffer.alloc(1_000_000, 'a'));
    const into = buf(65536);
    let text = '';
    for (let n; (n = recv(b.fd, into, into.length, MSG_DONTWAIT)) > 0;) text += into.toString('latin1', 0, n);
    expect(await failure(a.send('X', MSG_DONTWAIT))).toMatchObject({ code: 'EAGAIN', syscall: 'send' });
    while (text.length < 1_000_000) text += into.toString('latin1', 0, await b.recv(into));
    await writing;
    expect(text).toBe('a'.repeat(1_000_000));
    expect(await a.send('X', MSG_DONTWAIT)).toBe(1);
  });

  test('recv fails with EAGAIN and takes no bytes from a readn', async () => {
    const [a, b] = paired();
    const whole = buf(8);
    await b.send('1234');
    const reading = a.readn(whole);
    expect(sendto(b.fd, '5678', 4, 0, null, 0)).toBe(4);
    expect(await failure(a.recv(buf(), MSG_DONTWAIT))).toMatchObject({ code: 'EAGAIN' });
    await reading;
    expect(whole.toString()).toBe('12345678');
  });
});

test('sendto with MSG_FASTOPEN waits for the connection and sends its data', async () => {
  const listener = listening();
  const s = opened(AF_INET);
  const accepting = listener.accept();
  expect(await s.sendto('hello', MSG_FASTOPEN, listener.getsockname())).toBe(5);
  const { socket } = await accepting;
  const into = buf();
  expect(into.toString('latin1', 0, await kept(socket).recv(into))).toBe('hello');
});

test('the timeout option fails with TIMEOUT_ERR, not with ETIMEDOUT of the kernel', async () => {
  const [a] = paired();
  const error = await failure(a.recv(buf(), 0, { timeout: 1 }));
  expect(error).toMatchObject({ name: 'TimeoutError', code: 'TIMEOUT_ERR', syscall: 'recv' });
  expect(error.message).toBe('recv: the operation took longer than 1 ms');
  expect(error.errno).toBeUndefined();
});

test('calls on a closed socket fail with EBADF, even with nothing to transfer', async () => {
  const [a] = paired();
  a.close();
  const nothing = buf(0);
  const calls = [a.recv(nothing), a.send(''), a.readn(nothing), a.writen(''), a.writev([]), a.lines().next()];
  for (const error of await Promise.all(calls.map(failure))) expect(error).toMatchObject({ code: 'EBADF' });
});

describe('iterators', () => {
  test('return() ends a pending next() of lines, and loses nothing', async () => {
    const [a, b] = paired();
    const lines = a.lines();
    await b.send('one\ntw');
    expect(await lines.next()).toEqual({ done: false, value: 'one' });
    const pending = lines.next();
    expect(await lines.return()).toEqual({ done: true, value: undefined });
    expect(await pending).toEqual({ done: true, value: undefined });
    await b.send('o\nthree\n');
    b.close();
    const rest: string[] = [];
    for await (const line of a.lines()) rest.push(line);
    expect(rest).toEqual(['two', 'three']);
  });

  test('a timeout of lines loses nothing', async () => {
    const [a, b] = paired();
    await b.send('begin');
    expect(await failure(a.lines({ timeout: 1 }).next())).toMatchObject({ code: 'TIMEOUT_ERR' });
    await b.send(' end\n');
    expect(await a.lines().next()).toEqual({ done: false, value: 'begin end' });
  });

  test('return() ends a pending next() of a listener, which stays open', async () => {
    const listener = listening();
    const connections = listener[Symbol.asyncIterator]();
    const pending = connections.next();
    await connections.return(undefined);
    expect(await pending).toEqual({ done: true, value: undefined });
    await connected(listener);
  });
});
