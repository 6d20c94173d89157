// The example servers with injected errors. Both languages must do the same and survive the same errors.
import { languages, startExample, type ExitStatus, type Language } from '../../support/running-program';
import { attach, canInject, waitUntilBlocked, type Injected } from './attach';
import { HELLO, talk } from './talk';

interface Step {
  heard: string[];
  injected: Injected[];
}

interface Served {
  steps: Step[];
  stdout: string;
  stderr: string;
  ended: ExitStatus;
}

/** Replaces descriptors and ports by their order of appearance, since their numbers differ between languages. */
function normalized(text: string): string {
  const names = new Map<string, string>();
  return text.replace(/^\d+(?= )|:\d+/gm, (number) => {
    if (!names.has(number)) names.set(number, `N${names.size + 1}`);
    return names.get(number)!;
  });
}

/** Serves three clients under each injection. The last injection may end the server. */
async function served(language: Language, [name, ...args]: string[], injections: string[]): Promise<Served> {
  const server = startExample(language, name!, '0', ...args);
  const port = (await server.line()).split(':')[1]!;
  const steps: Step[] = [];
  for (const inject of injections) {
    waitUntilBlocked(server.pid);
    const strace = await attach(server.pid, inject);
    // If a client arrived before the server is blocked again, the server would accept it without another wait.
    waitUntilBlocked(server.pid);
    const heard = [await talk(port), await talk(port), await talk(port)];
    steps.push({ heard, injected: await strace.detach() });
  }
  if (steps.at(-1)!.heard[2] === HELLO) {
    waitUntilBlocked(server.pid);
    server.child.kill('SIGINT');
  }
  const ended = await server.ended;
  return { steps, ended, stdout: normalized(server.stdout), stderr: server.stderr };
}

const ALL = [HELLO, HELLO, HELLO];
const FIRST_UNHEARD = ['', HELLO, HELLO];

/** The text that clients receive from a server whose wait is interrupted or whose write would block. */
const servers = [
  { server: 'echo_server', waits: 'accept', interrupted: ALL, full: FIRST_UNHEARD },
  { server: 'poll_server', waits: 'poll', interrupted: ['hello', '', ''], full: FIRST_UNHEARD },
  { server: 'select_server', waits: 'pselect6', interrupted: ['', '', ''], full: FIRST_UNHEARD },
  { server: 'epoll_server', waits: 'epoll_wait', interrupted: ALL, full: ALL },
  { server: 'epoll_server edge', waits: 'epoll_wait', interrupted: ALL, full: ALL },
];

const may = canInject() ? test : test.skip;

may.each(servers)('$server survives injected errors', async ({ server, waits, interrupted, full }) => {
  const expected: [syscall: string, errno: string, heard: string[]][] = [
    ['accept', 'EMFILE', [HELLO, '', HELLO]],
    ['accept', 'ENFILE', [HELLO, '', HELLO]],
    ['read', 'EINTR', ['hello', HELLO, HELLO]],
    ['write', 'EINTR', FIRST_UNHEARD],
    ['write', 'EAGAIN', full],
    // Without a handler no signal causes this, except Ctrl-Z in epoll_wait().
    [waits, 'EINTR', interrupted],
  ];
  const injections = expected.map(([syscall, errno]) => `${syscall}:error=${errno}:when=2`);
  const [typescript, c] = await Promise.all(languages.map((one) => served(one, server.split(' '), injections)));
  expect(typescript).toEqual(c);
  expect(c!.steps).toEqual(
    expected.map(([syscall, errno, heard]) => ({ heard, injected: [{ syscall, result: `-1 ${errno}` }] })),
  );
  expect(c!.ended).toEqual(interrupted === ALL ? { code: null, signal: 'SIGINT' } : { code: 1, signal: null });
  expect(c!.stderr).toContain('accept: Too many open files\naccept: Too many open files in system\n');
});
