// What interrupts a call of a worker but does not end the worker, as a message to it, is not seen by the call.
import { join } from 'node:path';
import {
  AF_INET,
  AF_UNIX,
  MSG_DONTWAIT,
  SHUT_WR,
  SOCK_DGRAM,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  SOL_SOCKET,
  SO_RCVBUF,
  SO_SNDBUF,
  check,
  connect,
  int,
  recv,
  send,
  setsockopt,
  shutdown,
  sizeof,
  socket,
  socketpair,
  write,
} from 'bsd-sockets';
import {
  acceptFrom,
  closeAfterTest,
  inet,
  listeningSocket,
  localAddress,
  portOf,
  streamPairs,
  unix,
  unixPath,
} from '../support/sockets';
import { runCode, root, run, type RunningProgram } from '../support/running-program';

interface Returned {
  result: number;
  error: string;
  ms: number;
  slept: number;
}

/** Plays the peer's next move each time that the call has been interrupted, until it returns. */
async function nudged(call: string, mine: number, play: (turn: number) => void = () => undefined): Promise<Returned> {
  const program: RunningProgram = run(
    process.execPath,
    [join(__dirname, 'nudged.cjs'), root, call],
    ['ignore', 'pipe', 'pipe', mine],
  );
  for (let turn = 0; ; turn++) {
    const line = await program.line();
    if (line === 'nudged') {
      play(turn);
      continue;
    }
    expect((await program.ended).code).toBe(0);
    const returned = JSON.parse(line) as Returned;
    // Otherwise nothing was tested: it was woken and slept again.
    expect(returned.slept).toBeGreaterThan(1);
    return returned;
  }
}

const after = (turns: number, move: () => void) => (turn: number) => {
  if (turn === turns) move();
};

const SIZE = 2 ** 22;

/** Buffers that do not grow until they hold all of it: it has to sleep more than once. */
function small([mine, other]: [number, number]): [number, number] {
  const size = int(2 ** 19);
  check('setsockopt', setsockopt(mine, SOL_SOCKET, SO_SNDBUF, size, sizeof(size)));
  check('setsockopt', setsockopt(other, SOL_SOCKET, SO_RCVBUF, size, sizeof(size)));
  return [mine, other];
}

/** Takes a part of what the other end writes. */
const drain = (s: number, buf = new Uint8Array(2 ** 19)) => {
  return () => {
    for (let i = 0; i < 2; i++) recv(s, buf, buf.length, MSG_DONTWAIT);
  };
};

const iov = 'const iov = [1, 2, 1].map((n) => new iovec({ iov_base: buf.subarray(0, n << 20), iov_len: n << 20 }))';
const msg = 'new msghdr({ msg_iov: iov, msg_iovlen: 3 })';

