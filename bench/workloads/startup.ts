// The time and memory that loading the package adds to Node.
import { execFileSync } from 'node:child_process';
import { root } from '../harness/programs';
import type { Case, Sample, Target, Workload } from '../harness/workload';

const node = (code: string): string =>
  execFileSync(process.execPath, ['-e', code], { cwd: root, encoding: 'utf8', env: { PATH: process.env['PATH'] } });

const sources = {
  'node itself': '',
  api: "require('bsd-sockets');",
  'bsd-sockets/sys/socket': "require('bsd-sockets/sys/socket');",
  'ten calls and a struct': `
    const { AF_INET, SOCK_STREAM, accept, bind, close, connect, getsockname, htonl, listen, recv, send, sizeof,
      sockaddr_in, socket, socklen_t, INADDR_LOOPBACK } = require('bsd-sockets');
    const a = new sockaddr_in({ sin_family: AF_INET, sin_addr: { s_addr: htonl(INADDR_LOOPBACK) } });
    const l = socket(AF_INET, SOCK_STREAM, 0), c = socket(AF_INET, SOCK_STREAM, 0);
    bind(l, a, sizeof(a)); listen(l, 1); getsockname(l, a, socklen_t(sizeof(a))); connect(c, a, sizeof(a));
    const s = accept(l, null, null); send(c, 'x', 1, 0); recv(s, new Uint8Array(1), 1, 0);
    [s, c, l].forEach((fd) => close(fd));`,
  promises: "require('bsd-sockets/promises');",
};

function time(code: string): Sample {
  const before = performance.now();
  node(code);
  return { value: performance.now() - before };
}

const resident = (code: string): Sample => ({
  value: Number(node(`${code} console.log(process.memoryUsage.rss())`)) / 2 ** 20,
});

const each = (measure: (code: string) => Sample): Case['measure'] =>
  Object.fromEntries(Object.entries(sources).map(([name, code]) => [name, () => measure(code)]));

const over = (atMost: number): Target[] => [{ of: 'api', over: 'node itself', atMost }];

export const startup: Workload = {
  name: 'startup',
  says: 'time and memory of loading the package',
  cases: () => [
    {
      name: 'startup time',
      title: 'from start to end of a program that only loads',
      unit: 'ms',
      measure: each(time),
      targets: over(15),
      rounds: (rounds) => 5 * rounds,
    },
    {
      name: 'startup memory',
      title: 'resident memory once it is loaded',
      unit: 'MiB',
      measure: each(resident),
      targets: over(5),
      rounds: (rounds) => 2 * rounds,
    },
  ],
};
