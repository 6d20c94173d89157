// The example servers with clients that misbehave. Both languages do the same, and other clients notice nothing.
import {
  AF_INET,
  IPPROTO_TCP,
  POLLIN,
  SHUT_WR,
  TCP_NODELAY,
  check,
  close,
  connect,
  int,
  read,
  setsockopt,
  shutdown,
  sizeof,
  write,
} from 'bsd-sockets';
import { inet, localAddress, openSocket, portOf, release, pollUntil } from '../support/sockets';
import { runCode, languages, startExample } from '../support/running-program';
import { descriptors, noticed, pattern, receive, reset, styles } from './peers';
import { canKill, destroy } from './ss';

const [blocking] = styles;
const SIZE = 100_000; // fits into the buffers, so that it can be written before the peer reads

function client(port: number): number {
  const s = openSocket(AF_INET);
  check('connect', connect(s, ...inet(port)));
  return s;
}

function sends(s: number, n: number): number {
  expect(write(s, pattern, n)).toSucceedWith(n);
  return s;
}

/** A well-behaved client, which gets everything back. */
function polite(s: number, n = SIZE): void {
  sends(s, n);
  expect(shutdown(s, SHUT_WR)).toSucceedWith(0);
  expect(receive(blocking!, s)).toEqual({ bytes: n, end: 'EOF' });
  expect(close(release(s))).toSucceedWith(0);
}

const RESET = /read: Connection reset by peer\n/;
// Depends on the call that the server was in, and on whether the end of the stream arrived before the reset.
const GONE = /((read|write): (Connection reset by peer|Broken pipe)\n)?/;

/** An action of a client, and the messages of the server on standard error. */
type Misbehaviour = [name: string, act: (port: number) => void | Promise<void>, stderr: RegExp];

const misbehaviours: Misbehaviour[] = [
  ['a reset before a byte was sent', (port) => reset(client(port)), RESET],
  [
    'a reset while the echo is read',
    (port) => {
      const s = sends(client(port), SIZE);
      expect(read(s, new Uint8Array(7), 7)).toSucceedWith(7);
      reset(s);
    },
    GONE,
  ],
  [
    'a close while the echo is unread',
    (port) => {
      const s = sends(client(port), 10);
      noticed(s, POLLIN);
      close(release(s));
    },
    RESET,
  ],
  ['a close before the echo has come', (port) => void close(release(sends(client(port), SIZE))), GONE],
  ['a half close', (port) => polite(client(port)), /()/],
  [
    'one byte at a time, each in a packet of its own',
    (port) => {
      const s = client(port);
      check('setsockopt', setsockopt(s, IPPROTO_TCP, TCP_NODELAY, int(1), sizeof(int)));
      for (let i = 0; i < 500; i++) check('write', write(s, pattern.subarray(i), 1));
      expect(shutdown(s, SHUT_WR)).toSucceedWith(0);
      expect(receive(blocking!, s, 1)).toEqual({ bytes: 500, end: 'EOF' });
      close(release(s));
    },
    /()/,
  ],
  [
    'SIGKILL in the middle of a transfer',
    async (port) => {
      const source = `const s = check('socket', socket(AF_INET, SOCK_STREAM, 0));
        const addr = new sockaddr_in({ sin_family: AF_INET, sin_port: htons(${port}) });
        addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        check('connect', connect(s, addr, sizeof(addr)));
        check('write', write(s, new Uint8Array(${SIZE}), ${SIZE}));
        check('read', read(s, new Uint8Array(7), 7));
        kill(getpid(), SIGKILL);`;
      expect(await runCode(source, ['ignore', 'pipe', 'pipe']).ended).toEqual({ code: null, signal: 'SIGKILL' });
    },
    GONE,
  ],
];

if (canKill) {
  misbehaviours.push([
    "ss -K on the server's end",
    (port) => {
      const s = sends(client(port), 10);
      noticed(s, POLLIN);
      expect(read(s, new Uint8Array(10), 10)).toSucceedWith(10);
      destroy(port, portOf(localAddress(s)));
      expect(read(s, new Uint8Array(1), 1)).toFailWithErrno('ECONNRESET');
      close(release(s));
    },
    /read: Software caused connection abort\n/,
  ]);
}

const servers: [name: string, flags: string[]][] = [
  ['echo_server', []],
  ['poll_server', []],
  ['select_server', []],
  ['epoll_server', []],
  ['epoll_server', ['edge']],
];

describe.each(languages)('in %s', (language) => {
  test.each(servers)('%s %s goes on serving and closes its descriptors', async (name, flags) => {
    const server = startExample(language, name, '0', ...flags);
    const [, port] = /^listening on 127\.0\.0\.1:([1-9]\d*)$/.exec(await server.line())!;
    // After the first client, the server has opened everything that stays open.
    polite(client(Number(port)));
    while (!/ closed/.test(await server.line()));
    const idle = descriptors(server.pid);
    // The echo server serves one client at a time, so a silent one would block the others.
    const silent = name === 'echo_server' ? [] : [client(Number(port))];
    const messages: string[] = [];

    for (const [, act, stderr] of misbehaviours) {
      await act(Number(port));
      polite(client(Number(port)), 10);
      pollUntil(() => descriptors(server.pid) === idle + silent.length);
      messages.push(stderr.source);
    }
    silent.forEach((s) => polite(s));
    pollUntil(() => descriptors(server.pid) === idle);
    server.child.kill('SIGINT');
    expect(await server.ended).toEqual({ code: null, signal: 'SIGINT' });
    expect(server.stderr).toMatch(new RegExp(`^${messages.join('')}$`));
  });
});
