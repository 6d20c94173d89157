// Calls with iovecs share the arrays for their arguments. After a call they must not keep its memory, and a later call
// must pass only as many elements as it needs.
import { AF_UNIX, SOCK_DGRAM, iovec, mmsghdr, msghdr, readv, sendmmsg, sendmsg, socketpair, writev } from 'bsd-sockets';
import { end, flatten, on } from '../../../lib/structs/message-encoder';
import { closeAfterTest } from '../../support/sockets';

const view = new Uint8Array(8);
const good = new iovec({ iov_base: view, iov_len: 8 });
const wrong = { iov_base: 5, iov_len: 1 } as unknown as iovec;
const message = (...msg_iov: iovec[]): msghdr => new msghdr({ msg_iov, msg_iovlen: msg_iov.length });
const none = 'x' as unknown as number;

const calls: [what: string, call: () => unknown][] = [
  ['sendmsg of an iovec without a view', () => sendmsg(-1, message(good, wrong), 0)],
  ['sendmsg of fewer iovecs than msg_iovlen', () => sendmsg(-1, new msghdr({ msg_iov: [good], msg_iovlen: 2 }), 0)],
  ['sendmsg on a string as descriptor', () => sendmsg(none, message(good), 0)],
  [
    'sendmmsg of an object that is not a message',
    () => sendmmsg(-1, [new mmsghdr({ msg_hdr: message(good) }), wrong as never], 2, 0),
  ],
  ['readv of an iovec without a view', () => readv(-1, [good, wrong], 2)],
  ['writev on a string as descriptor', () => writev(none, [good], 1)],
  [
    'sendmsg with another sendmsg in a getter',
    () => {
      const own = Object.defineProperty(new iovec({ iov_len: 1 }), 'iov_base', {
        get: () => (sendmsg(-1, message(), 0), view),
      });
      return sendmsg(-1, message(good, good, good, own), 0);
    },
  ],
];

test.each(calls)('%s releases its memory', (_, call) => {
  try {
    call();
  } catch {
    // The call may fail.
  }
  expect(Array.from(on(0, 0))).not.toContain(view);
});

test('a message of many iovecs does not slow down later ones', () => {
  const sv = new Int32Array(2);
  socketpair(AF_UNIX, SOCK_DGRAM, 0, sv);
  const [s] = [closeAfterTest(sv[0]!), closeAfterTest(sv[1]!)];
  expect(sendmsg(s, message(...Array.from({ length: 300 }, () => good)), 0)).toSucceedWith(2400);
  expect(flatten({ called: sendmsg, parameter: 'msg' }, 3, message(good))).toBe(true);
  expect(on(s, 0)).toHaveLength(4);
  end();
});
