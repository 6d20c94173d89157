// The example servers with errors in the middle: the two languages do the same, and go on where C programs should.
import { connect } from 'node:net';
import { languages, start, type Ended, type Language } from '../../process/running';
import { attach, canInject, waiting, type Injected } from './strace';

const HELLO = 'hello again';

/** Says two things to a server, each when it has heard the one before, and ends; what it heard. */
function talk(port: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const client = connect(Number(port), '127.0.0.1', () => client.write('hello'));
    client.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
      if (heard === 'hello') client.write(' again');
      if (heard === HELLO) client.end();
    });
    // Refused or reset: it has heard nothing more.
    client.on('error', () => undefined).on('close', () => resolve(heard));
  });
}

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

const servers = [
  ['echo_server', 'accept'],
  ['poll_server', 'poll'],
  ['select_server', 'pselect6'],
  ['epoll_server', 'epoll_wait'],
  ['epoll_server edge', 'epoll_wait'],
].map(([server, waits]) => ({ server: server!, waits: waits! }));

const may = canInject() ? describe : describe.skip;

may.each(servers)('$server', ({ server, waits }) => {
  async function both(inject: string): Promise<Served> {
    const [typescript, c] = await Promise.all(languages.map((one) => served(one, server.split(' '), inject)));
    expect(typescript).toEqual(c);
    return c!;
  }

  test.each(['EMFILE', 'ENFILE'])('accept: %s turns one client away; the next ones are served', async (errno) => {
    const { heard, injected, stderr } = await both(`accept:error=${errno}:when=2`);
    expect(heard).toEqual([HELLO, '', HELLO]);
    expect(injected).toEqual([{ syscall: 'accept', result: `-1 ${errno}` }]);
    expect(stderr).toMatch(/^accept: Too many open files( in system)?\n$/);
  });
  test('x', async () => {
    for (const i of [
      `${waits}:error=EINTR:when=2`,
      'accept:error=EINTR:when=2',
      'read:error=EINTR:when=2',
      'write:error=EINTR:when=2',
      'write:error=EAGAIN:when=2',
      'read:error=ECONNRESET:when=2',
      'write:error=EPIPE:when=2',
    ])
      console.log(server, i, await both(i).catch((e) => e.message));
  });
});
