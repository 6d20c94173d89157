import { AF_INET, INADDR_LOOPBACK, SOCK_STREAM, htonl, ntohs, sockaddr_in } from 'bsd-sockets';
import { socket, type Socket } from 'bsd-sockets/promises';

const CHUNK = Number(process.argv[2]);

// Who is idle has no buffer.
async function echo(client: Socket): Promise<void> {
  try {
    for (;;) {
      await client.readable();
      const buf = new Uint8Array(CHUNK);
      const n = await client.recv(buf);
      if (n === 0) return;
      await client.writen(buf.subarray(0, n));
    }
  } finally {
    client.close();
  }
}

async function serve(): Promise<void> {
  const server = socket(AF_INET, SOCK_STREAM);
  server.bind(new sockaddr_in({ sin_family: AF_INET, sin_addr: { s_addr: htonl(INADDR_LOOPBACK) } }));
  server.listen(4096);
  console.log(ntohs(server.getsockname<sockaddr_in>().sin_port));
  for await (const { socket: client } of server) echo(client).catch(() => undefined);
}

void serve();
