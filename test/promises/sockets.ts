// Sockets of bsd-sockets/promises for the tests. Each is closed after its test.
import { AF_UNIX, SOCK_DGRAM, SOCK_SEQPACKET, SOCK_STREAM } from 'bsd-sockets';
import type { Socket } from 'bsd-sockets/promises';
import { socket, socketpair, type SocketError } from 'bsd-sockets/promises';
import { abstract, familyOf, inet, inet6, unix, type Address } from '../support/sockets';

const open = new Set<Socket>();

afterEach(() => {
  for (const s of open) s.close();
  open.clear();
});

export function kept<T extends Socket>(s: T): T {
  open.add(s);
  return s;
}

export const opened = (domain: number, type = SOCK_STREAM, protocol = 0): Socket =>
  kept(socket(domain, type, protocol));

/** As long as its name: the helpers have the two apart. */
export const exact = ([addr, length]: Address): Uint8Array => new Uint8Array(addr.buffer, addr.byteOffset, length);

export function listening(address: Address = inet(), type = SOCK_STREAM, backlog = 128): Socket {
  const s = opened(familyOf(address[0]), type);
  s.bind(exact(address));
  s.listen(backlog);
  return s;
}

export async function connected(listener: Socket, type = SOCK_STREAM): Promise<[client: Socket, server: Socket]> {
  const address = listener.getsockname();
  const client = opened(familyOf(address), type);
  const accepting = listener.accept();
  await client.connect(address);
  return [client, kept((await accepting).socket)];
}

export const paired = (type = SOCK_STREAM): [Socket, Socket] => {
  const [a, b] = socketpair(AF_UNIX, type);
  return [kept(a), kept(b)];
};

async function datagrams(a: Address, b: Address): Promise<[Socket, Socket]> {
  const [one, two] = [opened(familyOf(a[0]), SOCK_DGRAM), opened(familyOf(b[0]), SOCK_DGRAM)];
  one.bind(exact(a));
  two.bind(exact(b));
  await one.connect(two.getsockname());
  await two.connect(one.getsockname());
  return [one, two];
}

export interface Kind {
  name: string;
  stream: boolean;
  make: () => Promise<[Socket, Socket]>;
}

export const kinds: Kind[] = [
  { name: 'TCP over 127.0.0.1', stream: true, make: () => connected(listening(inet())) },
  { name: 'TCP over ::1', stream: true, make: () => connected(listening(inet6())) },
  { name: 'a unix stream by path', stream: true, make: () => connected(listening(unix())) },
  { name: 'a unix stream by abstract name', stream: true, make: () => connected(listening(abstract())) },
  { name: 'a unix stream socketpair', stream: true, make: () => Promise.resolve(paired()) },
  { name: 'a unix seqpacket socketpair', stream: false, make: () => Promise.resolve(paired(SOCK_SEQPACKET)) },
  { name: 'a unix dgram socketpair', stream: false, make: () => Promise.resolve(paired(SOCK_DGRAM)) },
  { name: 'UDP over 127.0.0.1', stream: false, make: () => datagrams(inet(), inet()) },
  { name: 'UDP over ::1', stream: false, make: () => datagrams(inet6(), inet6()) },
  { name: 'unix dgrams by path', stream: false, make: () => datagrams(unix(), unix()) },
  { name: 'unix dgrams by abstract name', stream: false, make: () => datagrams(abstract(), abstract()) },
];

export const streams = kinds.filter(({ stream }) => stream);

/** Returns the reason with which a promise is rejected. */
export async function failure(promise: Promise<unknown>): Promise<SocketError> {
  try {
    await promise;
  } catch (error) {
    return error as SocketError;
  }
  throw new Error('it did not fail');
}

/** Returns the error that a call throws. */
export function thrown(call: () => unknown): SocketError {
  try {
    call();
  } catch (error) {
    return error as SocketError;
  }
  throw new Error('it did not throw');
}

/** Reads until the end of the stream. */
export async function everything(s: Socket): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for (;;) {
    const buf = Buffer.alloc(65536);
    const n = await s.recv(buf);
    if (n === 0) return Buffer.concat(chunks);
    chunks.push(buf.subarray(0, n));
  }
}

/** Fills the send buffer, and returns the number of bytes. */
export async function stuffed(s: Socket): Promise<number> {
  const piece = Buffer.alloc(4096, 1);
  let total = 0;
  for (;;) {
    const n = await s.send(piece, 0, { timeout: 50 }).catch((error: SocketError) => {
      if (error.code === 'TIMEOUT_ERR') return 0;
      throw error;
    });
    if (n === 0) return total;
    total += n;
  }
}
