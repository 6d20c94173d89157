// The same calls as c.c.
import { MSG_WAITFORONE, iovec, mmsghdr, msghdr, recvmmsg, sendmmsg, sizeof, sockaddr_in } from 'bsd-sockets';
import { datagrams } from '../harness/listening';

const BATCH = 64;
const LENGTH = 2048;
const fd = datagrams();
const iovs = Array.from({ length: BATCH }, () => new iovec({ iov_base: new Uint8Array(LENGTH), iov_len: LENGTH }));
const msgs = iovs.map(
  (iov) => new mmsghdr({ msg_hdr: new msghdr({ msg_name: new sockaddr_in(), msg_iov: [iov], msg_iovlen: 1 }) }),
);
const namelen = sizeof(sockaddr_in);
for (;;) {
  for (let i = 0; i < BATCH; i++) {
    iovs[i]!.iov_len = LENGTH;
    msgs[i]!.msg_hdr.msg_namelen = namelen;
  }
  const n = recvmmsg(fd, msgs, BATCH, MSG_WAITFORONE, null);
  for (let i = 0; i < n; i++) iovs[i]!.iov_len = msgs[i]!.msg_len;
  sendmmsg(fd, msgs, n, 0);
}
