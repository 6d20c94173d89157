import { fstatSync, openSync, readdirSync, readlinkSync } from 'node:fs';
import {
  CMSG_DATA,
  FD_CLOEXEC,
  F_GETFD,
  MSG_CMSG_CLOEXEC,
  MSG_CTRUNC,
  MSG_DONTWAIT,
  MSG_PEEK,
  SCM_RIGHTS,
  SOL_SOCKET,
  check,
  close,
  cmsghdr,
  fcntl,
  read,
  recv,
  recvmsg,
  send,
  sendmsg,
  sizeof,
  write,
} from 'bsd-sockets';
import { runProgram } from '../../../support/child-program';
import { closeAfterTest, release, socketPairs } from '../../../support/sockets';
import { messageWithAncillary, receiveMessage, messageWithControl } from '../../../support/messages';

const unixPairs = socketPairs.filter(({ name }) => name.includes('unix'));
const stream = unixPairs[0]!.make;
const dgram = unixPairs.find(({ name }) => name === 'a unix dgram socketpair')!.make;

const rights = (...fds: number[]): ReturnType<typeof messageWithAncillary> =>
  messageWithAncillary(SOL_SOCKET, SCM_RIGHTS, Int32Array.from(fds), Buffer.from('fd'));

/** The descriptors in a control message, which are closed after the test. */
function descriptors(cmsg: cmsghdr): number[] {
  const data = CMSG_DATA(cmsg).slice();
  return [...new Int32Array(data.buffer)].map((s) => closeAfterTest(s));
}

/** The number of open descriptors, including the one that lists them. */
const open = (): number => readdirSync('/proc/self/fd').length;

const what = (s: number): string => readlinkSync(`/proc/self/fd/${s}`);

