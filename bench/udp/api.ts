// The same calls as c.c.
import { recvfrom, sendto, sizeof, sockaddr_in, socklen_t } from 'bsd-sockets';
import { ended } from '../harness/heap';
import { datagrams } from '../harness/listening';

const buf = new Uint8Array(65536);
const fd = datagrams();
const addr = new sockaddr_in();
const len = socklen_t(0);
for (;;) {
  len[0] = sizeof(addr);
  const n = recvfrom(fd, buf, 65536, 0, addr, len);
  sendto(fd, buf, n, 0, addr, len[0]);
  if (n === 0) ended();
}
