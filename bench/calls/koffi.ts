// The C library through a foreign function interface. errno is not read.
import koffi from 'koffi';
import { time, wrong } from './loop';

const libc = koffi.load('libc.so.6');
const open = libc.func('int open(const char *path, int flags)');
const write = libc.func('intptr_t write(int fd, const uint8_t *buf, size_t n)');
const socket = libc.func('int socket(int domain, int type, int protocol)');
const listen = libc.func('int listen(int fd, int backlog)');
const recv = libc.func('intptr_t recv(int fd, uint8_t *buf, size_t n, int flags)');
const accept = libc.func('int accept(int fd, void *addr, void *len)');
const epoll_create1 = libc.func('int epoll_create1(int flags)');
const epoll_wait = libc.func('int epoll_wait(int ep, uint8_t *events, int n, int timeout)');

const [AF_INET, SOCK_STREAM, SOCK_DGRAM, SOCK_NONBLOCK, O_WRONLY] = [2, 1, 2, 0o4000, 1] as const;
const buf = new Uint8Array(64);

time({
  write(count) {
    const fd: unknown = open('/dev/null', O_WRONLY);
    for (let i = 0; i < count; i++) if (write(fd, buf, 1) !== 1) wrong();
  },
  recv(count) {
    const fd: unknown = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0);
    for (let i = 0; i < count; i++) if (recv(fd, buf, 64, 0) !== -1) wrong();
  },
  accept(count) {
    const fd: unknown = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    listen(fd, 1);
    for (let i = 0; i < count; i++) if (accept(fd, null, null) !== -1) wrong();
  },
  epoll_wait(count) {
    const fd: unknown = epoll_create1(0);
    const events = new Uint8Array(64 * 12);
    for (let i = 0; i < count; i++) if (epoll_wait(fd, events, 64, 0) !== 0) wrong();
  },
});
