import type { sockaddr_in } from 'bsd-sockets';
import { AF_INET, AF_UNIX, SHUT_WR, SOCK_DGRAM, ntohs } from 'bsd-sockets';
import { abstract, inet, unix } from '../support/sockets';
import { exampleCommand, run, startExample, type RunningProgram } from '../support/running-program';
import { everything, exact, failure, kept, listening, opened } from './sockets';

const example = (name: string, ...args: string[]): RunningProgram =>
  startExample('TypeScript', `promises/${name}`, ...args);

test('http_server answers fetch', async () => {
  const server = example('http_server', '0');
  const response = await fetch(`${await server.line()}path`);
  expect(await response.text()).toBe('GET /path HTTP/1.1\n');
});

test('http_server answers several requests in one packet, and a request in two packets', async () => {
  const server = example('http_server', '0');
  const client = opened(AF_INET);
  await client.connect(exact(inet(Number(new URL(await server.line()).port))));
  const answers = client.lines({ timeout: 30_000 });
  const next = async (): Promise<string> => {
    for (let line; (line = (await answers.next()).value) !== '';) expect(line).toBeDefined();
    return (await answers.next()).value!;
  };
  await client.writen('GET /a HTTP/1.1\r\nHost: x\r\n\r\nGET /b HTTP/1.1\r\n\r\nGET /c HT');
  expect([await next(), await next()]).toEqual(['GET /a HTTP/1.1', 'GET /b HTTP/1.1']);
  await client.writen('TP/1.1\r\n\r\n');
  expect(await next()).toBe('GET /c HTTP/1.1');
});

test('resolver repeats a query if the name server does not answer', async () => {
  const server = opened(AF_INET, SOCK_DGRAM);
  server.bind(exact(inet()));
  const port = ntohs(server.getsockname<sockaddr_in>().sin_port);
  const client = example('resolver', 'www.example.org', '127.0.0.1', String(port));
  const buf = Buffer.alloc(512);
  await server.recv(buf); // lost
  const { length, address } = await server.recvfrom(buf);
  expect(buf.toString('latin1', 12, length)).toBe('\x03www\x07example\x03org\0\0\x01\0\x01');
  const answer = Buffer.from('c00c00010001000000000004c0000201', 'hex'); // 192.0.2.1
  buf.writeUInt16BE(0x8180, 2);
  buf.writeUInt16BE(1, 6);
  await server.sendto(Buffer.concat([buf.subarray(0, length), answer]), 0, address);
  expect(await client.line()).toBe('192.0.2.1');
});

test('resolver reports ECONNREFUSED if no server listens', async () => {
  const server = opened(AF_INET, SOCK_DGRAM);
  server.bind(exact(inet()));
  const port = ntohs(server.getsockname<sockaddr_in>().sin_port);
  server.close();
  const client = example('resolver', 'x', '127.0.0.1', String(port));
  expect(await client.ended).toEqual({ code: 1, signal: null });
  expect(client.stderr).toBe('recv ECONNREFUSED\n');
});

test.each([
  ['a path', unix],
  ['an abstract name', abstract],
])('systemd_notify sends its state to %s', async (_kind, make) => {
  const address = make();
  const manager = opened(AF_UNIX, SOCK_DGRAM);
  manager.bind(exact(address));
  const path = Buffer.from(exact(address).subarray(2)).toString();
  const name = path.startsWith('\0') ? path.replace('\0', '@') : path.replace(/\0+$/, '');
  const client = run('env', [`NOTIFY_SOCKET=${name}`, ...exampleCommand('TypeScript', 'promises/systemd_notify')]);
  const buf = Buffer.alloc(256);
  expect(buf.toString('utf8', 0, await manager.recv(buf))).toBe(`READY=1\nSTATUS=serving\nMAINPID=${client.pid}`);
  expect(await client.line()).toBe('told');
  expect(await failure(manager.recv(buf, 0, { timeout: 1 }))).toMatchObject({ code: 'TIMEOUT_ERR' });
});

test('splice_proxy forwards in both directions, and the end of each', async () => {
  const target = listening();
  const proxy = example('splice_proxy', '0', '127.0.0.1', String(ntohs(target.getsockname<sockaddr_in>().sin_port)));
  const client = opened(AF_INET);
  await client.connect(exact(inet(Number((await proxy.line()).split(' ')[1]))));
  const server = kept((await target.accept()).socket);
  const data = Buffer.alloc(2_000_000, 'forwarded ');
  const received = everything(server);
  await client.writen(data);
  client.shutdown(SHUT_WR);
  expect((await received).equals(data)).toBe(true);
  const answer = everything(client);
  await server.writen('answer');
  server.close();
  expect((await answer).toString()).toBe('answer');
});
