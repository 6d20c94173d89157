// The same calls as c.c.
import {
  AF_UNIX,
  CMSG_DATA,
  CMSG_FIRSTHDR,
  CMSG_LEN,
  CMSG_SPACE,
  SCM_RIGHTS,
  SOCK_STREAM,
  SOL_SOCKET,
  close,
  iovec,
  msghdr,
  recvmsg,
  sendmsg,
  socketpair,
} from 'bsd-sockets';
import { time, wrong } from '../calls/loop';

const n = Number(process.argv[2]);
const sv = new Int32Array(2);
socketpair(AF_UNIX, SOCK_STREAM, 0, sv);
const control = new Uint8Array(1024);
const iov = new iovec({ iov_base: new Uint8Array(1), iov_len: 1 });
const msg = new msghdr({ msg_iov: [iov], msg_iovlen: 1, msg_control: control, msg_controllen: 1024 });
const cmsg = CMSG_FIRSTHDR(msg)!;
cmsg.cmsg_len = CMSG_LEN(4 * n);
const data = CMSG_DATA(cmsg);
const fds = new Int32Array(data.buffer, data.byteOffset, n);

function pass(): void {
  msg.msg_controllen = CMSG_SPACE(4 * n);
  cmsg.cmsg_len = CMSG_LEN(4 * n);
  cmsg.cmsg_level = SOL_SOCKET;
  cmsg.cmsg_type = SCM_RIGHTS;
  for (let i = 0; i < n; i++) fds[i] = sv[0]!;
  if (sendmsg(sv[0]!, msg, 0) !== 1) wrong();
  msg.msg_controllen = 1024;
  if (recvmsg(sv[1]!, msg, 0) !== 1) wrong();
  for (let i = 0; i < n; i++) close(fds[i]!);
}

time({
  [n](count) {
    for (let i = 0; i < count; i++) pass();
  },
});
