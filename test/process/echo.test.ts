import {
  AF_INET,
  SOCK_STREAM,
  SOL_SOCKET,
  SO_LINGER,
  check,
  close,
  connect,
  linger,
  read,
  setsockopt,
  sizeof,
  socket,
  write,
} from 'bsd-sockets';
import { inet, listeningSocket, localAddress, refusingAddress, portOf, acceptFrom, release } from '../support/sockets';
import { inNetnsIfPossible, enterNetnsIfPossible } from '../support/network-namespace';
import {
  exampleCommand,
  isInstalled,
  languages,
  listeningPort,
  run,
  startEchoServer,
  startExample,
  type Language,
  type RunningProgram,
} from '../support/running-program';

const HOST = '127.0.0.1';
const LINES = 'hello\nthe next line\n\n안녕하세요\nno line end';
const MEGABYTE = Array.from({ length: 2 ** 14 }, (_, i) => `${String(i).padStart(63, '.')}\n`).join('');

// -N shuts down the connection at the end of input. Only the nc of OpenBSD has it.
const nc = isInstalled('nc', ['-h'], /-\w*N/) ? ['nc'] : [];
const socat = isInstalled('socat', ['-V'], /socat version/) ? ['socat'] : [];
const clients = [...languages, ...nc, ...socat];

function client(kind: string, port: string): RunningProgram {
  if (kind === 'nc') return run('nc', ['-N', HOST, port]);
  // -t is the time in seconds to wait for more data after the end of input.
  if (kind === 'socat') return run('socat', ['-t', '20', '-', `TCP:${HOST}:${port}`]);
  return startExample(kind as Language, 'echo_client', HOST, port);
}

describe.each(languages)('the server in %s', (language) => {
  test.each(clients)('echoes the lines of the client in %s', async (kind) => {
    const { server, port } = await startEchoServer(language);
    const one = client(kind, port);
    one.type('a line from nc\n');
    expect(await one.line()).toBe('a line from nc');
    one.end(LINES);
    expect(await one.ended).toEqual({ code: 0, signal: null });
    expect(one.stdout).toBe(`a line from nc\n${LINES}`);
    expect(await server.line()).toMatch(/^127\.0\.0\.1:\d+ connected$/);
    const bytes = Buffer.byteLength(one.stdout);
    expect(await server.line()).toMatch(new RegExp(`^127\\.0\\.0\\.1:\\d+ closed after ${bytes} bytes$`));
  });

  test.each(clients)('echoes a megabyte to the client in %s', async (kind) => {
    const { port } = await startEchoServer(language);
    const one = client(kind, port);
    one.end(MEGABYTE);
    expect(await one.ended).toEqual({ code: 0, signal: null });
    expect(one.stdout === MEGABYTE).toBe(true);
  });

  test('serves one client after another', async () => {
    const { server, port } = await startEchoServer(language);
    const [first, second] = [client('C', port), client('C', port)];
    first.type('first\n');
    // The first client is served. The second one is connected and stays in the queue.
    second.type('second\n');
    const served = await Promise.race([first.line(), second.line()]);
    const [now, later] = served === 'first' ? [first, second] : [second, first];
    now.type('again\n');
    expect(await now.line()).toBe('again');
    expect(later.stdout).toBe('');
    now.end();
    expect(await server.line()).toMatch(/ connected$/);
    expect(await server.line()).toMatch(/ closed /);
    later.end();
    expect(await later.ended).toEqual({ code: 0, signal: null });
    expect(later.stdout).toBe(served === 'first' ? 'second\n' : 'first\n');
  });

  test('survives a client that resets the connection', async () => {
    const { server, port } = await startEchoServer(language);
    const rude = check('socket', socket(AF_INET, SOCK_STREAM, 0));
    check('connect', connect(rude, ...inet(Number(port))));
    const reset = new linger({ l_onoff: 1, l_linger: 0 });
    check('setsockopt', setsockopt(rude, SOL_SOCKET, SO_LINGER, reset, sizeof(reset)));
    expect(close(rude)).toSucceedWith(0);
    expect(await server.line()).toMatch(/ connected$/);
    expect(await server.line()).toMatch(/ closed after 0 bytes$/);
    const polite = client('C', port);
    polite.end('still there?\n');
    await polite.ended;
    expect(polite.stdout).toBe('still there?\n');
    server.child.kill('SIGINT');
    await server.ended;
    expect(server.stderr).toBe('read: Connection reset by peer\n');
  });

  test('is interrupted by Ctrl-C in accept()', async () => {
    const { server } = await startEchoServer(language);
    server.child.kill('SIGINT');
    expect(await server.ended).toEqual({ code: null, signal: 'SIGINT' });
    expect(server.stderr).toBe('');
  });

  test('is interrupted by Ctrl-C in read() and can be restarted on the same port', async () => {
    const spawned = (command: [string, ...string[]], ...args: string[]): RunningProgram =>
      run(command[0], [...command.slice(1), ...args]);
    // A namespace, since a socket of another test could get the port in the meantime.
    const server = spawned(inNetnsIfPossible(exampleCommand(language, 'echo_server')), '0');
    const port = await listeningPort(server);
    const one = spawned(enterNetnsIfPossible(server.pid, exampleCommand('C', 'echo_client')), HOST, port);
    one.type('hello\n');
    expect(await one.line()).toBe('hello');
    server.child.kill('SIGINT');
    expect(await server.ended).toEqual({ code: null, signal: 'SIGINT' });
    // The client has not closed yet, so this end is in FIN_WAIT2, then in TIME_WAIT.
    const again = spawned(enterNetnsIfPossible(one.pid, exampleCommand(language, 'echo_server')), port);
    expect(await listeningPort(again)).toBe(port);
  });

  test('prints its usage', async () => {
    const server = startExample(language, 'echo_server');
    expect(await server.ended).toEqual({ code: 1, signal: null });
    expect(server.stderr).toMatch(/^usage: .* port/);
  });

  test('reports a port that is in use', async () => {
    const { port } = await startEchoServer(language);
    const second = startExample(language, 'echo_server', port);
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.stderr).toBe('bind: Address already in use\n');
  });
});

