// Each call on each kind of socket.
import { openSync } from 'node:fs';
import type { cmsghdr, sockaddr_un } from 'bsd-sockets';
import {
  CMSG_DATA,
  CMSG_FIRSTHDR,
  CMSG_LEN,
  CMSG_SPACE,
  F_GETFD,
  F_GETFL,
  FD_CLOEXEC,
  IPPROTO_TCP,
  MSG_DONTWAIT,
  MSG_PEEK,
  MSG_TRUNC,
  O_NONBLOCK,
  AF_INET,
  AF_NETLINK,
  AF_PACKET,
  AF_UNIX,
  POLLIN,
  POLLOUT,
  SCM_RIGHTS,
  SHUT_WR,
  SOCK_DGRAM,
  SOCK_RAW,
  SOCK_STREAM,
  SOL_SOCKET,
  SO_COOKIE,
  SO_KEEPALIVE,
  SO_LINGER,
  SO_MAX_PACING_RATE,
  SO_MEMINFO,
  SO_PEERCRED,
  SO_RCVTIMEO,
  SO_REUSEADDR,
  SO_TYPE,
  TCP_CONGESTION,
  TCP_INFO,
  TCP_NODELAY,
  close,
  cstr,
  fcntl,
  int,
  iovec,
  linger,
  msghdr,
  pipe,
  sizeof,
  sockaddr_nl,
  tcp_info,
  timeval,
} from 'bsd-sockets';
import { Socket, getaddrinfo, getnameinfo, readable, writable, type WaitOptions } from 'bsd-sockets/promises';
import { NI_NUMERICHOST, NI_NUMERICSERV, sockaddr_in, write, htons } from 'bsd-sockets';
import { abstract, closeAfterTest, inet } from '../support/sockets';
import {
  connected,
  everything,
  exact,
  failure,
  kept,
  kinds,
  listening,
  opened,
  paired,
  streams,
  thrown,
} from './sockets';

describe.each(kinds)('$name', ({ make, stream }) => {
  test('recv returns data that was sent before it, and data that is sent later', async () => {
    const [a, b] = await make();
    const buf = Buffer.alloc(16);
    expect(await a.send('hello')).toBe(5);
    expect(await b.recv(buf)).toBe(5);
    expect(buf.toString('utf8', 0, 5)).toBe('hello');
    const receiving = a.recv(buf);
    expect(await b.send(Buffer.from('back'))).toBe(4);
    expect(await receiving).toBe(4);
    expect(buf.toString('utf8', 0, 4)).toBe('back');
  });

  test('read, write, readv and writev transfer data', async () => {
    const [a, b] = await make();
    const buf = Buffer.alloc(16);
    expect(await a.write('one')).toBe(3);
    expect(await b.read(buf)).toBe(3);
    const pieces = ['ab', 'cde'].map((text) => new iovec({ iov_base: Buffer.from(text), iov_len: text.length }));
    expect(await a.writev(pieces)).toBe(5);
    const into = [2, 5].map((length) => new iovec({ iov_base: Buffer.alloc(length), iov_len: length }));
    expect(await b.readv(into)).toBe(5);
    expect(into.map(({ iov_base }) => cstr(iov_base!))).toEqual(['ab', 'cde']);
  });

  test('recvmsg waits for a sendmsg', async () => {
    const [a, b] = await make();
    const buf = Buffer.alloc(16);
    const msg = new msghdr({ msg_iov: [new iovec({ iov_base: buf, iov_len: 16 })], msg_iovlen: 1 });
    const receiving = b.recvmsg(msg);
    const data = Buffer.from('message');
    await a.sendmsg(new msghdr({ msg_iov: [new iovec({ iov_base: data, iov_len: 7 })], msg_iovlen: 1 }));
    expect(await receiving).toBe(7);
    expect(cstr(buf)).toBe('message');
  });

  test('recv does not wait with MSG_DONTWAIT, and keeps the data with MSG_PEEK', async () => {
    const [a, b] = await make();
    const buf = Buffer.alloc(16);
    expect(await failure(b.recv(buf, MSG_DONTWAIT))).toMatchObject({ code: 'EAGAIN', syscall: 'recv' });
    await a.send('peek');
    expect(await b.recv(buf, MSG_PEEK)).toBe(4);
    expect(await b.recv(buf)).toBe(4);
  });

  test('readable and writable resolve to the events of poll', async () => {
    const [a, b] = await make();
    expect((await a.writable()) & POLLOUT).toBe(POLLOUT);
    const waiting = b.readable();
    await a.send('x');
    expect((await waiting) & POLLIN).toBe(POLLIN);
    expect((await readable(b.fd)) & POLLIN).toBe(POLLIN);
    expect((await writable(a)) & POLLOUT).toBe(POLLOUT);
    expect(await b.recv(Buffer.alloc(4))).toBe(1);
  });

  if (stream) {
    test('writen and readn transfer a megabyte, and readn returns less at the end of the stream', async () => {
      const [a, b] = await make();
      const data = Buffer.from(Array.from({ length: 1 << 20 }, (_, i) => i * 7));
      const got = Buffer.alloc(data.length);
      const [sent, received] = await Promise.all([a.writen(data), b.readn(got)]);
      expect([sent, received]).toEqual([data.length, data.length]);
      expect(got.equals(data)).toBe(true);
      await a.writen('end');
      a.shutdown(SHUT_WR);
      expect(await b.readn(Buffer.alloc(10))).toBe(3);
      expect(await b.recv(Buffer.alloc(10))).toBe(0);
    });

    test('recv returns the last data, then 0, if both arrive at the same time', async () => {
      const [a, b] = await make();
      const all = everything(b);
      await a.send('last words');
      a.close();
      expect((await all).toString()).toBe('last words');
    });

    test('lines yields lines without their terminators, and the last one without any', async () => {
      const [a, b] = await make();
      await a.writen('one\r\ntwo\n\nfo');
      const lines = b.lines();
      expect([(await lines.next()).value, (await lines.next()).value, (await lines.next()).value]).toEqual([
        'one',
        'two',
        '',
      ]);
      const next = lines.next();
      await a.writen('ur\nfive');
      a.shutdown(SHUT_WR);
      expect((await next).value).toBe('four');
      expect((await lines.next()).value).toBe('five');
      expect(await lines.next()).toEqual({ done: true, value: undefined });
    });

    test('lines fails with EMSGSIZE if a line exceeds the limit', async () => {
      const [a, b] = await make();
      await a.writen('x'.repeat(100));
      expect(await failure(b.lines({ limit: 10 }).next())).toMatchObject({ code: 'EMSGSIZE' });
    });
  } else {
    test('recv returns 0 for an empty datagram, and recvfrom the address of the sender', async () => {
      const [a, b] = await make();
      await a.send('');
      expect((await b.recvfrom(Buffer.alloc(4))).length).toBe(0);
      await a.send('abc');
      expect(await b.recv(Buffer.alloc(1), MSG_TRUNC)).toBe(3);
    });
  }
});

