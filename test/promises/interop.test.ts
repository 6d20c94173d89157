// The C API on Node's sockets, and sockets of this package in Node's classes.
import { execFileSync } from 'node:child_process';
import dgram from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { open } from 'node:fs/promises';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import tls from 'node:tls';
import type { sockaddr_in } from 'bsd-sockets';
import {
  AF_INET,
  IPPROTO_IP,
  IPPROTO_TCP,
  IP_FREEBIND,
  IP_TOS,
  SOCK_DGRAM,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  SOL_SOCKET,
  SO_ACCEPTCONN,
  SO_LINGER,
  SO_MARK,
  SO_RCVBUF,
  SO_REUSEPORT,
  SO_TYPE,
  TCP_FASTOPEN,
  TCP_INFO,
  TCP_USER_TIMEOUT,
  dup,
  getsockopt,
  int,
  linger,
  ntohs,
  setsockopt,
  sizeof,
  socklen_t,
  tcp_info,
} from 'bsd-sockets';
import { Socket, duplex, fileno, toWeb } from 'bsd-sockets/promises';
import { abstract, inet } from '../support/sockets';
import { connected, everything, exact, kept, listening, opened, paired, streams, thrown } from './sockets';

const ends: (() => unknown)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const folder = mkdtempSync(join(tmpdir(), 'bsd-sockets-'));
const [key, cert] = ['key', 'cert'].map((name) => join(folder, name)) as [string, string];
execFileSync(
  'openssl',
  `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=localhost -keyout ${key} -out ${cert}`.split(
    ' ',
  ),
  { stdio: 'ignore' },
);
const pem = { key: readFileSync(key), cert: readFileSync(cert) };

const portOf = (s: Socket): number => ntohs(s.getsockname<sockaddr_in>().sin_port);

function read(fd: number, level: number, name: number): number {
  const value = int();
  expect(getsockopt(fd, level, name, value, socklen_t(sizeof(value)))).toBe(0);
  return value[0];
}

function change(fd: number, level: number, name: number, value: number): number {
  expect(setsockopt(fd, level, name, int(value), sizeof(int))).toBe(0);
  return read(fd, level, name);
}

async function listen(
  server: net.Server,
  options: net.ListenOptions & { fd?: number } = { port: 0, host: '127.0.0.1' },
): Promise<number> {
  server.listen(options);
  ends.push(() => server.close());
  await once(server, 'listening');
  return (server.address() as AddressInfo | null)?.port ?? 0; // null for an abstract name
}

test('setsockopt sets options of a listening HTTP server and its connections', async () => {
  const server = http.createServer((request, response) => {
    const fd = fileno(request);
    expect(fileno(response)).toBe(fd);
    const marked = process.getuid!() === 0 ? change(fd, SOL_SOCKET, SO_MARK, 7) : 7;
    const seen = [change(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, 5000), change(fd, IPPROTO_IP, IP_TOS, 0x10), marked];
    response.end(JSON.stringify(seen));
  });
  const port = await listen(server);
  expect(change(fileno(server), SOL_SOCKET, SO_RCVBUF, 65536)).toBe(131072); // twice: socket(7)
  const response = await fetch(`http://127.0.0.1:${port}/`);
  expect(await response.json()).toEqual([5000, 0x10, 7]);
});

test('getsockopt returns the TCP_INFO of a TLS connection', async () => {
  const server = https.createServer(pem, (request, response) => {
    const info = new tcp_info();
    expect(getsockopt(fileno(request.socket), IPPROTO_TCP, TCP_INFO, info, socklen_t(sizeof(info)))).toBe(0);
    response.end(`${info.tcpi_state} ${info.tcpi_bytes_received > 0n}`);
  });
  const port = await listen(server);
  const client = tls.connect({ port, rejectUnauthorized: false });
  ends.push(() => client.destroy());
  await once(client, 'secureConnect');
  expect(read(fileno(client), SOL_SOCKET, SO_TYPE)).toBe(SOCK_STREAM);
  client.write('GET / HTTP/1.0\r\n\r\n');
  let text = '';
  for await (const chunk of client.setEncoding('utf8')) text += chunk as string;
  expect(text).toMatch(/\r\n\r\n1 true$/);
});

test('a dgram.Socket has a descriptor once it is bound', async () => {
  const socket = dgram.createSocket('udp4');
  ends.push(() => socket.close());
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  expect(read(fileno(socket), SOL_SOCKET, SO_TYPE)).toBe(SOCK_DGRAM);
});