describe.each(streamPairs.filter(({ name }) => /127|socketpair/.test(name)))('over $name', ({ make }) => {
  test.each([
    ['write', '() => write(3, buf, buf.length)'],
    ['send', '() => send(3, buf, buf.length, 0)'],
    ['sendto', '() => sendto(3, buf, buf.length, 0, null, 0)'],
    ['writev', `() => { ${iov}; return writev(3, iov, 3); }`],
    ['pwritev2', `() => { ${iov}; return pwritev2(3, iov, 3, -1, 0); }`],
    ['sendmsg', `() => { ${iov}; return sendmsg(3, ${msg}, 0); }`],
    ['sendfile', `() => sendfile(3, open('/dev/zero', O_RDONLY, 0), null, buf.length)`],
  ])('%s takes all of it', async (_, run) => {
    const [mine, other] = small(make());
    expect(await nudged(`{ run: ${run} }`, mine, drain(other))).toMatchObject({ result: SIZE, error: '' });
  });

  test('sendmmsg sends each message whole', async () => {
    const [mine, other] = small(make());
    const run = `() => {
      ${iov};
      const messages = [0, 1, 2].map(() => new mmsghdr({ msg_hdr: ${msg} }));
      return sendmmsg(3, messages, 3, 0) === 3 ? messages.reduce((sum, { msg_len }) => sum + msg_len, 0) : -1;
    }`;
    expect(await nudged(`{ run: ${run} }`, mine, drain(other))).toMatchObject({ result: 3 * SIZE, error: '' });
  });

  test.each([
    ['recv', '() => recv(3, buf, 6, MSG_WAITALL)'],
    ['recvfrom', '() => recvfrom(3, buf, 6, MSG_WAITALL, null, null)'],
    [
      'recvmsg',
      `() => recvmsg(3, new msghdr({ msg_iov: [0, 4].map((at) =>
        new iovec({ iov_base: buf.subarray(at), iov_len: 4 - at / 2 })), msg_iovlen: 2 }), MSG_WAITALL)`,
    ],
  ])('%s with MSG_WAITALL waits for all', async (_, receive) => {
    const [mine, other] = make();
    const bytes = `() => ((${receive})() === 6 ? Number(cstr(buf)) : -1)`;
    const play = (turn: number) => check('write', write(other, String(turn % 10), 1));
    const { result } = await nudged(`{ run: ${bytes} }`, mine, play);
    expect(String(result).padStart(6, '0')).toBe('012345');
  });

  test.each([
    ['read', '() => read(3, buf, 7)'],
    ['readv', `() => { ${iov}; return readv(3, iov, 3); }`],
    ['recvmsg', `() => { ${iov}; return recvmsg(3, ${msg}, 0); }`],
    ['poll', `() => { const fds = array(pollfd, 1); fds[0].fd = 3; fds[0].events = POLLIN; return poll(fds, 1, -1); }`],
    ['splice', `() => { const p = new Int32Array(2); pipe(p); return splice(3, null, p[1], null, 7, 0); }`],
  ])('%s waits on', async (name, run) => {
    const [mine, other] = make();
    const play = after(5, () => check('write', write(other, 'ab', 2)));
    expect(await nudged(`{ run: ${run} }`, mine, play)).toMatchObject({ result: name === 'poll' ? 1 : 2, error: '' });
  });
});

test('recvmmsg waits for the last message', async () => {
  const sv = new Int32Array(2);
  check('socketpair', socketpair(AF_UNIX, SOCK_DGRAM, 0, sv));
  const [mine, other] = [closeAfterTest(sv[0]!), closeAfterTest(sv[1]!)];
  const run = `() => recvmmsg(3, [0, 1, 2].map(() => new mmsghdr({ msg_hdr: new msghdr({ msg_iov:
    [new iovec({ iov_base: buf, iov_len: 9 })], msg_iovlen: 1 }) })), 3, 0, null)`;
  const play = () => check('send', send(other, 'abc', 3, 0));
  expect(await nudged(`{ run: ${run} }`, mine, play)).toMatchObject({ result: 3 });
});

test('splice sends all that the pipe holds', async () => {
  const [mine, other] = streamPairs.find(({ name }) => name.includes('socketpair'))!.make();
  const run = `() => {
    const p = new Int32Array(2);
    pipe(p);
    const size = fcntl(p[1], F_SETPIPE_SZ, 1 << 20);
    write(p[1], buf, size);
    return splice(p[0], null, 3, null, size + 1, 0);
  }`;
  const play = drain(other, new Uint8Array(2 ** 17));
  expect(await nudged(`{ run: ${run} }`, mine, play)).toMatchObject({ result: 2 ** 20, error: '' });
});

test.each(['accept(3, null, null)', 'accept4(3, null, null, 0)'])('%s waits on', async (call) => {
  const server = listeningSocket();
  const play = after(5, () => connect(closeAfterTest(socket(AF_INET, SOCK_STREAM, 0)), ...localAddress(server)));
  expect((await nudged(`{ run: () => ${call} }`, server, play)).result).toBeGreaterThan(2);
});

test('connect completes, over a unix socket', async () => {
  const path = unixPath();
  const server = listeningSocket(unix(path), 0);
  connect(closeAfterTest(socket(AF_UNIX, SOCK_STREAM, 0)), ...unix(path));
  const address = `new sockaddr_un({ sun_family: AF_UNIX, sun_path: ${JSON.stringify(path)} })`;
  const run = `() => connect(socket(AF_UNIX, SOCK_STREAM, 0), ${address}, 110)`;
  expect(
    await nudged(
      `{ run: ${run} }`,
      server,
      after(5, () => acceptFrom(server)),
    ),
  ).toMatchObject({ result: 0 });
});

