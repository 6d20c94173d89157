// C21: the states of a closing connection in order. Two of them last only until a FIN is sent or acknowledged; here the
// FIN is behind data that does not fit the other end's buffer.
//
//   npm run lab closing_states
import { read, write, shutdown, close, POLLOUT, SHUT_WR } from 'bsd-sockets';
import { eventually, lab, must, result } from './lib/lab';
import { table } from './lib/draw';
import { connection, local, nonblocking, text, wait_for } from './lib/sockets';
import { state_between } from './lib/tcp';

const chunk = new Uint8Array(1 << 20);

/** Writes until the send buffer stays full: then the other end's receive buffer is full too. */
function fill(s: number): string {
  let full: string;
  do {
    while (write(s, chunk, chunk.length) !== -1);
    full = result(-1);
  } while (wait_for(s, POLLOUT, 50));
  return full;
}

/** Reads to the end. Returns the number of bytes, and that the last read() returned 0. */
function drain(s: number): string {
  let got = 0;
  for (;;) {
    const n = read(s, chunk, chunk.length);
    if (n <= 0) return n === 0 ? `${got} bytes, then 0` : result(n);
    got += n;
  }
}

lab('C21', () => {
  const [client, server] = connection();
  const [here, there] = [text(local(client)), text(local(server))];
  nonblocking(client);
  const rows: string[][] = [];
  const seen: string[] = [];

  /** The states of both ends in the kernel, with or without a descriptor. */
  function step(who: string, what: string, expected: string): void {
    const both = (): string => `${state_between(here, there)} ${state_between(there, here)}`;
    const states = eventually(both, expected);
    rows.push([who, what, ...states.split(' ')]);
    seen.push(states);
    if (states !== expected) table(['', '', 'client', 'server'], rows);
    must(states === expected, `${expected} after: ${who} ${what}; it was ${states}`);
  }

  step('', 'connect(), accept()', 'ESTABLISHED ESTABLISHED');
  step('client', `write() until ${fill(client)}`, 'ESTABLISHED ESTABLISHED');
  step('client', `shutdown(SHUT_WR) = ${result(shutdown(client, SHUT_WR))}`, 'FIN_WAIT1 ESTABLISHED');
  step('server', `read(): ${drain(server)}`, 'FIN_WAIT2 CLOSE_WAIT');
  nonblocking(server);
  step('server', `write() until ${fill(server)}`, 'FIN_WAIT2 CLOSE_WAIT');
  step('server', `close() = ${result(close(server))}`, 'FIN_WAIT2 LAST_ACK');
  nonblocking(client, false);
  step('client', `read(): ${drain(client)}`, 'TIME_WAIT (gone)');
  step('client', `close() = ${result(close(client))}`, 'TIME_WAIT (gone)');
  table(['', '', 'client', 'server'], rows);
  return [...new Set(seen.map((states) => states.replace(' ', '/')))].join(', ');
});
