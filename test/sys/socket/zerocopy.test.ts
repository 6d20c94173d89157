// MSG_ZEROCOPY is rejected, since the kernel would read the memory after the call, when it may have been collected.
import {
  AF_UNIX,
  MSG_DONTWAIT,
  MSG_ZEROCOPY,
  SOCK_STREAM,
  SOL_SOCKET,
  SO_ZEROCOPY,
  int,
  iovec,
  mmsghdr,
  msghdr,
  recv,
  send,
  sendmmsg,
  sendmsg,
  sendto,
  setsockopt,
  sizeof,
} from 'bsd-sockets';
import * as promises from 'bsd-sockets/promises';
import { socketPairs } from '../../support/sockets';

const data = new Uint8Array(65536).fill(0x41);
const message = (): msghdr =>
  new msghdr({ msg_iov: [new iovec({ iov_base: data, iov_len: data.length })], msg_iovlen: 1 });

const sends: [name: string, call: (s: number, flags: number) => number][] = [
  ['send', (s, flags) => send(s, data, data.length, flags)],
  ['sendto', (s, flags) => sendto(s, data, data.length, flags, null, 0)],
  ['sendmsg', (s, flags) => sendmsg(s, message(), flags)],
  ['sendmmsg', (s, flags) => sendmmsg(s, [new mmsghdr({ msg_hdr: message() })], 1, flags)],
];

function pair(): [number, number] {
  const [a, b] = socketPairs.find(({ name }) => name === 'TCP over 127.0.0.1')!.make();
  expect(setsockopt(a, SOL_SOCKET, SO_ZEROCOPY, int(1), sizeof(int(1)))).toSucceedWith(0);
  return [a, b];
}

test.each(sends)('%s fails with EOPNOTSUPP and sends nothing', (_name, call) => {
  const [a, b] = pair();
  expect(call(a, MSG_ZEROCOPY)).toFailWithErrno('EOPNOTSUPP');
  expect(call(a, MSG_ZEROCOPY | MSG_DONTWAIT)).toFailWithErrno('EOPNOTSUPP');
  expect(recv(b, new Uint8Array(1), 1, MSG_DONTWAIT)).toFailWithErrno('EAGAIN');
  expect(call(a, 0)).toBeGreaterThan(0);
});

test('recv ignores the flag, as the kernel does', () => {
  const [a, b] = pair();
  expect(send(a, 'x', 1, 0)).toSucceedWith(1);
  expect(recv(b, new Uint8Array(1), 1, MSG_ZEROCOPY)).toSucceedWith(1);
});

test('the sends of promises reject with EOPNOTSUPP', async () => {
  const [s, peer] = promises.socketpair(AF_UNIX, SOCK_STREAM);
  try {
    await expect(s.send(data, MSG_ZEROCOPY)).rejects.toMatchObject({ code: 'EOPNOTSUPP' });
    await expect(s.sendmsg(message(), MSG_ZEROCOPY)).rejects.toMatchObject({ code: 'EOPNOTSUPP' });
    expect(await s.send('x', 0)).toBe(1);
  } finally {
    s.close();
    peer.close();
  }
});
