// A duplex in the place of a net.Socket.
import { once } from 'node:events';
import http from 'node:http';
import type { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import {
  AF_INET,
  AF_UNIX,
  IPPROTO_TCP,
  SHUT_RD,
  SHUT_WR,
  SOCK_DGRAM,
  SOCK_SEQPACKET,
  SOL_SOCKET,
  SO_LINGER,
  TCP_KEEPIDLE,
  TCP_NODELAY,
  linger,
  ntohs,
  type sockaddr_in,
} from 'bsd-sockets';
import { duplex, fileno, toWeb } from 'bsd-sockets/promises';
import { abstract } from '../support/sockets';
import { turn } from './random';
import { connected, everything, failure, kept, listening, opened, paired } from './sockets';

// Between two callbacks of setImmediate the event loop polls once.
async function newIteration(): Promise<void> {
  await turn();
  await turn();
}

describe('http over a duplex', () => {
  async function answered(agent: http.Agent, path: string): Promise<string> {
    const request = http.get({ agent, path });
    request.setNoDelay();
    request.setTimeout(60_000);
    const [response] = (await once(request, 'response')) as [http.IncomingMessage];
    return text(response);
  }

  test('a client whose agent keeps its connection', async () => {
    const l = listening(abstract());
    const agent = new http.Agent({ keepAlive: true });
    const createConnection = (_options: unknown, done: (error: Error | null, stream?: Duplex) => void): void => {
      const s = opened(AF_UNIX);
      s.connect(l.getsockname()).then(() => done(null, duplex(s)), done);
    };
    Object.assign(agent, { createConnection });
    const server = http.createServer((request, response) => response.end(request.url));
    const accepted = l.accept(); // the only one
    void accepted.then(({ socket: s }) => server.emit('connection', duplex(kept(s))));
    for (const path of ['/one', '/two']) expect(await answered(agent, path)).toBe(path);
    agent.destroy();
  });

  test('a server that closes a connection which is idle', async () => {
    const [a, b] = paired();
    const server = http.createServer((request, response) => response.end(request.url));
    server.keepAliveTimeout = 50;
    server.emit('connection', duplex(b));
    await a.send('GET /idle HTTP/1.1\r\nHost: localhost\r\n\r\n');
    expect((await everything(a)).toString()).toMatch(/^HTTP\/1.1 200 OK\r\n[^]*\/idle/);
  });

  test('a duplex reports both addresses and ignores options that its family lacks', async () => {
    const [a] = await connected(listening());
    const stream = duplex(a);
    expect(stream.remoteAddress).toBe('127.0.0.1');
    expect(stream.localPort).toBe(ntohs(a.getsockname<sockaddr_in>().sin_port));
    stream.setNoDelay().setKeepAlive(true, 7000);
    expect(a.getsockopt(IPPROTO_TCP, TCP_NODELAY)).toBe(1);
    expect(a.getsockopt(IPPROTO_TCP, TCP_KEEPIDLE)).toBe(7);
    const unix = duplex(paired()[0]);
    expect([unix.setNoDelay(), unix.remoteAddress, unix.remotePort]).toEqual([unix, '', undefined]);
    for (const s of [stream, unix]) s.destroy();
    expect(stream.remoteAddress).toBe('127.0.0.1'); // as net.Socket, which keeps what it has once reported
  });

  test('a duplex emits timeout again only after data has passed', async () => {
    const [a, b] = paired();
    const stream = duplex(a).resume();
    let timeouts = 0;
    stream.setTimeout(20, () => timeouts++);
    await once(stream, 'timeout');
    await b.send('x');
    await once(stream, 'timeout');
    stream.setTimeout(0);
    expect(timeouts).toBe(1);
    stream.destroy();
  });
});

describe('a duplex', () => {
  test('has the members of net.Socket that libraries use', () => {
    const stream = duplex(paired()[0]);
    expect(stream).toMatchObject({
      connecting: false,
      pending: false,
      readyState: 'open',
      bytesRead: 0,
      bytesWritten: 0,
      bufferSize: 0,
      timeout: undefined,
    });
    for (const method of ['destroySoon', 'resetAndDestroy', 'address', 'setTimeout'] as const) {
      expect(typeof stream[method]).toBe('function');
    }
    expect(fileno(stream)).toBe(stream.fd);
    stream.destroy();
    expect(stream.readyState).toBe('closed');
  });

  test('reports families, addresses and the bytes of both directions', async () => {
    const [a, b] = await connected(listening());
    const { sin_port } = a.getsockname<sockaddr_in>();
    const stream = duplex(a);
    expect(stream.address()).toEqual({ address: '127.0.0.1', family: 'IPv4', port: ntohs(sin_port) });
    expect([stream.remoteFamily, stream.localFamily]).toEqual(['IPv4', 'IPv4']);
    stream.write('four');
    expect(stream.bytesWritten).toBe(4);
    await b.writen('seven77');
    const [chunk] = (await once(stream, 'data')) as [Buffer];
    expect([chunk.toString(), stream.bytesRead]).toEqual(['seven77', 7]);
    stream.destroy();
  });

  test('of a socket that is connecting holds writes back until it is connected', async () => {
    const l = listening();
    const s = opened(AF_INET);
    const address = l.getsockname<sockaddr_in>();
    const stream = duplex(s, { connected: s.connect(address) });
    stream.end('hello');
    expect(stream).toMatchObject({ connecting: true, pending: true, readyState: 'opening', remoteAddress: undefined });
    const events: string[] = [];
    for (const event of ['connect', 'ready', 'finish']) stream.on(event, () => events.push(event));
    const { socket: peer } = await l.accept();
    expect((await everything(kept(peer))).toString()).toBe('hello');
    expect(events).toEqual(['connect', 'ready', 'finish']);
    expect(stream).toMatchObject({ connecting: false, pending: false, remotePort: ntohs(address.sin_port) });
    stream.destroy();
    expect(stream.pending).toBe(true);
  });

  test('is destroyed with the error of the connection, and close reports that there was one', async () => {
    const l = listening();
    const address = l.getsockname();
    l.close();
    const s = opened(AF_INET);
    const stream = duplex(s, { connected: s.connect(address) });
    const closed = new Promise((resolve) => stream.once('close', resolve));
    expect(await once(stream, 'error')).toMatchObject([{ code: 'ECONNREFUSED', syscall: 'connect' }]);
    expect([await closed, s.closed, stream.connecting]).toEqual([true, true, false]);
    const other = duplex(paired()[0]);
    expect(await once(other.destroy(), 'close')).toEqual([false]);
  });

  test('notices that the peer has ended, although the program only writes', async () => {
    const [a, b] = paired();
    const stream = duplex(a, { allowHalfOpen: false });
    stream.write('x');
    const closed = once(stream, 'close');
    await b.recv(Buffer.alloc(1));
    b.close();
    await closed;
    expect(a.closed).toBe(true);
  });

  test('sends pieces that are written together with one system call, and in order', async () => {
    const [a, b] = paired(SOCK_SEQPACKET); // shows where one call ends
    const stream = duplex(a);
    stream.cork();
    for (const piece of ['one ', Buffer.from('two '), 'three']) stream.write(piece);
    stream.uncork();
    const buf = Buffer.alloc(64);
    expect(buf.toString('latin1', 0, await b.recv(buf))).toBe('one two three');
    stream.destroy();
  });

  test('sends large pieces with writev, all of them', async () => {
    const [a, b] = paired();
    const stream = duplex(a);
    const pieces = Array.from({ length: 1500 }, (_, i) => Buffer.alloc(1000 + i, i));
    stream.cork();
    for (const piece of pieces) stream.write(piece);
    stream.uncork();
    stream.end();
    expect((await everything(b)).equals(Buffer.concat(pieces))).toBe(true);
    stream.destroy();
  });

  test.each([{}, { decodeStrings: false }])('encodes strings by their encoding with %o', async (options) => {
    const [a, b] = paired();
    const stream = duplex(a, options);
    stream.write('\u00e9', 'latin1');
    stream.end('c3a9', 'hex');
    expect((await everything(b)).toString('hex')).toBe('e9c3a9');
    stream.destroy();
  });

  test('writes at once, without waiting in a buffer, until the kernel takes no more', async () => {
    const [a, b] = paired();
    const stream = duplex(a);
    await newIteration();
    for (let i = 0; i < 4; i++) stream.write('x'.repeat(8000));
    expect([stream.writableLength, stream.bytesWritten]).toEqual([0, 32_000]);
    stream.end();
    expect(await everything(b)).toHaveLength(32_000);
    stream.destroy();
  });

  test('writes at once in an iteration of the event loop after one whose time was used up', async () => {
    const [a, b] = paired(SOCK_DGRAM);
    const buf = Buffer.alloc(1);
    for (let i = 0; i < 20; i++) {
      await a.send('x');
      await b.recv(buf);
    }
    for (const end = performance.now() + 3; performance.now() < end;); // more than a turn
    await newIteration();
    const stream = duplex(paired()[0]);
    for (let i = 0; i < 20; i++) stream.write('x'.repeat(1000)); // the clock is read once
    expect(stream.writableLength).toBe(0);
    stream.destroy();
  });

  test('counts the bytes of strings that wait to be written', async () => {
    const [a, b] = paired();
    const stream = duplex(a);
    stream.write('\u20ac'.repeat(1 << 20)); // more than the kernel takes
    stream.write('\u20ac');
    expect(stream.bytesWritten).toBe(3 * (1 << 20) + 3);
    stream.end();
    expect(await everything(b)).toHaveLength(3 * (1 << 20) + 3);
    expect(stream.bytesWritten).toBe(3 * (1 << 20) + 3);
    stream.destroy();
  });

  test('destroySoon sends all written data and closes', async () => {
    const [a, b] = paired();
    const stream = duplex(a);
    stream.write(Buffer.alloc(1 << 20));
    stream.destroySoon();
    expect(await everything(b)).toHaveLength(1 << 20);
    if (!stream.closed) await once(stream, 'close');
    expect(a.closed).toBe(true);
  });

  test('resetAndDestroy resets the connection', async () => {
    const [a, b] = await connected(listening());
    const reset = once(duplex(b).resume(), 'error');
    duplex(a).resetAndDestroy();
    expect(await reset).toMatchObject([{ code: 'ECONNRESET', syscall: 'read' }]);
  });

  test('can be created with a signal that is aborted already', async () => {
    const [a] = paired();
    const [error] = (await once(duplex(a, { signal: AbortSignal.abort() }), 'error')) as [Error];
    expect([error.name, a.closed]).toEqual(['AbortError', true]);
  });

  test('reports EPIPE, as net.Socket does, for a write after the peer has ended the connection', async () => {
    const [a, b] = paired();
    const stream = duplex(a, { allowHalfOpen: false }).resume();
    stream.write(Buffer.alloc(1 << 20)); // so that the stream does not close by itself
    b.shutdown(SHUT_WR);
    await once(stream, 'end');
    const failed = once(stream, 'error');
    expect(stream.write('late')).toBe(false);
    expect(await failed).toMatchObject([{ code: 'EPIPE' }]);
  });

  test('starts no timer after it is destroyed', () => {
    const stream = duplex(paired()[0]);
    stream.destroy();
    expect(stream.setTimeout(1)).toBe(stream);
    expect(stream.timeout).toBeUndefined();
  });

  test('does not emit timeout after the timeout was cleared, and does after it is set again', async () => {
    const stream = duplex(paired()[0]);
    let timeouts = 0;
    stream.on('timeout', () => timeouts++);
    stream.setTimeout(5).setTimeout(0);
    const other = duplex(paired()[0]);
    for (let i = 0; i < 3; i++) await once(other.setTimeout(10), 'timeout'); // started after that of the stream
    expect(timeouts).toBe(0);
    await once(stream.setTimeout(5), 'timeout');
    for (const s of [stream, other]) s.destroy();
  });

  test('does not emit timeout while a large write makes progress', async () => {
    const [a, b] = paired();
    const stream = duplex(a);
    let timeouts = 0;
    stream.on('timeout', () => timeouts++);
    stream.setTimeout(1000);
    const written = new Promise<void>((resolve) => stream.write(Buffer.alloc(4 << 20), () => resolve()));
    const buf = Buffer.alloc(65536);
    for (let got = 0; got < 4 << 20;) {
      got += await b.recv(buf);
      await new Promise((resolve) => setTimeout(resolve, 25)); // 64 reads take longer than the timeout
    }
    await written;
    expect(timeouts).toBe(0);
    stream.destroy();
  });

  test('is not ended by an empty datagram, and ends at shutdown', async () => {
    const [a, b] = paired(SOCK_DGRAM);
    const stream = duplex(a);
    const events: string[] = [];
    stream.on('data', (chunk: Buffer) => events.push(chunk.toString())).on('end', () => events.push('end'));
    for (const datagram of ['one', '', 'two']) await b.send(datagram);
    while (events.length < 2) await once(stream, 'data');
    a.shutdown(SHUT_RD);
    await once(stream, 'end');
    expect(events).toEqual(['one', 'two', 'end']);
    stream.destroy();
  });
});

describe('toWeb', () => {
  test('a cancelled reader leaves the next data for others', async () => {
    const [a, b] = paired();
    const reader = toWeb(a).readable.getReader();
    const reading = reader.read();
    await turn();
    await reader.cancel();
    expect(await reading).toEqual({ done: true, value: undefined });
    await b.send('data');
    expect(await a.recv(Buffer.alloc(8))).toBe(4);
  });

  test('a failure of the reader fails the writer', async () => {
    const [a, b] = await connected(listening());
    const { readable, writable } = toWeb(a);
    const [reader, writer] = [readable.getReader(), writable.getWriter()];
    const outcomes = [reader.read(), reader.closed, writer.closed].map(failure);
    b.setsockopt(SOL_SOCKET, SO_LINGER, new linger({ l_onoff: 1 }));
    b.close();
    for (const error of await Promise.all(outcomes)) expect(error.code).toBe('ECONNRESET');
    expect(a.closed).toBe(true);
  });

  test('abort ends a write that waits, and fails the reader', async () => {
    const [a] = paired();
    const { readable, writable } = toWeb(a);
    const writer = writable.getWriter();
    const writing = failure(writer.write(Buffer.alloc(16 << 20)));
    const reading = failure(readable.getReader().read());
    await turn();
    await writer.abort(new Error('stop'));
    expect(a.closed).toBe(true);
    expect((await reading).message).toBe('stop');
    await writing;
  });

  test('is not ended by an empty datagram', async () => {
    const [a, b] = paired(SOCK_DGRAM);
    const reader = toWeb(a).readable.getReader();
    await b.send('');
    await b.send('x');
    expect(await reader.read()).toMatchObject({ done: false, value: Uint8Array.of(0x78) });
    await reader.cancel();
  });
});
