// Random programs of connections and datagrams. schedules.test.ts covers streams.
import { AF_INET, SOCK_DGRAM, SOCK_STREAM, accept, close, errno, EAGAIN, iovec, msghdr, recv } from 'bsd-sockets';
import { socket, socketpair, type Accepted, type Socket } from 'bsd-sockets/promises';
import { inet } from '../support/sockets';
import { Works, hundred, turn, type Pick } from './random';
import { exact } from './sockets';

function own(type: number): Socket {
  const s = socket(AF_INET, type);
  s.bind(exact(inet()));
  return s;
}

const nameOf = (address: ArrayBufferView): string => Buffer.from(address.buffer).toString('hex', 0, 8);

// The number of turns of the event loop after which the kernel has surely delivered everything.
const LONG = 10_000;

// Each connection is accepted exactly once, or is still in the queue: an aborted accept loses none.
async function connections(pick: Pick): Promise<void> {
  const works = new Works(pick);
  const listener = own(SOCK_STREAM);
  listener.listen(128);
  const address = listener.getsockname();
  const [clients, accepted]: [Socket[], string[]] = [[], []];
  const take = ({ socket: one, address: peer }: Accepted): void => {
    accepted.push(nameOf(peer));
    one.close();
  };
  for (let step = 0; step < 60; step++) {
    const options = { signal: works.signal(), timeout: pick(4) ? undefined : 1 + pick(3) };
    switch (pick(5)) {
      case 0:
      case 1: {
        const client = socket(AF_INET, SOCK_STREAM);
        clients.push(client);
        works.start(client.connect(address));
        break;
      }
      case 2:
        works.start(listener.accept(options).then(take));
        break;
      case 3:
        works.abort();
        break;
      default:
        await turn();
    }
  }
  for (let turns = 0; accepted.length < clients.length && turns < LONG; turns++) {
    for (let fd; (fd = accept(listener.fd, null, null)) !== -1; close(fd)) accepted.push('taken at the end');
    expect(errno).toBe(EAGAIN);
    await turn();
  }
  listener.close();
  await works.end();
  const made = clients.map((client) => nameOf(client.getsockname()));
  const named = accepted.filter((name) => name !== 'taken at the end');
  expect(new Set(named).size).toBe(named.length);
  expect(named.filter((name) => !made.includes(name))).toEqual([]);
  expect(accepted).toHaveLength(clients.length);
  for (const client of clients) client.close();
}

// Datagrams are numbered. Each is received exactly once and in order, or is still in the queue.
async function datagrams(pick: Pick, [a, b]: [Socket, Socket]): Promise<void> {
  const works = new Works(pick);
  let [numbers, last, sent, received] = [0, 0, 0, 0];
  const seen = ({ 0: number }: Uint32Array): void => {
    expect(number).toBeGreaterThan(last);
    last = number!;
    received++;
  };
  const send = [
    (data: Uint32Array): Promise<number> => a.send(data),
    (data: Uint32Array): Promise<number> => a.write(data),
    (data: Uint32Array): Promise<number> => {
      const iov = [new iovec({ iov_base: data, iov_len: 4 })];
      return a.sendmsg(new msghdr({ msg_iov: iov, msg_iovlen: 1 }));
    },
  ];
  for (let step = 0; step < 80; step++) {
    const options = { signal: works.signal(), timeout: pick(4) ? undefined : 1 + pick(3) };
    const data = new Uint32Array(1 + pick(2));
    const iov = [new iovec({ iov_base: data, iov_len: data.byteLength })];
    const receive = [
      (): Promise<unknown> => b.recv(data, 0, options),
      (): Promise<unknown> => b.read(data, options),
      (): Promise<unknown> => b.recvfrom(data, 0, options),
      (): Promise<unknown> => b.readv(iov, options),
      (): Promise<unknown> => b.recvmsg(new msghdr({ msg_iov: iov, msg_iovlen: 1 }), 0, options),
    ];
    switch (pick(6)) {
      case 0:
      case 1:
        works.start(send[pick(send.length)]!(Uint32Array.of(++numbers)).then(() => void sent++));
        break;
      case 2:
        works.start(receive[pick(receive.length)]!().then(() => seen(data)));
        break;
      case 3:
        works.start((pick(2) ? b.readable(options) : a.writable(options)).then(() => undefined));
        break;
      case 4:
        works.abort();
        break;
      default:
        await turn();
        if (pick(40) === 0) b.close();
    }
  }
  a.close();
  const open = !b.closed;
  await turn(); // pending calls complete
  for (let turns = 0; open && received < sent && turns < LONG; turns++) {
    for (const data = new Uint32Array(1); recv(b.fd, data, 4, 0) !== -1;) seen(data);
    expect(errno).toBe(EAGAIN);
    await turn();
  }
  b.close();
  await works.end();
  if (open) expect(received).toBe(sent);
}

async function udp(): Promise<[Socket, Socket]> {
  const [a, b] = [own(SOCK_DGRAM), own(SOCK_DGRAM)];
  await a.connect(b.getsockname());
  return [a, b];
}

test.each([1, 2, 3])('connections, a hundred programs from seed %d000', (thousand) => hundred(thousand, connections));

test.each([1, 2, 3])('datagrams, a hundred programs from seed %d000', (thousand) =>
  hundred(thousand, async (pick, i) => {
    await datagrams(pick, i % 2 ? await udp() : socketpair(1, SOCK_DGRAM));
  }),
);
