import { existsSync } from 'node:fs';
import { unixPath } from '../support/sockets';
import { languagePairs, languages, expectOutput, startExample, type Language } from '../support/running-program';

const TEXTS = ['hello', 'more than sixteen bytes', 'ä'];

/** Returns the output of server and client, and separately the server's first line. */
async function both(
  example: string,
  [one, other]: [Language, Language],
  name: string,
  texts = TEXTS,
): Promise<{ ready: string; server: string[]; client: string }> {
  const server = startExample(one, example, 'server', name);
  const ready = await server.line();
  const client = await expectOutput(startExample(other, example, 'client', name, ...texts));
  return { ready, server: (await expectOutput(server)).split('\n').slice(1, -1), client };
}

describe.each(languagePairs)('a server in %s, a client in %s', (...pair) => {
  test('unix_stream has no message boundaries', async () => {
    const path = unixPath();
    const { ready, server, client } = await both('unix_stream', pair, path);
    expect([ready, server]).toEqual([`listening on ${path}`, ['closed after 30 bytes']]);
    expect(client).toBe('hellomore than sixteen bytesä\n');
    expect(existsSync(path)).toBe(false);
  });

  test('unix_dgram replies to the path of the sender', async () => {
    const path = unixPath();
    const { ready, server, client } = await both('unix_dgram', pair, path);
    expect(ready).toBe(`waiting at ${path}`);
    expect(server).toEqual(TEXTS.map((text) => `${Buffer.byteLength(text)} bytes from ${path}.client: ${text}`));
    expect(client).toBe(`${TEXTS.join('\n')}\n`);
    expect([path, `${path}.client`].map((name) => existsSync(name))).toEqual([false, false]);
  });

  test('unix_seqpacket keeps boundaries and truncates messages that do not fit', async () => {
    const path = unixPath();
    const { ready, server, client } = await both('unix_seqpacket', pair, path);
    expect(ready).toBe(`listening on ${path}`);
    expect(server).toEqual(['5 bytes: hello', '23 bytes, cut: more than sixtee', '2 bytes: ä', 'closed']);
    expect(client).toBe('sent 5 bytes\nsent 23 bytes\nsent 2 bytes\n');
    expect(existsSync(path)).toBe(false);
  });

  test('unix_abstract creates no file', async () => {
    const name = unixPath();
    const { ready, server, client } = await both('unix_abstract', pair, name, ['a text']);
    expect(ready).toBe(`listening on @${name}, an address of ${3 + name.length} bytes`);
    expect([server, client]).toEqual([['a text'], '']);
    expect(existsSync(name)).toBe(false);
  });
});

describe.each(languages)('%s', (language) => {
  test.each(['unix_stream', 'unix_dgram', 'unix_seqpacket'])(
    '%s reports that an existing path is in use',
    async (example) => {
      const one = startExample(language, example, 'server', __filename);
      expect(await one.ended).toEqual({ code: 1, signal: null });
      expect(one.stderr).toBe('bind: Address already in use\n');
      expect(existsSync(__filename)).toBe(true);
    },
  );

  test.each(['unix_stream', 'unix_seqpacket', 'unix_abstract'])(
    '%s reports that there is no server',
    async (example) => {
      const one = startExample(language, example, 'client', unixPath(), 'text');
      expect(await one.ended).toEqual({ code: 1, signal: null });
      expect(one.stderr).toMatch(/^connect: (No such file or directory|Connection refused)\n$/);
    },
  );

  test.each(['unix_stream', 'unix_dgram', 'unix_seqpacket', 'unix_abstract'])(
    '%s prints its usage',
    async (example) => {
      const one = startExample(language, example, 'client', 'name');
      expect(await one.ended).toEqual({ code: 1, signal: null });
      expect(one.stderr).toMatch(/^usage: .* server (path|name) \| client /);
    },
  );
});
