// Identifies the process at the other end: SO_PEERCRED, and SCM_CREDENTIALS with each message. Its C twin is
// credentials.c.
//
//   npx ts-node examples/credentials.ts
import { socketpair, getsockopt, setsockopt, send, recvmsg, close, check } from 'bsd-sockets';
import { ucred, iovec, msghdr, cast, int, socklen_t, sizeof } from 'bsd-sockets';
import { CMSG_FIRSTHDR, CMSG_NXTHDR, CMSG_DATA, CMSG_SPACE } from 'bsd-sockets';
import { AF_UNIX, SOCK_STREAM, SOL_SOCKET, SO_PEERCRED, SO_PASSCRED, SCM_CREDENTIALS } from 'bsd-sockets';

function print(from: string, cred: ucred): void {
  const whose = cred.pid === process.pid ? 'of this process' : 'of another one';
  console.log(`${from}: pid ${whose}, uid ${cred.uid}, gid ${cred.gid}`);
}

const sv = new Int32Array(2);
check('socketpair', socketpair(AF_UNIX, SOCK_STREAM, 0, sv));

// The process that created the pair, or called connect() or listen().
const cred = new ucred();
const len = socklen_t(sizeof(cred));
check('getsockopt', getsockopt(sv[0]!, SOL_SOCKET, SO_PEERCRED, cred, len));
print('SO_PEERCRED', cred);

// The sender. The kernel fills it in, and only root can send other values.
const on = int(1);
check('setsockopt', setsockopt(sv[1]!, SOL_SOCKET, SO_PASSCRED, on, sizeof(on)));
check('send', send(sv[0]!, 'hello', 5, 0));

const buf = Buffer.alloc(16);
const iov = [new iovec({ iov_base: buf, iov_len: sizeof(buf) })];
const control = new Uint8Array(CMSG_SPACE(sizeof(ucred)));
const msg = new msghdr({ msg_iov: iov, msg_iovlen: 1, msg_control: control, msg_controllen: sizeof(control) });
const n = check('recvmsg', recvmsg(sv[1]!, msg, 0));
console.log(`received: ${buf.toString('utf8', 0, n)}`);
for (let cmsg = CMSG_FIRSTHDR(msg); cmsg !== null; cmsg = CMSG_NXTHDR(msg, cmsg)) {
  if (cmsg.cmsg_level !== SOL_SOCKET || cmsg.cmsg_type !== SCM_CREDENTIALS) continue;
  print('SCM_CREDENTIALS', cast(ucred, CMSG_DATA(cmsg))); // C copies it, because it may not be aligned
}

close(sv[0]!);
close(sv[1]!);
