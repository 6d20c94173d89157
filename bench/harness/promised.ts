// A server of bsd-sockets/promises on a free port, which it prints.
import { AF_INET, INADDR_LOOPBACK, SOCK_STREAM, htonl, ntohs, sockaddr_in } from 'bsd-sockets';
import { socket, type Socket } from 'bsd-sockets/promises';

/** `each` never rejects, because a `.catch` would add a promise for each connection. */
export async function serve(each: (client: Socket) => Promise<void>): Promise<void> {
  const server = socket(AF_INET, SOCK_STREAM);
  server.bind(new sockaddr_in({ sin_family: AF_INET, sin_addr: { s_addr: htonl(INADDR_LOOPBACK) } }));
  server.listen(4096);
  console.log(ntohs(server.getsockname<sockaddr_in>().sin_port));
  for await (const { socket: client } of server) void each(client);
}
