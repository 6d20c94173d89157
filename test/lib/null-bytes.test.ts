// C ends a string at its first NUL: a program that checked 'secret\0.png' would open 'secret'.
import {
  AF_INET,
  AF_UNIX,
  SOCK_STREAM,
  bind,
  chmod,
  ether_aton,
  getaddrinfo,
  gethostbyname,
  gethostbyname2,
  getprotobyname,
  getservbyname,
  if_nametoindex,
  in_addr,
  inet_addr,
  inet_aton,
  inet_pton,
  open,
  O_RDONLY,
  pipe,
  sizeof,
  sockaddr_un,
  socket,
  stat,
  stat_t,
  strlen,
  unlink,
  write,
} from 'bsd-sockets';
import * as promises from 'bsd-sockets/promises';
import { closeAfterTest } from '../support/sockets';

test.each<[call: string, parameter: string, run: () => unknown]>([
  ['open', 'pathname', () => open('/dev/null\0.png', O_RDONLY)],
  ['stat', 'pathname', () => stat('/dev/null\0', new stat_t())],
  ['chmod', 'pathname', () => chmod('none\0', 0)],
  ['unlink', 'pathname', () => unlink('none\0')],
  ['if_nametoindex', 'ifname', () => if_nametoindex('lo\0x')],
  ['inet_addr', 'cp', () => inet_addr('127.0.0.1\0')],
  ['inet_aton', 'cp', () => inet_aton('127.0.0.1\0', new in_addr())],
  ['inet_pton', 'src', () => inet_pton(AF_INET, '127.0.0.1\0', new in_addr())],
  ['ether_aton', 'asc', () => ether_aton('0:0:0:0:0:0\0')],
  ['getaddrinfo', 'node', () => getaddrinfo('127.0.0.1\0x', null, null, [null])],
  ['getaddrinfo', 'service', () => getaddrinfo('127.0.0.1', '80\0', null, [null])],
  ['gethostbyname', 'name', () => gethostbyname('127.0.0.1\0')],
  ['gethostbyname2', 'name', () => gethostbyname2('127.0.0.1\0', AF_INET)],
  ['getservbyname', 'name', () => getservbyname('http\0', null)],
  ['getservbyname', 'proto', () => getservbyname('http', 'tcp\0')],
  ['getprotobyname', 'name', () => getprotobyname('tcp\0')],
])('%s refuses a string with a NUL inside as %s', (call, parameter, run) => {
  const code = 'ERR_INVALID_ARG_VALUE';
  const message = `${call}: ${parameter} must be a string without null bytes (received '`;
  expect(run).toThrow(TypeError);
  expect(run).toThrow(expect.objectContaining({ code, message: expect.stringContaining(message) as string }) as Error);
});

test('getaddrinfo of promises refuses it as well', async () => {
  await expect((async () => promises.getaddrinfo('127.0.0.1\0x', '80'))()).rejects.toThrow('without null bytes');
});

test('a path in memory ends at its NUL, as in C', () => {
  closeAfterTest(open(Buffer.from('/dev/null\0.png'), O_RDONLY), 'open');
});

test('data and abstract names keep their NULs', () => {
  const fds = new Int32Array(2);
  expect(pipe(fds)).toSucceedWith(0);
  fds.forEach((fd) => closeAfterTest(fd));
  expect(write(fds[1]!, 'a\0b', 3)).toSucceedWith(3);
  const address = new sockaddr_un({ sun_family: AF_UNIX, sun_path: `\0bsd-sockets.${process.pid}\0nul` });
  const s = closeAfterTest(socket(AF_UNIX, SOCK_STREAM, 0), 'socket');
  expect(bind(s, address, sizeof(address))).toSucceedWith(0);
});

test.each<[memory: Uint8Array, length: number]>([
  [Buffer.from('\xe9\xe8\0after', 'latin1'), 2],
  [Buffer.from('\ufeffa\0'), 4],
  [Buffer.from('한글\0'), 6],
  [Buffer.from('no end'), 6],
  [new Uint8Array(3), 0],
])('strlen(%p) counts the bytes before the first NUL', (memory, length) => expect(strlen(memory)).toBe(length));
