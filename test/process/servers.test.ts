import { connect as dial, type Socket } from 'node:net';
import { once } from 'node:events';
import { languages, listeningPort, startExample } from '../support/running-program';

const clients = new Set<Socket>();
afterEach(() => {
  for (const client of clients) client.destroy();
  clients.clear();
});

async function connected(port: string): Promise<Socket> {
  const client = dial(Number(port), '127.0.0.1');
  clients.add(client);
  await once(client, 'connect');
  return client;
}

/** Sends a text and waits until the same number of bytes has come back. */
async function echo(client: Socket, text: string): Promise<string> {
  let back = '';
  client.setEncoding('utf8').write(text);
  for await (const [part] of on(client)) {
    back += part;
    if (back.length >= text.length) return back;
  }
  return back;
}

async function* on(client: Socket): AsyncGenerator<[string]> {
  for (;;) yield (await once(client, 'data')) as [string];
}

const servers: [name: string, flags: string[]][] = [
  ['poll_server', []],
  ['select_server', []],
  ['epoll_server', []],
  ['epoll_server', ['edge']],
  ['worker_server', []],
];

describe.each(languages)('%s', (language) => {
  test.each(servers)('%s %s serves many clients at once', async (name, flags) => {
    const server = startExample(language, name, '0', ...flags);
    const port = await listeningPort(server);

    const fds: string[] = [];
    const open: Socket[] = [];
    for (let i = 0; i < 4; i++) {
      open.push(await connected(port));
      fds.push((await server.line()).replace(' connected', ''));
    }
    expect(new Set(fds).size).toBe(4);
    for (const i of [3, 0, 2, 1]) expect(await echo(open[i]!, `from ${i}`)).toBe(`from ${i}`);
    const long = 'x'.repeat(100_000);
    expect(await echo(open[2]!, long)).toBe(long);

    open[1]!.end();
    expect(await server.line()).toBe(`${fds[1]} closed`);
    expect(await echo(open[3]!, 'still here')).toBe('still here');
    await connected(port);
    const again = await server.line();
    expect(again).toMatch(/^\d+ connected$/);
    // A worker closes its own descriptors when it ends, and one of them may be lower.
    if (name !== 'worker_server') expect(again).toBe(`${fds[1]} connected`);

    server.child.kill('SIGINT');
    expect(await server.ended).toEqual({ code: null, signal: 'SIGINT' });
    expect(server.stderr).toBe('');
  });
});