test('connect completes, over TCP, when its SYN was dropped at first', async () => {
  const server = listeningSocket(inet(), 0);
  const fill = () => connect(closeAfterTest(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0)), ...localAddress(server));
  fill();
  const mine = closeAfterTest(socket(AF_INET, SOCK_STREAM, 0));
  const port = portOf(localAddress(server));
  const run = `() => connect(3, new sockaddr_in({ sin_family: AF_INET, sin_port: htons(${port}),
    sin_addr: { s_addr: htonl(INADDR_LOOPBACK) } }), 16)`;
  expect(
    await nudged(
      `{ run: ${run} }`,
      mine,
      after(5, () => acceptFrom(server)),
    ),
  ).toMatchObject({ result: 0 });
});

describe('a deadline stays where it is', () => {
  const silent: [name: string, run: string, result: number, error: string][] = [
    ['SO_RCVTIMEO, read', 'limit(SO_RCVTIMEO, 800), () => read(3, buf, 1)', -1, 'EAGAIN'],
    ['SO_RCVTIMEO, recv', 'limit(SO_RCVTIMEO, 800), () => recv(3, buf, 1, 0)', -1, 'EAGAIN'],
    [
      'SO_RCVTIMEO, recvmsg',
      'limit(SO_RCVTIMEO, 800), () => recvmsg(3, new msghdr({ msg_iov: [new iovec({ iov_base: buf, iov_len: 1 })], msg_iovlen: 1 }), 0)',
      -1,
      'EAGAIN',
    ],
    ['SO_RCVTIMEO, readv', `limit(SO_RCVTIMEO, 800), () => { ${iov}; return readv(3, iov, 3); }`, -1, 'EAGAIN'],
    [
      'SO_RCVTIMEO, recvmmsg',
      `limit(SO_RCVTIMEO, 800), () => { ${iov};
        return recvmmsg(3, [new mmsghdr({ msg_hdr: ${msg} })], 1, 0, new timespec({ tv_sec: 60 })); }`,
      -1,
      'EAGAIN',
    ],
    [
      'SO_RCVTIMEO, splice',
      'limit(SO_RCVTIMEO, 800), () => { const p = new Int32Array(2); pipe(p); return splice(3, null, p[1], null, 7, 0); }',
      -1,
      'EAGAIN',
    ],
    ['poll', '() => poll(null, 0, 800)', 0, ''],
    ['ppoll', '() => ppoll(null, 0, new timespec({ tv_nsec: 8e8 }), null)', 0, ''],
    ['select', '() => select(0, null, null, null, new timeval({ tv_usec: 8e5 }))', 0, ''],
    ['pselect', '() => pselect(0, null, null, null, new timespec({ tv_nsec: 8e8 }), null)', 0, ''],
    ['epoll_wait', '() => epoll_wait(epoll_create1(0), array(epoll_event, 1), 1, 800)', 0, ''],
    ['epoll_pwait', '() => epoll_pwait(epoll_create1(0), array(epoll_event, 1), 1, 800, null)', 0, ''],
    [
      'epoll_pwait2',
      '() => epoll_pwait2(epoll_create1(0), array(epoll_event, 1), 1, new timespec({ tv_nsec: 8e8 }), null)',
      0,
      '',
    ],
    ['nanosleep', '() => nanosleep(new timespec({ tv_nsec: 8e8 }), null)', 0, ''],
    ['usleep', '() => usleep(800_000)', 0, ''],
    ['sleep', '() => sleep(1)', 0, ''],
  ];
  const [tcp] = streamPairs;

  test.each(silent)('%s', async (_, run, result, error) => {
    const [mine] = tcp!.make();
    const returned = await nudged(`{ run: (${run}) }`, mine);
    expect(returned).toMatchObject({ result, error });
    expect(returned.ms).toBeGreaterThanOrEqual(795);
  });

  test('SO_RCVTIMEO, accept', async () => {
    const returned = await nudged('{ run: (limit(SO_RCVTIMEO, 800), () => accept(3, null, null)) }', listeningSocket());
    expect(returned).toMatchObject({ result: -1, error: 'EAGAIN' });
    expect(returned.ms).toBeGreaterThanOrEqual(795);
  });

  test.each([
    ['send', '() => send(3, buf, 9, 0)'],
    ['writev', `() => { ${iov}; return writev(3, iov, 3); }`],
    ['sendmsg', `() => { ${iov}; return sendmsg(3, ${msg}, 0); }`],
    ['sendmmsg', `() => { ${iov}; return sendmmsg(3, [new mmsghdr({ msg_hdr: ${msg} })], 1, 0); }`],
    ['sendfile', `() => sendfile(3, open('/dev/zero', O_RDONLY, 0), null, 9)`],
    [
      'splice',
      `() => { const p = new Int32Array(2); pipe(p); write(p[1], buf, 9); return splice(p[0], null, 3, null, 9, 0); }`,
    ],
  ])('SO_SNDTIMEO, %s', async (_, run) => {
    const [mine] = streamPairs.find(({ name }) => name.includes('socketpair'))!.make();
    while (send(mine, new Uint8Array(2 ** 16), 2 ** 16, MSG_DONTWAIT) > 0);
    const returned = await nudged(`{ run: (limit(SO_SNDTIMEO, 800), ${run}) }`, mine);
    expect(returned).toMatchObject({ result: -1, error: 'EAGAIN' });
    expect(returned.ms).toBeGreaterThanOrEqual(795);
  });

  test.each([
    ['before the first message', 1, () => false],
    ['after it', 2, (turn: number) => turn === 0],
  ])('recvmmsg: its timeout is over %s', async (_, result, early) => {
    const sv = new Int32Array(2);
    check('socketpair', socketpair(AF_UNIX, SOCK_DGRAM, 0, sv));
    const [mine, other] = [closeAfterTest(sv[0]!), closeAfterTest(sv[1]!)];
    const run = `() => recvmmsg(3, Array.from({ length: 9 }, () => new mmsghdr()), 9, 0, new timespec({ tv_nsec: 8e8 }))`;
    let first: number | undefined;
    const play = (turn: number) => {
      first ??= performance.now();
      if (early(turn) || performance.now() - first > 800) check('send', send(other, 'abc', 3, 0));
    };
    expect(await nudged(`{ run: ${run} }`, mine, play)).toMatchObject({ result });
  });

  test('SO_SNDTIMEO, write: what was taken', async () => {
    const [mine] = tcp!.make();
    const { result, ms } = await nudged('{ run: (limit(SO_SNDTIMEO, 800), () => write(3, buf, buf.length)) }', mine);
    expect(result).toBeGreaterThan(0);
    expect(result).toBeLessThan(SIZE);
    expect(ms).toBeGreaterThanOrEqual(795);
  });
});

