// The example servers with errors in the middle: the two languages do the same, and go on where C programs should.
import { languages, start, type Ended, type Language } from '../../process/running';
import { attach, canInject, waiting, type Injected } from './strace';
import { HELLO, talk } from './talk';

interface Served {
  heard: string[];
  injected: Injected[];
  stdout: string;
  stderr: string;
  ended: Ended;
}

/** Descriptors and ports by the order of their appearance: the languages have others. */
function normalized(text: string): string {
  const names = new Map<string, string>();
  return text.replace(/^\d+(?= )|:\d+/gm, (number) => {
    if (!names.has(number)) names.set(number, `N${names.size + 1}`);
    return names.get(number)!;
  });
}

async function served(language: Language, [name, ...args]: string[], inject: string): Promise<Served> {
  const server = start(language, name!, '0', ...args);
  const port = (await server.line()).split(':')[1]!;
  waiting(server.pid);
  const strace = await attach(server.pid, inject);
  // A client that came before it is back in its call would be accepted unseen.
  waiting(server.pid);
  const heard = [await talk(port), await talk(port), await talk(port)];
  const injected = await strace.detach();
  if (heard[2] === HELLO) {
    waiting(server.pid);
    server.child.kill('SIGINT');
  }
  const ended = await server.ended;
  return { heard, injected, ended, stdout: normalized(server.stdout), stderr: server.stderr };
}

const INTERRUPTED = 'Interrupted system call\n';
const CUT = ['hello', HELLO, HELLO];
const UNHEARD = ['', HELLO, HELLO];
const ALL = [HELLO, HELLO, HELLO];
const dead = (code: number): Ended => ({ code, signal: null });
const alive: Ended = { code: null, signal: 'SIGINT' };

/** What the clients hear and how the server ends: what it waits with is interrupted, a write would block. */
const servers = [
  { server: 'echo_server', waits: 'accept', interrupted: [[HELLO, '', ''], dead(1)], full: UNHEARD },
  { server: 'poll_server', waits: 'poll', interrupted: [['hello', '', ''], dead(1)], full: UNHEARD },
  { server: 'select_server', waits: 'pselect6', interrupted: [['', '', ''], dead(1)], full: UNHEARD },
  { server: 'epoll_server', waits: 'epoll_wait', interrupted: [ALL, alive], full: ALL },
  { server: 'epoll_server edge', waits: 'epoll_wait', interrupted: [ALL, alive], full: ALL },
];

const may = canInject() ? describe : describe.skip;

may.each(servers)('$server', ({ server, waits, interrupted, full }) => {
  async function both(inject: string): Promise<Served> {
    const [typescript, c] = await Promise.all(languages.map((one) => served(one, server.split(' '), inject)));
    expect(typescript).toEqual(c);
    const [, syscall, errno] = /^(\w+):error=(\w+):when=2$/.exec(inject)!;
    expect(c!.injected).toEqual([{ syscall, result: `-1 ${errno}` }]);
    return c!;
  }

  test.each(['EMFILE', 'ENFILE'])('accept: %s turns one client away; the next ones are served', async (errno) => {
    const { heard, stderr, ended } = await both(`accept:error=${errno}:when=2`);
    expect({ heard, ended }).toEqual({ heard: [HELLO, '', HELLO], ended: alive });
    expect(stderr).toMatch(/^accept: Too many open files( in system)?\n$/);
  });

  // No handler is installed, so that no signal interrupts them; epoll_wait() alone is also interrupted by Ctrl-Z.
  test(`${waits}: EINTR`, async () => {
    const { heard, ended } = await both(`${waits}:error=EINTR:when=2`);
    expect([heard, ended]).toEqual(interrupted);
  });

  test('read: EINTR is an error of that client', async () => {
    const { heard, stderr, ended } = await both('read:error=EINTR:when=2');
    expect({ heard, stderr, ended }).toEqual({ heard: CUT, stderr: `read: ${INTERRUPTED}`, ended: alive });
  });

  test('write: EINTR is an error of that client', async () => {
    const { heard, stderr, ended } = await both('write:error=EINTR:when=2');
    expect({ heard, stderr, ended }).toEqual({ heard: UNHEARD, stderr: `write: ${INTERRUPTED}`, ended: alive });
  });

  test('write: EAGAIN', async () => {
    const { heard, ended } = await both('write:error=EAGAIN:when=2');
    expect({ heard, ended }).toEqual({ heard: full, ended: alive });
  });
});