test.each(streams)('$name: the address of accept is the client`s', async ({ make }) => {
  const [a, b] = await make();
  expect(b.getpeername().byteLength).toBe(a.getsockname().byteLength);
  expect(new Uint8Array(b.getpeername().buffer)).toEqual(new Uint8Array(a.getsockname().buffer));
});

test('for await accepts connections until the listener is closed', async () => {
  const listener = listening();
  const clients = [opened(AF_INET), opened(AF_INET), opened(AF_INET)];
  await Promise.all(clients.map((client) => client.connect(listener.getsockname())));
  let n = 0;
  for await (const { socket, address } of listener) {
    kept(socket);
    expect(address).toBeInstanceOf(sockaddr_in);
    if (++n === 3) setImmediate(() => listener.close());
  }
  expect(n).toBe(3);
});

test('sendto and recvfrom pass abstract addresses with their exact length', async () => {
  const [name, other] = [abstract(), abstract()];
  const [a, b] = [opened(AF_UNIX, SOCK_DGRAM), opened(AF_UNIX, SOCK_DGRAM)];
  a.bind(name[0]); // a sockaddr_un of 110 bytes
  b.bind(exact(other));
  await b.sendto('abc', 0, exact(name));
  const { length, address } = await a.recvfrom(Buffer.alloc(8));
  expect(length).toBe(3);
  expect((address as sockaddr_un).sun_path).toEqual((other[0] as sockaddr_un).sun_path);
  await a.sendto('back', 0, address);
  expect(await b.recv(Buffer.alloc(8))).toBe(4);
});

test('a unix datagram waits for a full queue although poll reports POLLOUT', async () => {
  const address = abstract();
  const [from, to] = [opened(AF_UNIX, SOCK_DGRAM), opened(AF_UNIX, SOCK_DGRAM)];
  to.bind(exact(address));
  let sent = 0;
  const sending = (async () => {
    for (; sent < 500; sent++) await from.sendto('x', 0, exact(address));
  })();
  for (let got = 0; got < 500; got++) expect(await to.recv(Buffer.alloc(4))).toBe(1);
  await sending;
});