test('sendfile fills a pipe as far as there is room, whatever is sent to the worker meanwhile', async () => {
  const program = runCode(
    `const { Worker } = require('node:worker_threads');
     const w = new Worker(\`with (require('bsd-sockets')) {
       const p = new Int32Array(2);
       pipe(p);
       const zero = open('/dev/zero', O_RDONLY, 0);
       const buf = new Uint8Array(65536);
       for (let i = 0; i < 10_000; i++) if (sendfile(p[1], zero, null, 65537) !== read(p[0], buf, 65536)) throw i;
     }\`, { eval: true });
     const flood = () => { w.postMessage(0); setImmediate(flood); };
     w.once('online', flood);
     w.once('exit', (status) => process.exit(status + 7));`,
    'pipe',
  );
  expect((await program.ended).code).toBe(7);
});

test('the messages are not lost: the worker reads them when the call is over', async () => {
  const program = run(
    process.execPath,
    [
      '-e',
      `
    const { Worker } = require('node:worker_threads');
    const w = new Worker(\`const { parentPort } = require('node:worker_threads');
      const bsd = require('bsd-sockets');
      parentPort.on('message', (m) => parentPort.postMessage(m));
      parentPort.postMessage('calling');
      bsd.usleep(300_000);\`, { eval: true });
    w.on('message', (m) => {
      console.log(m);
      if (m === 'calling') for (let i = 0; i < 3; i++) setTimeout(() => w.postMessage(i), i * 50);
      if (m === 2) w.terminate();
    });`,
    ],
    'pipe',
  );
  expect(await program.ended).toEqual({ code: 0, signal: null });
  expect(program.stdout).toBe('calling\n0\n1\n2\n');
});

test('a peer that closes is the end, not the interruption', async () => {
  const [mine, other] = streamPairs[0]!.make();
  const play = after(5, () => shutdown(other, SHUT_WR));
  expect(await nudged('{ run: () => recv(3, buf, 6, MSG_WAITALL) }', mine, play)).toMatchObject({ result: 0 });
});
