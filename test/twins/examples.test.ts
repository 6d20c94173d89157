import { command, languages, serve, start, type Language } from '../process/running';
import { canTrace, trace } from './strace';

const HOST = '127.0.0.1';
const traced = canTrace() ? test : test.skip;

/** The calls of the C program, having seen that the TypeScript program makes the same ones. */
async function same(calls: (language: Language) => Promise<string[]>): Promise<string[]> {
  const [typescript, c] = await Promise.all(languages.map(calls));
  expect(typescript).toEqual(c);
  return c!;
}

traced('the echo servers make the same calls', async () => {
  const calls = await same(async (language) => {
    const { running: server, calls } = trace([...command(language, 'echo_server'), '0']);
    const port = (await server.line()).split(':')[1]!;
    for (const lines of [['hello', 'a second line', ''], ['x'.repeat(1000)], []]) {
      const client = start('C', 'echo_client', HOST, port);
      for (const line of lines) {
        client.type(`${line}\n`);
        expect(await client.line()).toBe(line);
      }
      client.end();
      await client.ended;
    }
    for (let closed = 0; closed < 3;) closed += / closed /.test(await server.line()) ? 1 : 0;
    server.child.kill('SIGINT');
    expect(await server.ended).toEqual({ code: null, signal: 'SIGINT' });
    return calls();
  });
  expect(calls.slice(0, 8)).toEqual([
    'socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = SOCKET1',
    'setsockopt(SOCKET1, SOL_SOCKET, SO_REUSEADDR, [1], 4) = 0',
    'bind(SOCKET1, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    'listen(SOCKET1, 5) = 0',
    'getsockname(SOCKET1, {sa_family=AF_INET, sin_port=htons(PORT1), sin_addr=inet_addr("127.0.0.1")}, [16]) = 0',
    'accept(SOCKET1, {sa_family=AF_INET, sin_port=htons(PORT2), sin_addr=inet_addr("127.0.0.1")}, [16]) = SOCKET2',
    'read(SOCKET2, "hello\\n", 8192) = 6',
    'write(SOCKET2, "hello\\n", 6) = 6',
  ]);
  expect(calls.filter((call) => call.startsWith('accept'))).toHaveLength(3);
});

traced('the echo clients make the same calls', async () => {
  const calls = await same(async (language) => {
    const { port } = await serve('C');
    const { running: client, calls } = trace([...command(language, 'echo_client'), HOST, port]);
    client.end('hello\na second line\nquit\nnot sent\n');
    expect(await client.ended).toEqual({ code: 0, signal: null });
    return calls();
  });
  expect(calls).toEqual([
    'socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = SOCKET1',
    'connect(SOCKET1, {sa_family=AF_INET, sin_port=htons(PORT1), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    'write(SOCKET1, "hello\\n", 6) = 6',
    'read(SOCKET1, "hello\\n", 6) = 6',
    'write(SOCKET1, "a second line\\n", 14) = 14',
    'read(SOCKET1, "a second line\\n", 14) = 14',
    'close(SOCKET1) = 0',
  ]);
});

traced('the writers of partial_write make the same calls', async () => {
  const calls = await same(async (language) => {
    const { running, calls } = trace(command(language, 'partial_write'));
    expect(await running.ended).toEqual({ code: 0, signal: null });
    return calls();
  });
  expect(calls).toContain('fcntl(SOCKET2, F_SETFL, O_RDWR|O_NONBLOCK) = 0');
  expect(calls.join('\n')).toMatch(/^write\(SOCKET2, .*, 10000\) = -1 EAGAIN/m);
});
