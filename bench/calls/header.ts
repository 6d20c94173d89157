// Like api.ts, but imports the header: in CommonJS each use of a name is a lookup in its module, and the index has 2400
// names.
import { O_WRONLY, open } from 'bsd-sockets/fcntl';
import { epoll_create1, epoll_event, epoll_wait } from 'bsd-sockets/sys/epoll';
import { AF_INET, SOCK_DGRAM, SOCK_NONBLOCK, SOCK_STREAM, accept, listen, recv, socket } from 'bsd-sockets/sys/socket';
import { write } from 'bsd-sockets/unistd';
import { array } from 'bsd-sockets';
import { time, wrong } from './loop';

const buf = new Uint8Array(64);

time({
  write(count) {
    const fd = open('/dev/null', O_WRONLY);
    for (let i = 0; i < count; i++) if (write(fd, buf, 1) !== 1) wrong();
  },
  recv(count) {
    const fd = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0);
    for (let i = 0; i < count; i++) if (recv(fd, buf, 64, 0) !== -1) wrong();
  },
  accept(count) {
    const fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    listen(fd, 1);
    for (let i = 0; i < count; i++) if (accept(fd, null, null) !== -1) wrong();
  },
  epoll_wait(count) {
    const fd = epoll_create1(0);
    const events = array(epoll_event, 64);
    for (let i = 0; i < count; i++) if (epoll_wait(fd, events, 64, 0) !== 0) wrong();
  },
  refused(count) {
    for (let i = 0; i < count; i++) if (write(1, buf, 65) !== -1) wrong();
  },
});
