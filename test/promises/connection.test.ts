// A duplex in the place of a net.Socket.
import { once } from 'node:events';
import http from 'node:http';
import type { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import { AF_UNIX, IPPROTO_TCP, TCP_KEEPIDLE, TCP_NODELAY, ntohs, type sockaddr_in } from 'bsd-sockets';
import { duplex } from 'bsd-sockets/promises';
import { abstract } from '../support/sockets';
import { connected, everything, kept, listening, opened, paired } from './sockets';

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

  test('it knows both addresses, and takes what is no option of its family for a wish', async () => {
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
    expect(stream.remoteAddress).toBeUndefined();
  });

  test('what is idle for too long is told, once data has passed again', async () => {
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