test('a unix connect waits while the backlog is full', async () => {
  const listener = listening(abstract(), SOCK_STREAM, 0);
  const clients = [opened(AF_UNIX), opened(AF_UNIX), opened(AF_UNIX), opened(AF_UNIX)];
  const connecting = Promise.all(clients.map((client) => client.connect(listener.getsockname())));
  for (let i = 0; i < clients.length; i++) kept((await listener.accept()).socket);
  await connecting;
});

test('recvmsg receives descriptors with FD_CLOEXEC set', async () => {
  const [a, b] = paired();
  const control = new Uint8Array(CMSG_SPACE(sizeof(int)));
  const msg = new msghdr({ msg_iov: [new iovec({ iov_base: Buffer.from('x'), iov_len: 1 })], msg_iovlen: 1 });
  Object.assign(msg, { msg_control: control, msg_controllen: control.length });
  const header: cmsghdr = CMSG_FIRSTHDR(msg)!;
  Object.assign(header, { cmsg_len: CMSG_LEN(sizeof(int)), cmsg_level: SOL_SOCKET, cmsg_type: SCM_RIGHTS });
  CMSG_DATA(header).set(new Uint8Array(int(a.fd).buffer));
  const into = new msghdr({ msg_iov: [new iovec({ iov_base: Buffer.alloc(1), iov_len: 1 })], msg_iovlen: 1 });
  Object.assign(into, { msg_control: new Uint8Array(64), msg_controllen: 64 });
  const receiving = b.recvmsg(into);
  await a.sendmsg(msg);
  expect(await receiving).toBe(1);
  const got = closeAfterTest(new Int32Array(CMSG_DATA(CMSG_FIRSTHDR(into)!).slice().buffer)[0]!);
  expect(fcntl(got, F_GETFD) & FD_CLOEXEC).toBe(FD_CLOEXEC);
});

test('netlink, raw and packet sockets transfer messages', async () => {
  const netlink = opened(AF_NETLINK, SOCK_RAW);
  netlink.bind(new sockaddr_nl({ nl_family: AF_NETLINK }));
  expect(netlink.getsockname()).toBeInstanceOf(sockaddr_nl);
  const request = Buffer.from('140000001200010301000000000000000000000000', 'hex').subarray(0, 20); // RTM_GETLINK, dump
  request.writeUInt32LE(20, 0);
  await netlink.send(request);
  expect(await netlink.recv(Buffer.alloc(65536))).toBeGreaterThan(16);
  if (process.getuid!() !== 0) {
    console.warn('skipped: raw and packet sockets (not root)');
    return;
  }
  const raw = opened(AF_INET, SOCK_RAW, 1); // ICMP: an echo request to ourselves
  await raw.sendto(Buffer.from('0800f7ff00000000', 'hex'), 0, exact(inet()));
  expect((await raw.recvfrom(Buffer.alloc(100))).length).toBe(28);
  const packet = opened(AF_PACKET, SOCK_DGRAM, htons(3)); // ETH_P_ALL
  const receiving = packet.recvfrom(Buffer.alloc(2000));
  await raw.sendto(Buffer.from('0800f7ff00000000', 'hex'), 0, exact(inet()));
  expect((await receiving).length).toBeGreaterThan(0);
});