test('fileno returns the descriptor of servers, a client request, a file and a Socket', async () => {
  for (const server of [net.createServer(), tls.createServer(pem), http.createServer(), https.createServer(pem)]) {
    const port = await listen(server);
    expect(read(fileno(server), SOL_SOCKET, SO_ACCEPTCONN)).toBe(1);
    expect(portOf(kept(Socket.from(dup(fileno(server)))))).toBe(port);
  }
  const server = http.createServer((_, response) => response.end());
  const request = http.get({ port: await listen(server), agent: false });
  await once(request, 'response');
  expect(read(fileno(request), SOL_SOCKET, SO_TYPE)).toBe(SOCK_STREAM);
  expect(fileno(request)).toBe(fileno(request.socket!));
  const ours = opened(AF_INET);
  expect(fileno(ours)).toBe(ours.fd);
  const file = await open(__filename);
  expect(fileno(file)).toBe(file.fd);
  await file.close();
});

test('fileno throws EBADF if an object has no descriptor', async () => {
  expect(thrown(() => fileno(new net.Socket()))).toMatchObject({ code: 'EBADF', syscall: 'fileno' });
  expect(thrown(() => fileno({}))).toMatchObject({ code: 'EBADF' });
  const server = net.createServer();
  await listen(server);
  server.close();
  expect(thrown(() => fileno(server))).toMatchObject({ code: 'EBADF' });
});

test('new net.Socket({ fd }) takes ownership of a connection', async () => {
  const [client, server] = await connected(listening());
  const socket = new net.Socket({ fd: client.detach() });
  ends.push(() => socket.destroy());
  socket.end('from node');
  expect((await everything(server)).toString()).toBe('from node');
});

test('server.listen({ fd }) accepts a socket with SO_REUSEPORT, TCP_FASTOPEN and IP_FREEBIND', async () => {
  const first = opened(AF_INET);
  first.setsockopt(SOL_SOCKET, SO_REUSEPORT, true);
  first.bind(exact(inet()));
  const second = opened(AF_INET);
  second.setsockopt(SOL_SOCKET, SO_REUSEPORT, true);
  second.bind(first.getsockname());
  const port = portOf(first);
  for (const s of [first, second]) {
    s.setsockopt(IPPROTO_TCP, TCP_FASTOPEN, 16);
    expect(
      await listen(
        net.createServer((c) => c.end('hi')),
        { fd: s.detach() },
      ),
    ).toBe(port);
  }
  const client = opened(AF_INET);
  await client.connect(exact(inet(port)));
  expect((await everything(client)).toString()).toBe('hi');
  const free = opened(AF_INET);
  free.setsockopt(IPPROTO_IP, IP_FREEBIND, true);
  free.bind(exact(inet(0, '192.0.2.7')));
  expect(await listen(net.createServer(), { fd: free.detach() })).toBeGreaterThan(0);
});

test('server.listen({ fd }) accepts a socket with an abstract unix address', async () => {
  const address = abstract();
  await listen(
    http.createServer((_, response) => response.end('abstract')),
    { fd: listening(address).detach() },
  );
  const client = opened(1);
  await client.connect(exact(address));
  await client.writen('GET / HTTP/1.0\r\n\r\n');
  expect((await everything(client)).toString()).toMatch(/abstract$/);
});

describe.each(streams)('$name', ({ make }) => {
  test('a pipeline of a duplex into itself echoes a megabyte', async () => {
    const [a, b] = await make();
    const data = Buffer.alloc(1 << 20, 'duplex');
    const echo = duplex(b);
    const echoed = pipeline(echo, echo);
    const stream = duplex(a);
    stream.end(data);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    await echoed;
    expect(Buffer.concat(chunks).equals(data)).toBe(true);
    expect([a.closed, b.closed]).toEqual([true, true]);
  });

  test('the streams of toWeb, piped to each other, echo a megabyte', async () => {
    const [a, b] = await make();
    const data = Buffer.alloc(1 << 20, 'web');
    const there = toWeb(b);
    const echoed = there.readable.pipeTo(there.writable);
    const { readable, writable } = toWeb(a);
    const writer = writable.getWriter();
    const written = writer.write(data).then(() => writer.close());
    const chunks: Uint8Array[] = [];
    for await (const chunk of readable) chunks.push(chunk);
    await Promise.all([written, echoed]);
    expect(Buffer.concat(chunks).equals(data)).toBe(true);
    expect([a.closed, b.closed]).toEqual([true, true]);
  });
});