describe.each(languages)('the client in %s', (language) => {
  test('ends on quit and sends neither that line nor later ones', async () => {
    const { server, port } = await startEchoServer('C');
    const one = client(language, port);
    one.type('quit it\nquit\nnot sent\n');
    expect(await one.ended).toEqual({ code: 0, signal: null });
    expect(one.stdout).toBe('quit it\n');
    await server.line();
    expect(await server.line()).toMatch(/ closed after 8 bytes$/);
  });

  test('reports a refused connection', async () => {
    const one = client(language, String(portOf(refusingAddress())));
    expect(await one.ended).toEqual({ code: 1, signal: null });
    expect(one.stderr).toBe('connect: Connection refused\n');
  });

  test('handles a short read and reports that the server is gone', async () => {
    const server = listeningSocket();
    const one = client(language, String(portOf(localAddress(server))));
    one.type('hello\n');
    // The line is already in the pipe, so this thread can block.
    const s = acceptFrom(server);
    expect(read(s, new Uint8Array(6), 6)).toSucceedWith(6);
    expect(write(s, 'hel', 3)).toSucceedWith(3);
    expect(close(release(s))).toSucceedWith(0);
    expect(await one.ended).toEqual({ code: 1, signal: null });
    expect(one.stdout).toBe('hel');
    expect(one.stderr).toBe('the server closed the connection\n');
  });

  test('prints its usage', async () => {
    const one = startExample(language, 'echo_client', HOST);
    expect(await one.ended).toEqual({ code: 1, signal: null });
    expect(one.stderr).toMatch(/^usage: .* address port\n$/);
  });

  test('rejects a name in place of an address', async () => {
    const one = startExample(language, 'echo_client', 'no.such.host', '1');
    expect(await one.ended).toEqual({ code: 1, signal: null });
    expect(one.stderr).toBe('no.such.host is not an address\n');
  });

  (socat.length ? test : test.skip)('talks to socat', async () => {
    const echo = run('socat', ['-d', '-d', `TCP-LISTEN:0,bind=${HOST}`, 'PIPE'], ['ignore', 'pipe', 'pipe']);
    const port = await new Promise<string>((resolve) =>
      echo.child.stderr!.on('data', () => {
        const found = /listening on AF=2 127\.0\.0\.1:(\d+)/.exec(echo.stderr);
        if (found) resolve(found[1]!);
      }),
    );
    const one = client(language, port);
    one.end(MEGABYTE);
    expect(await one.ended).toEqual({ code: 0, signal: null });
    expect(one.stdout === MEGABYTE).toBe(true);
  });
});
