// The common part of backlog_full and backlog_zero: connects until one client gets no answer.
import { connect, errno, strerrorname_np, sizeof } from 'bsd-sockets';
import { table } from './draw';
import { eventually } from './lab';
import { local, nonblocking, tcp_socket } from './sockets';
import { queue, state } from './tcp';

/** Connects some clients, and shows the state of each and the listener's queue. */
export function crowd(server: number, count: number): number[] {
  const addr = local(server);
  const clients: number[] = [];
  const rows = [];
  for (let i = 1; i <= count; i++) {
    // A blocking connect() would wait for minutes, until the kernel gives up.
    const client = nonblocking(tcp_socket());
    const returned = connect(client, addr, sizeof(addr)) === -1 ? strerrorname_np(errno)! : '0';
    if (i < count) {
      eventually(() => state(client), 'ESTABLISHED');
      eventually(() => queue(server).length, i);
    }
    const { length, limit } = queue(server);
    rows.push([`${i}.`, returned, state(client), '●'.repeat(length), length, limit]);
    clients.push(client);
  }
  console.log();
  table(['', 'connect()', "client's state", 'queue', 'length', 'limit'], rows);
  console.log();
  return clients;
}
