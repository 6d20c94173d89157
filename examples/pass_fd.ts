// Passes an open file from one process to another. Its C twin is pass_fd.c.
//
//   npx ts-node examples/pass_fd.ts receive /tmp/pass_fd.socket &
//   npx ts-node examples/pass_fd.ts send /tmp/pass_fd.socket /etc/hostname
import { socket, connect, bind, listen, accept, sendmsg, recvmsg, open, read, close, unlink, check } from 'bsd-sockets';
import { sockaddr_un, msghdr, iovec, int, sizeof } from 'bsd-sockets';
import { CMSG_FIRSTHDR, CMSG_DATA, CMSG_LEN, CMSG_SPACE } from 'bsd-sockets';
import {
  AF_UNIX,
  SOCK_STREAM,
  SOL_SOCKET,
  SCM_RIGHTS,
  MSG_CMSG_CLOEXEC,
  MSG_CTRUNC,
  O_RDONLY,
  BUFSIZ,
} from 'bsd-sockets';

function send_fd(sock: number, fd: number): void {
  // The control message needs at least one byte of data.
  const byte = Buffer.from('F');
  const iov = [new iovec({ iov_base: byte, iov_len: 1 })];
  const control = new Uint8Array(CMSG_SPACE(sizeof(int)));
  const msg = new msghdr({ msg_iov: iov, msg_iovlen: 1, msg_control: control, msg_controllen: sizeof(control) });
  const cmsg = CMSG_FIRSTHDR(msg)!;
  cmsg.cmsg_level = SOL_SOCKET;
  cmsg.cmsg_type = SCM_RIGHTS;
  cmsg.cmsg_len = CMSG_LEN(sizeof(int));
  CMSG_DATA(cmsg).set(new Uint8Array(int(fd).buffer)); // C: memcpy(CMSG_DATA(cmsg), &fd, sizeof(fd))
  check('sendmsg', sendmsg(sock, msg, 0));
}

function receive_fd(sock: number): number {
  const byte = new Uint8Array(1);
  const iov = [new iovec({ iov_base: byte, iov_len: 1 })];
  const control = new Uint8Array(CMSG_SPACE(sizeof(int)));
  const msg = new msghdr({ msg_iov: iov, msg_iovlen: 1, msg_control: control, msg_controllen: sizeof(control) });
  check('recvmsg', recvmsg(sock, msg, MSG_CMSG_CLOEXEC));
  const cmsg = CMSG_FIRSTHDR(msg);
  if (cmsg === null || cmsg.cmsg_type !== SCM_RIGHTS || msg.msg_flags & MSG_CTRUNC) {
    console.error('no descriptor came');
    process.exit(1);
  }
  const fd = int();
  new Uint8Array(fd.buffer).set(CMSG_DATA(cmsg)); // C: memcpy(&fd, CMSG_DATA(cmsg), sizeof(fd))
  return fd[0];
}

// C: argv[1] and so on.
const [, , role, path, file] = process.argv;
const sending = role === 'send' && file !== undefined;
if (path === undefined || (!sending && role !== 'receive')) {
  console.error(`usage: ${process.argv[1]} receive path | send path file`);
  process.exit(1);
}
const addr = new sockaddr_un({ sun_family: AF_UNIX, sun_path: path });
const sock = check('socket', socket(AF_UNIX, SOCK_STREAM, 0));

if (sending) {
  check('connect', connect(sock, addr, sizeof(addr)));
  const fd = check('open', open(file, O_RDONLY));
  send_fd(sock, fd);
  console.log(`sent ${file}`);
  close(fd);
} else {
  check('bind', bind(sock, addr, sizeof(addr)));
  check('listen', listen(sock, 1));
  console.log(`waiting at ${path}`);
  const peer = check('accept', accept(sock, null, null));
  const fd = receive_fd(peer);
  // The other process opened it; this one reads it.
  const buf = Buffer.alloc(BUFSIZ);
  const n = check('read', read(fd, buf, sizeof(buf)));
  process.stdout.write(`received a descriptor, and read ${n} bytes from it: ${buf.toString('utf8', 0, n)}`);
  close(fd);
  close(peer);
  unlink(path);
}
close(sock);
