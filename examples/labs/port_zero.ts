// C9: bind() to port 0, and getsockname() returns the chosen port.
//
//   npm run lab port_zero
import { readFileSync } from 'node:fs';
import { bind, close, sizeof } from 'bsd-sockets';
import { expect, lab, must, result, row } from './lib/lab';
import { address, local, port_of, tcp_socket, text } from './lib/sockets';

const RANGE = '/proc/sys/net/ipv4/ip_local_port_range';

lab('C9', () => {
  const [low, high] = readFileSync(RANGE, 'utf8').split('\t').map(Number) as [number, number];
  row(RANGE, `${low} to ${high}`);
  const sockets = [1, 2, 3].map(() => {
    const s = tcp_socket();
    const addr = address(0);
    expect(`bind() to ${text(addr)}`, result(bind(s, addr, sizeof(addr))), '0');
    row('  getsockname()', text(local(s)));
    return s;
  });
  const ports = sockets.map(port_of);
  must(
    ports.every((port) => port >= low && port <= high),
    'each port is in the range',
  );
  must(new Set(ports).size === ports.length, 'each port is free, and all differ');
  sockets.forEach(close);
  return `three sockets were bound to port 0, and got ${ports.join(', ')}`;
});
