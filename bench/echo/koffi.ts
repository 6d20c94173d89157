// The same calls as c.c, through a foreign function interface.
import koffi from 'koffi';

const libc = koffi.load('libc.so.6');
type Call = (...args: unknown[]) => number;
const call = (prototype: string): Call => libc.func(prototype);
const socket = call('int socket(int domain, int type, int protocol)');
const bind = call('int bind(int fd, uint8_t *addr, int len)');
const listen = call('int listen(int fd, int backlog)');
const getsockname = call('int getsockname(int fd, uint8_t *addr, uint32_t *len)');
const accept = call('int accept(int fd, void *addr, void *len)');
const epoll_create1 = call('int epoll_create1(int flags)');
const epoll_ctl = call('int epoll_ctl(int ep, int op, int fd, uint8_t *event)');
const epoll_wait = call('int epoll_wait(int ep, uint8_t *events, int n, int timeout)');
const read = call('intptr_t read(int fd, uint8_t *buf, size_t n)');
const write = call('intptr_t write(int fd, const uint8_t *buf, size_t n)');
const close = call('int close(int fd)');

const EVENTS = 256;
// struct epoll_event is 12 bytes on x86-64, where it is packed, and 16 elsewhere; struct sockaddr_in is 16.
const [SIZE, DATA] = process.arch === 'x64' ? [12, 4] : [16, 8];
const [AF_INET, SOCK_STREAM, EPOLL_CTL_ADD, EPOLLIN] = [2, 1, 1, 1] as const;
const addr = new DataView(new ArrayBuffer(16));
const address = new Uint8Array(addr.buffer);
addr.setUint16(0, AF_INET, true);
addr.setUint32(4, 0x7f000001);
const buf = new Uint8Array(65536);
const memory = new Uint8Array(EVENTS * SIZE);
const events = new DataView(memory.buffer);

const server = socket(AF_INET, SOCK_STREAM, 0);
bind(server, address, 16);
listen(server, 4096);
getsockname(server, address, Uint32Array.of(16));
console.log(addr.getUint16(2));
const ep = epoll_create1(0);

function add(fd: number): void {
  const event = new DataView(new ArrayBuffer(SIZE));
  event.setUint32(0, EPOLLIN, true);
  event.setInt32(DATA, fd, true);
  epoll_ctl(ep, EPOLL_CTL_ADD, fd, new Uint8Array(event.buffer));
}

add(server);
for (;;) {
  const n = epoll_wait(ep, memory, EVENTS, -1);
  for (let i = 0; i < n; i++) {
    const fd = events.getInt32(i * SIZE + DATA, true);
    if (fd === server) {
      add(accept(server, null, null));
      continue;
    }
    const got = read(fd, buf, 65536);
    if (got <= 0) close(fd);
    for (let sent = 0; sent < got;) sent += write(fd, sent === 0 ? buf : buf.subarray(sent), got - sent);
  }
}