test('getsockopt returns, and setsockopt accepts, the type of each option', async () => {
  const [a] = await connected(listening());
  a.setsockopt(SOL_SOCKET, SO_KEEPALIVE, true);
  a.setsockopt(IPPROTO_TCP, TCP_NODELAY, 1);
  expect([a.getsockopt(SOL_SOCKET, SO_KEEPALIVE), a.getsockopt(IPPROTO_TCP, TCP_NODELAY)]).toEqual([1, 1]);
  a.setsockopt(SOL_SOCKET, SO_LINGER, new linger({ l_onoff: 1, l_linger: 7 }));
  expect(a.getsockopt(SOL_SOCKET, SO_LINGER).l_linger).toBe(7);
  a.setsockopt(SOL_SOCKET, SO_LINGER, new linger());
  a.setsockopt(SOL_SOCKET, SO_RCVTIMEO, new timeval({ tv_sec: 3 }));
  expect(a.getsockopt(SOL_SOCKET, SO_RCVTIMEO).tv_sec).toBe(3);
  a.setsockopt(IPPROTO_TCP, TCP_CONGESTION, 'reno');
  expect(a.getsockopt(IPPROTO_TCP, TCP_CONGESTION)).toBe('reno');
  const info = a.getsockopt(IPPROTO_TCP, TCP_INFO);
  expect(info).toBeInstanceOf(tcp_info);
  expect(info.tcpi_state).toBe(1);
  expect(a.getsockopt(SOL_SOCKET, SO_COOKIE)).toBeGreaterThan(0n);
  a.setsockopt(SOL_SOCKET, SO_MAX_PACING_RATE, 5_000_000_000n);
  expect(a.getsockopt(SOL_SOCKET, SO_MAX_PACING_RATE)).toBe(5_000_000_000n);
  expect(a.getsockopt(SOL_SOCKET, SO_MEMINFO).length).toBeGreaterThanOrEqual(36);
  // @ts-expect-error the option is a string
  const name: number = a.getsockopt(IPPROTO_TCP, TCP_CONGESTION);
  expect(name).toBe('reno');
  const bytes = int();
  expect(a.getsockopt(SOL_SOCKET, SO_TYPE, bytes)).toBe(4);
  expect(bytes[0]).toBe(SOCK_STREAM);
  a.setsockopt(SOL_SOCKET, SO_REUSEADDR, int(1));
  expect(thrown(() => a.getsockopt(SOL_SOCKET, 9999))).toMatchObject({ code: 'ENOPROTOOPT', syscall: 'getsockopt' });
  expect(paired()[0].getsockopt(SOL_SOCKET, SO_PEERCRED).pid).toBe(process.pid);
});

test('sockets are non-blocking and closed on exec, and from() makes a descriptor so', async () => {
  const [a, b] = await connected(listening());
  const both = new Int32Array(2);
  pipe(both);
  const [reading, writing] = [kept(Socket.from(both[0]!)), kept(Socket.from(both[1]!))];
  for (const s of [opened(AF_INET), a, b, ...paired(), reading, writing]) {
    expect(fcntl(s.fd, F_GETFD) & FD_CLOEXEC).toBe(FD_CLOEXEC);
    expect(fcntl(s.fd, F_GETFL) & O_NONBLOCK).toBe(O_NONBLOCK);
  }
  const waiting = reading.read(Buffer.alloc(4));
  await writing.write('pipe');
  expect(await waiting).toBe(4);
});

test('readable accepts an epoll set, a pipe and a file, which is always ready', async () => {
  const both = new Int32Array(2);
  pipe(both);
  const waiting = readable(closeAfterTest(both[0]!));
  write(both[1]!, 'x', 1);
  expect(await waiting).toBe(POLLIN);
  expect(close(both[1]!)).toBe(0);
  const file = closeAfterTest(openSync(__filename, 'r'));
  expect(await readable(file)).toBe(POLLIN);
  expect(await failure(readable(-1))).toMatchObject({ code: 'EBADF' });
});

test('getaddrinfo and getnameinfo convert between names and addresses', async () => {
  const list = await getaddrinfo('127.0.0.1', '80');
  expect(list.map(({ ai_socktype }) => ai_socktype)).toContain(SOCK_STREAM);
  expect(await getnameinfo(list[0]!.ai_addr, NI_NUMERICHOST | NI_NUMERICSERV)).toEqual({
    host: '127.0.0.1',
    service: '80',
  });
  expect(await failure(getaddrinfo(null, null))).toMatchObject({ code: 'EAI_NONAME', syscall: 'getaddrinfo' });
  expect(await failure(getnameinfo(new sockaddr_in()))).toMatchObject({ code: 'EAI_FAMILY' });
  const signal = AbortSignal.abort();
  expect(await failure(getaddrinfo('localhost', null, null, { signal }))).toMatchObject({ name: 'AbortError' });
});

test.each<[string, (options: WaitOptions) => Promise<unknown>]>([
  ['getaddrinfo', (options) => getaddrinfo('127.0.0.1', null, null, options)],
  ['getnameinfo', (options) => getnameinfo(inet()[0], NI_NUMERICHOST, options)],
])('%s rejects options of the wrong types', async (name, call) => {
  for (const [options, error] of [
    [{ timeout: -5 }, new RangeError(`${name}: options.timeout must be >= 0 (received -5)`)],
    [{ timeout: 'a' }, new TypeError(`${name}: options.timeout must be a number (received 'a')`)],
    [{ signal: {} }, new TypeError(`${name}: options.signal must be an AbortSignal (received an instance of Object)`)],
  ] as const) {
    expect(await failure(call(options as WaitOptions))).toEqual(error);
  }
});
