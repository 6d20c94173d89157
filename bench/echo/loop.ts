// The same calls as loop.h.
import {
  EPOLLIN,
  EPOLL_CTL_ADD,
  accept,
  array,
  close,
  epoll_create1,
  epoll_ctl,
  epoll_event,
  epoll_wait,
  read,
  write,
} from 'bsd-sockets';
import { ended } from '../harness/heap';

const EVENTS = 256;

function write_all(fd: number, buf: Uint8Array, len: number): void {
  for (let sent = 0; sent < len;) {
    const n = write(fd, sent === 0 ? buf : buf.subarray(sent), len - sent);
    if (n <= 0) return;
    sent += n;
  }
}

export function serve(server: number, bytes: number): never {
  const buf = new Uint8Array(65536);
  const events = array(epoll_event, EVENTS);
  const event = new epoll_event({ events: EPOLLIN });
  const ep = epoll_create1(0);
  event.data.fd = server;
  epoll_ctl(ep, EPOLL_CTL_ADD, server, event);
  for (;;) {
    const n = epoll_wait(ep, events, EVENTS, -1);
    for (let i = 0; i < n; i++) {
      const fd = events[i]!.data.fd;
      if (fd === server) {
        event.data.fd = accept(server, null, null);
        epoll_ctl(ep, EPOLL_CTL_ADD, event.data.fd, event);
        continue;
      }
      const got = read(fd, buf, bytes);
      if (got > 0) {
        write_all(fd, buf, got);
      } else {
        close(fd);
        ended();
      }
    }
  }
}
