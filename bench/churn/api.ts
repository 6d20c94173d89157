// The same calls as c.c.
import {
  EPOLLIN,
  EPOLL_CTL_ADD,
  FIONBIO,
  accept,
  check,
  close,
  epoll_create1,
  epoll_ctl,
  epoll_event,
  epoll_wait,
  int,
  ioctl,
} from 'bsd-sockets';
import { listening } from '../harness/listening';

const event = new epoll_event({ events: EPOLLIN });
const server = listening();
const ep = epoll_create1(0);
check('ioctl', ioctl(server, FIONBIO, int(1)));
epoll_ctl(ep, EPOLL_CTL_ADD, server, event);
for (;;) {
  epoll_wait(ep, event, 1, -1);
  for (let fd: number; (fd = accept(server, null, null)) !== -1;) close(fd);
}
