// The example servers survive every error of accept(), and connected clients notice nothing.
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { pollUntil } from '../../support/sockets';
import { LineClient } from '../../support/line-client';
import { languages, root, type RunningProgram } from '../../support/running-program';
import { canLimit, free, limitFiles, serving } from './limits';
import { attach, canInject } from './attach';

/** Returns everything that a client receives after it sends a text and shuts down. */
function heard(port: string, says: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const client = connect(Number(port), '127.0.0.1', () => client.end(says));
    client.setEncoding('latin1').on('data', (more: string) => (text += more));
    // The server closed it with unread data, which resets the connection.
    client.on('error', () => undefined).on('close', () => resolve(text));
  });
}

interface Guests {
  /** The clients that were connected before are still served. */
  stay: () => Promise<void>;
  /** Whether a new client is served. */
  visit: () => Promise<boolean>;
}

async function answered(client: LineClient, answer: RegExp): Promise<string[]> {
  const lines: string[] = [];
  for (let line = await client.line(); line !== undefined; line = await client.line()) {
    lines.push(line);
    if (answer.test(line)) return lines;
  }
  throw new Error(`no answer: ${lines.join('\n')}`);
}

function asking(port: string, says: string, answer: RegExp): Guests {
  const guest = new LineClient(port);
  const stay = async (): Promise<void> => {
    guest.socket.write(says);
    await answered(guest, answer);
  };
  return { stay, visit: async () => answer.test(await heard(port, says)) };
}

async function chatting(port: string, server: RunningProgram): Promise<Guests> {
  const one = new LineClient(port);
  expect(await server.line()).toBe('* 1 joined');
  const two = new LineClient(port);
  expect(await server.line()).toBe('* 2 joined');
  const chat = async (): Promise<string[]> => {
    one.socket.write('still here\n');
    return answered(two, /: still here$/);
  };
  const visit = async (): Promise<boolean> => {
    await heard(port, 'hello\n');
    return (await chat()).some((line) => line.endsWith(': hello'));
  };
  return { stay: async () => void (await chat()), visit };
}

/** For servers of one client at a time: no client stays connected. */
function inTurn(port: string, answer: (says: string) => boolean): Guests {
  return { stay: () => Promise.resolve(), visit: async () => answer(await heard(port, 'hello')) };
}

const echoing = (port: string): Guests => asking(port, 'hello\n', /^hello$/m);

interface Server {
  name: string;
  args?: string[];
  guests: (port: string, server: RunningProgram) => Guests | Promise<Guests>;
  /** The kernel function in which a server waits. accept() reserves its descriptor before it waits. */
  waits: 'accept' | 'poll';
}

const HEAD = 'HEAD /nothing HTTP/1.1\r\nHost: here\r\n\r\n';

const servers: Server[] = [
  { name: 'echo_server', guests: (port) => inTurn(port, (says) => says === 'hello'), waits: 'accept' },
  { name: 'select_server', guests: echoing, waits: 'poll' },
  { name: 'poll_server', guests: echoing, waits: 'poll' },
  { name: 'epoll_server', guests: echoing, waits: 'poll' },
  { name: 'chat_server', guests: chatting, waits: 'poll' },
  { name: 'http_server', args: [root], guests: (port) => asking(port, HEAD, /^HTTP\/1.1 404/), waits: 'poll' },
  { name: 'file_server', guests: (port) => inTurn(port, ({ length }) => length === 8), waits: 'accept' },
  { name: 'worker_server', guests: echoing, waits: 'accept' },
];

function waiting({ pid }: RunningProgram, where: string): void {
  pollUntil(() => readFileSync(`/proc/${pid}/wchan`, 'utf8').includes(where));
}

const plays = languages.flatMap((language) => servers.map((server) => ({ language, ...server })));

const limited = canLimit() ? test : test.skip;

limited.each(plays)(
  '$name in $language survives without a free descriptor',
  async ({ language, name, args = [], ...play }) => {
    const { server, port } = await serving(language, name, ...args);
    const { stay, visit } = await play.guests(port, server);
    await stay();
    waiting(server, play.waits);
    limitFiles(server.pid, free(server.pid));
    // A thread needs no descriptor, but a worker does.
    const waited = play.waits === 'accept' && !(name === 'worker_server' && language === 'TypeScript');
    expect([await visit(), await visit()]).toEqual([waited, false]);
    await stay();

    waiting(server, play.waits);
    limitFiles(server.pid, 1000);
    expect([await visit(), await visit()]).toEqual([play.waits === 'poll', true]);
    await stay();
    expect(server.stderr).toContain('accept: Too many open files\n');
    expect(server.stderr).toMatch(/^((accept|Worker): .*\n)+$/);
  },
);

const injecting = canInject() ? test : test.skip;

injecting.each(plays)(
  '$name in $language survives failures of accept',
  async ({ language, name, args = [], ...play }) => {
    const { server, port } = await serving(language, name, ...args);
    const { stay, visit } = await play.guests(port, server);
    await stay();
    const visited = async (error: string): Promise<boolean[]> => {
      waiting(server, play.waits);
      const strace = await attach(server.pid, `accept:error=${error}:when=2`);
      waiting(server, play.waits);
      const seen = [await visit(), await visit(), await visit()];
      expect(await strace.detach()).toEqual([{ syscall: 'accept', result: `-1 ${error}` }]);
      return seen;
    };
    for (const error of ['ECONNABORTED', 'EPROTO', 'EHOSTUNREACH', 'EINTR', 'ENOBUFS']) {
      expect([error, ...(await visited(error))]).toEqual([error, true, true, true]);
    }
    expect(await visited('ENFILE')).toEqual([true, false, true]);

    waiting(server, play.waits);
    await attach(server.pid, 'accept:error=EINVAL:when=1');
    void heard(port, '');
    if (play.waits === 'accept') void heard(port, '');
    expect(await server.ended).toEqual({ code: 1, signal: null });
    expect(server.stderr.split('\n').map((line) => line.replace('accept: ', ''))).toEqual([
      'Software caused connection abort',
      'Protocol error',
      'No route to host',
      'Interrupted system call',
      'No buffer space available',
      'Too many open files in system',
      'Invalid argument',
      '',
    ]);
  },
);
