// Sockets of this package connected to programs of other authors.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import type { sockaddr_in } from 'bsd-sockets';
import { AF_INET, AF_UNIX, SOL_SOCKET, SO_REUSEADDR, ntohs } from 'bsd-sockets';
import { duplex, socket, type Socket } from 'bsd-sockets/promises';
import { inet, unix } from '../support/sockets';
import { isInstalled, run, type RunningProgram } from '../support/running-program';
import { everything, exact, kept, listening, opened } from './sockets';

const folder = mkdtempSync(join(tmpdir(), 'bsd-sockets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const portOf = (s: Socket): number => ntohs(s.getsockname<sockaddr_in>().sin_port);

/** Returns a port for a program that sets SO_REUSEADDR. A bound socket that also sets it reserves the port and does not listen. */
function freePort(): number {
  const s = opened(AF_INET);
  s.setsockopt(SOL_SOCKET, SO_REUSEADDR, true);
  s.bind(exact(inet()));
  return portOf(s);
}

/** Connects as soon as the program listens. */
async function reach(address: ArrayBufferView, domain = AF_INET): Promise<Socket> {
  const end = Date.now() + 10_000;
  for (;;) {
    const s = socket(domain, 1);
    try {
      await s.connect(address, { timeout: 10_000 });
      return kept(s);
    } catch (error) {
      s.close();
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

/** Returns the output of the program after it has exited with status 0. */
async function output(program: RunningProgram): Promise<string> {
  expect(await program.ended).toEqual({ code: 0, signal: null });
  return program.stdout;
}

async function http(client: Socket): Promise<void> {
  for await (const line of client.lines()) {
    if (line === '') await client.writen('HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nhello\n');
  }
  client.close();
}

function serve(answer: (client: Socket) => Promise<void>): number {
  const listener = listening(inet(), 1, 1024);
  void (async () => {
    for await (const { socket: client } of listener) answer(client).catch(() => client.close());
  })();
  return portOf(listener);
}

async function echo(client: Socket): Promise<void> {
  const buf = new Uint8Array(65536);
  let n: number;
  while ((n = await client.recv(buf)) > 0) await client.writen(buf, n);
  client.close();
}

if (isInstalled('redis-server', ['--version'])) {
  test('redis-server answers pipelined commands over a unix socket', async () => {
    const path = join(folder, 'redis.sock');
    run('redis-server', ['--port', '0', '--unixsocket', path, '--save', '', '--dir', folder]);
    const client = await reach(exact(unix(path)), AF_UNIX);
    const lines = client.lines();
    await client.writen('SET greeting hello\r\nGET greeting\r\nINCR n\r\n');
    const answers: unknown[] = [];
    for (let i = 0; i < 4; i++) answers.push((await lines.next()).value);
    expect(answers).toEqual(['+OK', '$5', 'hello', ':1']);
  });

  test('redis-cli prints the reply of a server', async () => {
    const port = serve(async (client) => {
      for await (const line of client.lines()) if (/^ping$/i.test(line)) await client.writen('+PONG\r\n');
      client.close();
    });
    expect(await output(run('redis-cli', ['-p', String(port), 'PING']))).toBe('PONG\n');
  });
}

if (isInstalled('nginx', ['-v'])) {
  test('nginx answers two requests on one connection', async () => {
    const port = freePort();
    writeFileSync(join(folder, 'index.html'), 'from nginx\n');
    const config = join(folder, 'nginx.conf');
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((p) => `${p}_temp_path ${folder}/${p};`);
    writeFileSync(
      config,
      `daemon off; master_process off; pid ${folder}/pid; error_log stderr; events {}
       http { access_log off; ${paths.join(' ')} server { listen 127.0.0.1:${port}; root ${folder}; } }`,
    );
    run('nginx', ['-c', config, '-p', folder]);
    const client = await reach(exact(inet(port)));
    await client.writen('GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    const text = (await everything(client)).toString();
    expect(text.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2);
    expect(text.match(/from nginx/g)).toHaveLength(2);
  });
}

if (isInstalled('openssl', ['version'])) {
  test('openssl s_server accepts TLS over a duplex', async () => {
    const [key, cert, port] = [join(folder, 'key'), join(folder, 'cert'), freePort()];
    const make = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=x -keyout ${key} -out ${cert}`;
    spawnSync('openssl', make.split(' '));
    run('openssl', ['s_server', '-accept', `127.0.0.1:${port}`, '-key', key, '-cert', cert, '-rev', '-quiet']);
    const client = tls.connect({ socket: duplex(await reach(exact(inet(port)))), rejectUnauthorized: false });
    await once(client, 'secureConnect');
    client.write('stressed\n');
    const [data] = (await once(client, 'data')) as [Buffer];
    expect(data.toString()).toBe('desserts\n');
    client.destroy();
  });
}

if (isInstalled('curl', ['--version'])) {
  test('curl prints the response of a server', async () => {
    const url = `http://127.0.0.1:${serve(http)}/`;
    expect(await output(run('curl', ['-sS', url, url]))).toBe('hello\nhello\n');
  });
}

if (isInstalled('wrk', ['-v'])) {
  test('wrk reports no error after a second of requests on forty connections', async () => {
    const text = await output(run('wrk', ['-t1', '-c40', '-d1s', `http://127.0.0.1:${serve(http)}/`]));
    expect(Number(/(\d+) requests in/.exec(text)![1])).toBeGreaterThan(0);
    expect(text).not.toMatch(/Socket errors|Non-2xx/);
  });
}

if (isInstalled('socat', ['-V'])) {
  test('socat sends a megabyte and receives its echo', async () => {
    const port = serve(echo);
    const socat = run('socat', ['-t', '10', '-', `TCP:127.0.0.1:${port}`]);
    const data = 'socat '.repeat(170_000);
    socat.end(data);
    expect((await output(socat)) === data).toBe(true);
  });

  test('socat sends a datagram to a unix socket', async () => {
    const path = join(folder, 'dgram');
    const s = opened(AF_UNIX, 2);
    s.bind(exact(unix(path)));
    run('socat', ['-u', '-', `UNIX-SENDTO:${path}`]).end('datagram');
    const buf = Buffer.alloc(32);
    expect(buf.toString('utf8', 0, await s.recv(buf))).toBe('datagram');
  });
}
