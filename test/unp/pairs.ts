import {
  SOL_SOCKET,
  SO_LINGER,
  SO_RCVBUF,
  SO_SNDBUF,
  check,
  close,
  int,
  linger,
  setsockopt,
  sizeof,
} from 'bsd-sockets';
import { acceptFrom, connectTo, listeningSocket } from '../support/sockets';

/** Closes with a reset, so that the peer's read fails with ECONNRESET. */
export function reset(fd: number): void {
  const hard = new linger({ l_onoff: 1, l_linger: 0 });
  check('setsockopt', setsockopt(fd, SOL_SOCKET, SO_LINGER, hard, sizeof(hard)));
  close(fd);
}

/** A TCP connection with the smallest buffers that the kernel allows. */
export function tight(): [number, number] {
  const small = int(1);
  const server = listeningSocket();
  check('setsockopt', setsockopt(server, SOL_SOCKET, SO_RCVBUF, small, sizeof(small)));
  const client = connectTo(server);
  check('setsockopt', setsockopt(client, SOL_SOCKET, SO_SNDBUF, small, sizeof(small)));
  return [client, acceptFrom(server)];
}
