import { AF_INET, INADDR_LOOPBACK, SOCK_STREAM, htonl, ntohs, sockaddr_in } from 'bsd-sockets';
import { socket } from 'bsd-sockets/promises';

async function serve(): Promise<void> {
  const buf = new Uint8Array(1 << 20).fill(1);
  const server = socket(AF_INET, SOCK_STREAM);
  server.bind(new sockaddr_in({ sin_family: AF_INET, sin_addr: { s_addr: htonl(INADDR_LOOPBACK) } }));
  server.listen(4096);
  console.log(ntohs(server.getsockname<sockaddr_in>().sin_port));
  const { socket: client } = await server.accept();
  for (;;) await client.writen(buf);
}

serve().catch(() => process.exit());
