// A table of socket options of a new TCP socket: the default, the value to set, and the value after setsockopt(). Its C
// twin is socket_options.c.
//
//   npx ts-node examples/socket_options.ts
import { socket, getsockopt, setsockopt, close, check } from 'bsd-sockets';
import { int, linger, timeval, socklen_t, sizeof, cstr } from 'bsd-sockets';
import { AF_INET, SOCK_STREAM, SOL_SOCKET, IPPROTO_IP, IPPROTO_TCP } from 'bsd-sockets';
import { SO_TYPE, SO_ERROR, SO_ACCEPTCONN, SO_REUSEADDR, SO_KEEPALIVE, SO_BROADCAST, SO_OOBINLINE } from 'bsd-sockets';
import { SO_SNDBUF, SO_RCVBUF, SO_RCVLOWAT, SO_LINGER, SO_RCVTIMEO, SO_SNDTIMEO } from 'bsd-sockets';
import { IP_TTL, IP_TOS, TCP_NODELAY, TCP_MAXSEG, TCP_KEEPIDLE, TCP_CONGESTION } from 'bsd-sockets';

// C: enum type { INT, LINGER, TIMEVAL, STRING }
type type = 'INT' | 'LINGER' | 'TIMEVAL' | 'STRING';

// C: a struct, with -1 for an option that cannot be set.
type option = [name: string, level: number, optname: number, type: type, set: number];

const options: option[] = [
  ['SO_TYPE', SOL_SOCKET, SO_TYPE, 'INT', -1],
  ['SO_ERROR', SOL_SOCKET, SO_ERROR, 'INT', -1],
  ['SO_ACCEPTCONN', SOL_SOCKET, SO_ACCEPTCONN, 'INT', -1],
  ['SO_REUSEADDR', SOL_SOCKET, SO_REUSEADDR, 'INT', 1],
  ['SO_KEEPALIVE', SOL_SOCKET, SO_KEEPALIVE, 'INT', 1],
  ['SO_BROADCAST', SOL_SOCKET, SO_BROADCAST, 'INT', 1],
  ['SO_OOBINLINE', SOL_SOCKET, SO_OOBINLINE, 'INT', 1],
  ['SO_SNDBUF', SOL_SOCKET, SO_SNDBUF, 'INT', 8192], // the kernel doubles it
  ['SO_RCVBUF', SOL_SOCKET, SO_RCVBUF, 'INT', 8192],
  ['SO_RCVLOWAT', SOL_SOCKET, SO_RCVLOWAT, 'INT', 100],
  ['SO_LINGER', SOL_SOCKET, SO_LINGER, 'LINGER', 3],
  ['SO_RCVTIMEO', SOL_SOCKET, SO_RCVTIMEO, 'TIMEVAL', 5],
  ['SO_SNDTIMEO', SOL_SOCKET, SO_SNDTIMEO, 'TIMEVAL', 5],
  ['IP_TTL', IPPROTO_IP, IP_TTL, 'INT', 10],
  ['IP_TOS', IPPROTO_IP, IP_TOS, 'INT', 16],
  ['TCP_NODELAY', IPPROTO_TCP, TCP_NODELAY, 'INT', 1],
  ['TCP_MAXSEG', IPPROTO_TCP, TCP_MAXSEG, 'INT', 1000], // for a future connection
  ['TCP_KEEPIDLE', IPPROTO_TCP, TCP_KEEPIDLE, 'INT', 60],
  ['TCP_CONGESTION', IPPROTO_TCP, TCP_CONGESTION, 'STRING', -1],
];

function get(sock: number, [, level, optname, type]: option): string {
  const value = int();
  const linger_ = new linger();
  const timeval_ = new timeval();
  const string = new Uint8Array(16);
  const optval = { INT: value, LINGER: linger_, TIMEVAL: timeval_, STRING: string }[type];
  const optlen = socklen_t(sizeof(optval));
  check('getsockopt', getsockopt(sock, level, optname, optval, optlen));
  switch (type) {
    case 'INT':
      return String(value[0]);
    case 'LINGER':
      return `${linger_.l_onoff ? 'on' : 'off'}, ${linger_.l_linger} s`;
    case 'TIMEVAL':
      return `${timeval_.tv_sec}.${String(timeval_.tv_usec).padStart(6, '0')} s`;
    case 'STRING':
      return cstr(string);
  }
}

function set(sock: number, [, level, optname, type, set]: option): void {
  const value = int(set);
  const linger_ = new linger({ l_onoff: 1, l_linger: set });
  const timeval_ = new timeval({ tv_sec: set });
  const optval = { INT: value, LINGER: linger_, TIMEVAL: timeval_, STRING: null }[type];
  check('setsockopt', setsockopt(sock, level, optname, optval, optval === null ? 0 : sizeof(optval)));
}

const sock = check('socket', socket(AF_INET, SOCK_STREAM, 0));
console.log('option          at first        set to  then');
for (const option of options) {
  const [name, , , , to] = option;
  const line = name.padEnd(16) + get(sock, option).padEnd(16);
  if (to === -1) {
    console.log(`${line}-`);
  } else {
    set(sock, option);
    console.log(line + String(to).padEnd(8) + get(sock, option));
  }
}
close(sock);
