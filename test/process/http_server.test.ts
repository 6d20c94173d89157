import { execFileSync } from 'node:child_process';
import { connect as dial } from 'node:net';
import { text } from 'node:stream/consumers';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInstalled, languages, listeningPort, expectOutput, run, startExample } from '../support/running-program';

const curl = isInstalled('curl', ['--version'], /^curl /) ? test : test.skip;
const directory = mkdtempSync(join(tmpdir(), 'bsd-sockets.web.'));
const folder = join(directory, 'public');
const large = Buffer.alloc(20_000_000, 'all work and no play ');
const PAGE = '<!doctype html><title>It works</title>\n';

beforeAll(() => {
  mkdirSync(join(folder, 'sub'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'sub/ä b.txt'), 'text\n');
  writeFileSync(join(folder, 'empty.css'), '');
  writeFileSync(join(folder, 'large'), large);
  writeFileSync(join(directory, 'secret'), 'secret\n');
  symlinkSync('/', join(folder, 'sub/..b'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

const head = (status: string, type: string, length: number, more = ''): string =>
  `HTTP/1.1 ${status}\r\nDate: NOW\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n${more}\r\n`;
const error = (status: string, more = ''): string =>
  `${head(status, 'text/plain', status.length + 1, more)}${status}\n`;
const withoutDate = (answer: string): string =>
  answer.replace(/(?<=^Date: )\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT(?=\r\n)/gm, 'NOW');

const HTML = 'text/html; charset=utf-8';
const CLOSE = 'Connection: close\r\n';
const BAD = error('400 Bad Request', CLOSE);

describe.each(languages)('%s', (language) => {
  let url: string;
  let port: string;
  let server: ReturnType<typeof startExample>;

  beforeEach(async () => {
    server = startExample(language, 'http_server', '0', folder);
    port = await listeningPort(server);
    url = `http://127.0.0.1:${port}`;
  });

  /** Sends a text and returns everything received until the server closes. */
  async function raw(request: string | Buffer, end = false): Promise<string> {
    const client = dial(Number(port), '127.0.0.1');
    client.write(request);
    if (end) client.end();
    return withoutDate(await text(client));
  }

  const curled = async (...args: string[]): Promise<string> =>
    withoutDate(await expectOutput(run('curl', ['-sS', '--max-time', '60', ...args])));

  curl('answers GET and HEAD, and unknown paths with 404', async () => {
    expect(await curled('-i', `${url}/`)).toBe(head('200 OK', HTML, PAGE.length) + PAGE);
    expect(await curled('-I', `${url}/index.html?query`)).toBe(head('200 OK', HTML, PAGE.length));
    expect(await curled('-i', `${url}/empty.css`)).toBe(head('200 OK', 'text/css', 0));
    expect(await curled('-i', `${url}/nothing`)).toBe(error('404 Not Found'));
    expect(await curled('-I', `${url}/nothing`)).toBe(head('404 Not Found', 'text/plain', 14));
    expect(await curled(`${url}/sub/%C3%A4%20b.txt`)).toBe('text\n');
    const log = ['GET /', 'HEAD /index.html', 'GET /empty.css', 'GET /nothing', 'HEAD /nothing', 'GET /sub/ä b.txt'];
    for (const line of log) expect(await server.line()).toMatch(new RegExp(`^(200|404) ${line}$`));
  });

  curl('serves only files, and none outside its folder', async () => {
    const refused = ['/../secret', '/sub/../../secret', '/%2e%2e/secret', '/sub/%2E./..%2f/secret', '/..', '/sub/..'];
    const paths = [...refused, '/sub', '/sub/', '/pipe'].map((path) => `${url}${path}`);
    const codes = await curled('--path-as-is', '-w', '%{http_code} ', ...paths.flatMap((path) => ['-o', '-', path]));
    expect(codes).toBe('404 Not Found\n404 '.repeat(paths.length));
    expect(await curled('--path-as-is', `${url}/sub/..b${directory}/secret`)).toBe('secret\n');
  });

  curl('keeps connections open, or closes them after Connection: close', async () => {
    const format = ['-w', '%{num_connects}\n'];
    const pages = [`${url}/`, `${url}/nothing`, `${url}/`];
    expect(await curled(...format, ...pages)).toBe(`${PAGE}1\n404 Not Found\n0\n${PAGE}0\n`);
    expect(await curled(...format, '-H', 'connection: Close', ...pages)).toBe(`${PAGE}1\n404 Not Found\n1\n${PAGE}1\n`);
    expect(await curled(...format, '--http1.0', '-i', pages[0]!)).toBe(
      `${head('200 OK', HTML, PAGE.length, CLOSE)}${PAGE}1\n`,
    );
  });

  curl('sends a large file to two clients at once', async () => {
    const clients = [1, 2].map(() => run('curl', ['-sS', '--max-time', '60', `${url}/large`]));
    for (const client of clients) expect((await expectOutput(client)) === large.toString()).toBe(true);
  });

  curl('answers other methods with 405 and skips their bodies', async () => {
    const codes = ['-o', '-', '-w', '%{http_code} %{num_connects}\n'];
    expect(await curled('-X', 'DELETE', ...codes, `${url}/`, ...codes, `${url}/`)).toBe(
      '405 Method Not Allowed\n405 1\n405 Method Not Allowed\n405 0\n',
    );
    const answer = await curled('-i', '--data-binary', `@${join(folder, 'large')}`, '-H', 'Expect:', `${url}/`);
    expect(answer).toBe(error('405 Method Not Allowed', `Allow: GET, HEAD\r\n${CLOSE}`));
  });

  test('handles pipelined requests in one segment and a request in many', async () => {
    const get = 'GET / HTTP/1.1\r\nHost: here\r\n\r\n';
    const last = 'HEAD / HTTP/1.1\r\nHOST:here\r\nConnection: close\r\n\r\n';
    const page = head('200 OK', HTML, PAGE.length) + PAGE;
    const end = head('200 OK', HTML, PAGE.length, CLOSE);
    expect(await raw(get + get + last + get)).toBe(page + page + end);

    const client = dial(Number(port), '127.0.0.1').setNoDelay();
    const answer = text(client);
    for (const byte of last) await new Promise((resolve) => client.write(byte, resolve));
    expect(withoutDate(await answer)).toBe(end);
  });

  test('answers a bad request with 400 and ignores the rest', async () => {
    const bad = {
      'no request': 'nonsense\r\n\r\n',
      'no path': 'GET nonsense HTTP/1.1\r\nHost: here\r\n\r\n',
      'a version that is none': 'GET / HTTP/9\r\nHost: here\r\n\r\n',
      'no host': 'GET / HTTP/1.1\r\n\r\n',
      'half an escape': 'GET /%4 HTTP/1.1\r\nHost: here\r\n\r\n',
      'a zero in the path': 'GET /index.html%00 HTTP/1.1\r\nHost: here\r\n\r\n',
      'a zero in the head': 'GET / HTTP/1.1\r\nHost: here\0\r\n\r\n',
      'a terminal escape': 'GET /%1b[2J HTTP/1.1\r\nHost: here\r\n\r\n',
      'no end': 'x'.repeat(9000),
    };
    for (const [what, request] of Object.entries(bad)) {
      expect([what, await raw(`${request}HEAD / HTTP/1.0\r\n\r\n`)]).toEqual([what, BAD]);
    }
    expect(server.stdout.split('\n')).toHaveLength(2);
  });

  test('survives a client that leaves in mid-response', async () => {
    expect(await raw('GET / HTTP/1.1\r\nHo', true)).toBe('');
    const reset = dial(Number(port), '127.0.0.1');
    reset.write('GET /large HTTP/1.1\r\nHost: here\r\n\r\n');
    await new Promise((resolve) => reset.once('data', resolve));
    reset.resetAndDestroy();
    expect(await raw('HEAD / HTTP/1.0\r\n\r\n')).toBe(head('200 OK', HTML, PAGE.length, CLOSE));
  });
});