describe('SCM_RIGHTS', () => {
  test.each(unixPairs)('passes another descriptor of the same open file: $name', ({ make }) => {
    const [a, b] = make();
    const file = closeAfterTest(openSync('/dev/null', 'r'));
    expect(sendmsg(a, rights(file), 0)).toSucceedWith(2);
    const { msg, text, cmsgs } = receiveMessage(b);
    expect([text, cmsgs.length, msg.msg_flags, msg.msg_controllen]).toEqual(['fd', 1, 0, 24]);
    const [cmsg] = cmsgs as [cmsghdr];
    expect([cmsg.cmsg_level, cmsg.cmsg_type, cmsg.cmsg_len]).toEqual([SOL_SOCKET, SCM_RIGHTS, sizeof(cmsghdr) + 4]);
    const [got] = descriptors(cmsg) as [number];
    expect(got).not.toBe(file);
    expect(what(got)).toBe('/dev/null');
  });

  test('passes a descriptor that is closed before it is received', () => {
    const [a, b] = stream();
    const [c, d] = stream();
    expect(sendmsg(a, rights(c), 0)).toSucceedWith(2);
    expect(close(release(c))).toSucceedWith(0);
    expect(send(d, 'still open', 10, 0)).toSucceedWith(10);
    const [got] = descriptors(receiveMessage(b).cmsgs[0]!) as [number];
    const buf = Buffer.alloc(16);
    expect(recv(got, buf, 16, 0)).toSucceedWith(10);
  });

  test.each([1, 2, 3, 252, 253])('passes %d descriptors at once', (count) => {
    const [a, b] = dgram();
    const before = open();
    expect(sendmsg(a, rights(...new Array<number>(count).fill(a)), 0)).toSucceedWith(2);
    const { cmsgs, msg } = receiveMessage(b, 0, 2048);
    const got = descriptors(cmsgs[0]!);
    expect([got.length, new Set(got).size, msg.msg_flags]).toEqual([count, count, 0]);
    expect(open()).toBe(before + count);
  });

  test('passes descriptors between processes in both directions', async () => {
    const [ours, theirs] = stream();
    const [c, d] = stream();
    const ended = runProgram(
      `const control = new Uint8Array(CMSG_SPACE(4));
       const piece = new iovec({ iov_base: new Uint8Array(8), iov_len: 2 });
       const msg = new msghdr({ msg_iov: [piece], msg_iovlen: 1, msg_control: control, msg_controllen: control.length });
       check('recvmsg', recvmsg(3, msg, 0));
       const got = new DataView(control.buffer).getInt32(16, true);
       check('write', write(got, 'from the child', 14));
       const fds = new Int32Array(2);
       check('pipe', pipe(fds));
       check('write', write(fds[1], 'through a pipe', 14));
       new DataView(control.buffer).setInt32(16, fds[0], true);
       msg.msg_controllen = control.length;
       check('sendmsg', sendmsg(3, msg, 0));`,
      { fds: [theirs] },
    );
    expect(sendmsg(ours, rights(c), 0)).toSucceedWith(2);
    expect(close(release(c))).toSucceedWith(0);
    expect(close(release(theirs))).toSucceedWith(0);
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
    const buf = Buffer.alloc(64);
    expect(recv(d, buf, 64, 0)).toSucceedWith(14);
    expect(buf.toString('utf8', 0, 14)).toBe('from the child');
    const [pipe] = descriptors(receiveMessage(ours).cmsgs[0]!) as [number];
    expect(fstatSync(pipe).isFIFO()).toBe(true);
    expect(read(pipe, buf, 64)).toSucceedWith(14);
    expect(buf.toString('utf8', 0, 14)).toBe('through a pipe');
  });

  test('sets close-on-exec with MSG_CMSG_CLOEXEC', () => {
    const [a, b] = dgram();
    const told = [0, MSG_CMSG_CLOEXEC].map((flags) => {
      check('sendmsg', sendmsg(a, rights(a), 0));
      const { cmsgs, msg } = receiveMessage(b, flags);
      return [fcntl(descriptors(cmsgs[0]!)[0]!, F_GETFD), msg.msg_flags];
    });
    expect(told).toEqual([
      [0, 0],
      [FD_CLOEXEC, MSG_CMSG_CLOEXEC],
    ]);
  });

  test('passes descriptors with MSG_PEEK in each call', () => {
    const [a, b] = dgram();
    const before = open();
    check('sendmsg', sendmsg(a, rights(a), 0));
    descriptors(receiveMessage(b, MSG_PEEK).cmsgs[0]!);
    descriptors(receiveMessage(b, 0).cmsgs[0]!);
    expect(open()).toBe(before + 2);
  });

  describe('with a control buffer that is too small', () => {
    // Four descriptors are sent. A header has 16 bytes, and each descriptor 4 more.
    test.each([
      [0, 0],
      [8, 0],
      [15, 0],
      [16, 0],
      [19, 0],
      [20, 1],
      [23, 1],
      [24, 2],
      [28, 3],
      [31, 3],
    ])('%d bytes set MSG_CTRUNC and open %d of 4 descriptors, all of which are reported', (room, count) => {
      const [a, b] = dgram();
      const before = open();
      check('sendmsg', sendmsg(a, rights(a, a, a, a), 0));
      const { msg, cmsgs } = receiveMessage(b, 0, room);
      expect(msg.msg_flags & MSG_CTRUNC).toBe(MSG_CTRUNC);
      expect(cmsgs.flatMap(descriptors).length).toBe(count);
      expect(open()).toBe(before + count);
    });

    test('NULL sets MSG_CTRUNC and opens none', () => {
      const [a, b] = dgram();
      const before = open();
      check('sendmsg', sendmsg(a, rights(a, a), 0));
      const msg = Object.assign(messageWithControl(0, new Uint8Array(8)), { msg_control: null, msg_controllen: 0 });
      expect(recvmsg(b, msg, 0)).toSucceedWith(2);
      expect([msg.msg_flags, msg.msg_controllen]).toEqual([MSG_CTRUNC, 0]);
      expect(open()).toBe(before);
    });

    test('32 bytes hold all 4 without MSG_CTRUNC', () => {
      const [a, b] = dgram();
      check('sendmsg', sendmsg(a, rights(a, a, a, a), 0));
      const { msg, cmsgs } = receiveMessage(b, 0, 32);
      expect([msg.msg_flags, descriptors(cmsgs[0]!).length]).toEqual([0, 4]);
    });

    test('recv and a rejected message open none', () => {
      const [a, b] = dgram();
      const before = open();
      check('sendmsg', sendmsg(a, rights(a), 0));
      const msg = Object.assign(messageWithControl(24, new Uint8Array(8)), { msg_controllen: 25 });
      expect(recvmsg(b, msg, 0)).toFailWithErrno('EFAULT');
      expect(recv(b, new Uint8Array(8), 8, MSG_DONTWAIT)).toSucceedWith(2);
      expect(open()).toBe(before);
    });
  });

  test('sets MSG_CTRUNC if no descriptor is free', async () => {
    const [a, b] = dgram();
    check('sendmsg', sendmsg(a, rights(a, a), 0));
    const { stdout } = await runProgram(
      `const fds = [];
       for (let s; (s = socket(AF_INET, SOCK_STREAM, 0)) !== -1; ) fds.push(s);
       close(fds.pop());
       const msg = new msghdr({ msg_control: new Uint8Array(64), msg_controllen: 64,
         msg_iov: [new iovec({ iov_base: new Uint8Array(8), iov_len: 8 })], msg_iovlen: 1 });
       const n = recvmsg(3, msg, 0);
       close(fds.pop());
       process.stdout.write([n, (msg.msg_flags & MSG_CTRUNC) !== 0, CMSG_DATA(CMSG_FIRSTHDR(msg)).length].join());`,
      { fds: [b], files: 100 },
    );
    expect(stdout).toBe('2,true,4');
  });

  test('closes unread descriptors with the socket', () => {
    const [a, b] = dgram();
    const [c, d] = stream();
    check('sendmsg', sendmsg(a, rights(c), 0));
    expect(close(release(c))).toSucceedWith(0);
    expect(close(release(b))).toSucceedWith(0);
    expect(read(d, new Uint8Array(1), 1)).toSucceedWith(0);
    expect(write(d, 'x', 1)).toFailWithErrno('EPIPE');
  });
});