// Sends chunks of many sizes, each after the previous one was read.
async function through(from: Socket, read: () => Promise<Uint8Array>): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  for (let i = 0; i < 100; i++) {
    const reading = read();
    await from.writen(Buffer.alloc(i % 10 === 9 ? 40_000 : 1 + i, i));
    pieces.push(await reading);
  }
  return pieces;
}

const reads: [name: string, read: (s: Socket) => () => Promise<Uint8Array>][] = [
  [
    'duplex',
    (s) => {
      const stream = duplex(s);
      ends.push(() => stream.destroy());
      return async () => ((await once(stream, 'data')) as [Buffer])[0];
    },
  ],
  [
    'toWeb',
    (s) => {
      const reader = toWeb(s).readable.getReader();
      return async () => (await reader.read()).value!;
    },
  ],
];

test.each(reads)('the chunks of %s occupy at most twice their size', async (_name, reading) => {
  const [a, b] = paired(SOCK_SEQPACKET);
  const pieces = await through(a, reading(b));
  expect(pieces.map((piece, i) => piece.every((byte) => byte === i) && piece.length)).toEqual(
    pieces.map((_, i) => (i % 10 === 9 ? 40_000 : 1 + i)),
  );
  const memory = new Set(pieces.map(({ buffer }) => buffer));
  const sum = [...memory].reduce((all, { byteLength }) => all + byteLength, 0);
  expect(sum).toBeLessThanOrEqual(2 * pieces.reduce((all, { length }) => all + length, 0));
});

test('a byob reader of toWeb reads into the memory that it passes', async () => {
  const [a, b] = paired();
  const reader = toWeb(b).readable.getReader({ mode: 'byob' });
  await a.writen('mine');
  const first = await reader.read(new Uint8Array(64));
  expect([Buffer.from(first.value!).toString(), first.value!.buffer.byteLength]).toEqual(['mine', 64]);
  const last = reader.read(new Uint8Array(64));
  a.close();
  expect((await last).done).toBe(true);
});

test('TLS works over a duplex', async () => {
  const server = tls.createServer(pem, (connection) => connection.pipe(connection));
  const port = await listen(server);
  const s = opened(AF_INET);
  await s.connect(exact(inet(port)));
  const client = tls.connect({ socket: duplex(s), rejectUnauthorized: false });
  await once(client, 'secureConnect');
  client.end('secret');
  let text = '';
  for await (const chunk of client.setEncoding('utf8')) text += chunk as string;
  expect(text).toBe('secret');
});

test('a duplex emits the error of a failed read, and closes', async () => {
  const [a, b] = await connected(listening());
  const stream = duplex(a);
  stream.resume();
  reset(b);
  const [error] = (await once(stream, 'error')) as [Error];
  expect(error).toMatchObject({ code: 'ECONNRESET', syscall: 'read' });
  expect(a.closed).toBe(true);
});

const reset = (s: Socket): void => {
  s.setsockopt(SOL_SOCKET, SO_LINGER, new linger({ l_onoff: 1 }));
  s.close();
};

test.each(['readable', 'writable'] as const)('toWeb: a reset fails its %s, and closes', async (way) => {
  const [a, b] = await connected(listening());
  const { readable, writable } = toWeb(a);
  reset(b);
  const failing = way === 'readable' ? readable.getReader().read() : writable.getWriter().write(Buffer.from('x'));
  await expect(failing).rejects.toMatchObject({ syscall: way === 'readable' ? 'recv' : 'send' });
  expect(a.closed).toBe(true);
});

test('a cancelled readable of toWeb leaves the writable open, and an aborted writable closes', async () => {
  const [a, b] = await connected(listening());
  const { readable, writable } = toWeb(a);
  await readable.cancel();
  const writer = writable.getWriter();
  await writer.write(Buffer.from('still'));
  expect(await b.readn(Buffer.alloc(5))).toBe(5);
  await writer.abort();
  expect(a.closed).toBe(true);
});

test('a duplex that is ended after its socket was closed emits an error', async () => {
  const [a] = await connected(listening());
  const stream = duplex(a);
  a.close();
  stream.end();
  const [error] = (await once(stream, 'error')) as [Error];
  expect(error).toMatchObject({ code: 'EBADF', syscall: 'shutdown' });
});
