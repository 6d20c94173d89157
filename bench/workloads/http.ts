// Node's http servers over `duplex` and over net.Socket.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { overHttp2, overHttps, requests, type Client } from '../http/clients';
import { cc, command } from '../harness/programs';
import { SECONDS, Server, cpuTime } from '../harness/server';
import type { Case, Contestant, Sample, Workload } from '../harness/workload';

const CONNECTIONS = '50';
const WARM_UP = '1.5'; // seconds, until the code is compiled
const TLS_REQUESTS = 3000;

/** A request of HTTP/1.1, and the end of its answer. */
async function plain(command: string[], request: string, end: string): Promise<Sample> {
  const server = await Server.start([...command, 'http']);
  const measured = (seconds: string): string =>
    execFileSync(cc('load/http'), [server.port, String(server.pid), seconds, CONNECTIONS, request, end], {
      encoding: 'utf8',
    });
  try {
    measured(WARM_UP);
    const [count, cpu, seconds] = measured(String(SECONDS)).split(' ').map(Number) as [number, number, number];
    return { value: cpu / count, rate: count / seconds };
  } finally {
    await server.stop();
  }
}

async function overTls(
  program: string[],
  protocol: string,
  connect: (port: string) => Client,
  ...options: string[]
): Promise<Sample> {
  const server = await Server.start([...program, protocol, pem(), ...options]);
  const client = connect(server.port);
  try {
    await requests(client, TLS_REQUESTS);
    const before = cpuTime(server.pid);
    await requests(client, TLS_REQUESTS);
    return { value: (cpuTime(server.pid) - before) / TLS_REQUESTS };
  } finally {
    client.close();
    await server.stop();
  }
}

let pemFile: string | undefined;

/** A file with a private key and its certificate. */
function pem(): string {
  if (pemFile !== undefined) return pemFile;
  const directory = mkdtempSync(join(tmpdir(), 'bsd-sockets.bench.'));
  process.once('exit', () => rmSync(directory, { recursive: true }));
  const [key, cert] = [join(directory, 'key'), join(directory, 'cert')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-subj', '/CN=localhost'];
  execFileSync('openssl', ['req', '-x509', ...kind, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  pemFile = join(directory, 'pem');
  writeFileSync(pemFile, Buffer.concat([readFileSync(key), readFileSync(cert)]));
  return pemFile;
}

const BODY = 'y'.repeat(1000);
const request = (line: string, rest = '\r\n'): string => `${line} HTTP/1.1\r\nHost: localhost\r\n${rest}`;

const contestants: Contestant[] = ['promises', 'net'];
const detached = 'promises, detached to net.Socket';

function one(name: string, title: string, measure: (command: string[]) => Promise<Sample>): Case {
  return {
    name: `http ${name}`,
    title,
    unit: 'ns of CPU per request',
    measure: Object.fromEntries(
      contestants.map((contestant) => [contestant, () => measure(command('http', contestant)!)]),
    ),
    targets: [{ of: 'promises', times: 'net', atMost: 1.05 }],
  };
}

function secure(protocol: string, title: string, connect: (port: string) => Client): Case {
  const { measure, ...about } = one(protocol, title, (program) => overTls(program, protocol, connect));
  const detach = (): Promise<Sample> => overTls(command('http', 'promises')!, protocol, connect, 'detach');
  return { ...about, measure: { ...measure, [detached]: detach } };
}

export const http: Workload = {
  name: 'http',
  says: "Node's http, https and http2 servers over duplex and over net.Socket",
  cases: () => [
    one('hello', 'http, a small answer', (program) => plain(program, request('GET /'), 'hello world')),
    one('pieces', 'http, an answer of nine pieces', (program) => plain(program, request('GET /pieces'), '0\r\n\r\n')),
    one('post', 'http, POST of 1,000 B', (program) =>
      plain(program, request('POST /', `Content-Length: ${BODY.length}\r\n\r\n${BODY}`), 'bytes'),
    ),
    secure('https', 'https, a small answer', overHttps),
    secure('http2', 'http2 with TLS, a small answer', overHttp2),
  ],
};
