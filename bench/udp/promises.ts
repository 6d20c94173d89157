import { AF_INET, INADDR_LOOPBACK, SOCK_DGRAM, htonl, ntohs, sockaddr_in } from 'bsd-sockets';
import { socket } from 'bsd-sockets/promises';
import { ended } from '../harness/heap';

async function serve(): Promise<void> {
  const buf = new Uint8Array(65536);
  const s = socket(AF_INET, SOCK_DGRAM);
  s.bind(new sockaddr_in({ sin_family: AF_INET, sin_addr: { s_addr: htonl(INADDR_LOOPBACK) } }));
  console.log(ntohs(s.getsockname<sockaddr_in>().sin_port));
  for (;;) {
    const { length, address } = await s.recvfrom(buf);
    await s.sendto(buf.subarray(0, length), 0, address);
    if (length === 0) ended();
  }
}

void serve();
