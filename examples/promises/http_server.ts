// A minimal HTTP/1.1 server: one async function per connection.
//
//   npx ts-node examples/promises/http_server.ts 8080
//   curl http://127.0.0.1:8080/
import {
  AF_INET,
  INADDR_LOOPBACK,
  SOCK_STREAM,
  SOL_SOCKET,
  SO_REUSEADDR,
  htonl,
  htons,
  ntohs,
  sockaddr_in,
} from 'bsd-sockets';
import { socket, type Socket } from 'bsd-sockets/promises';

/** The first line of a request, after its whole head has arrived. */
async function head(lines: AsyncGenerator<string, void>): Promise<string | undefined> {
  let first: string | undefined;
  for (;;) {
    const { value } = await lines.next();
    if (value === undefined) return undefined; // the end
    if (value !== '') first ??= value;
    else if (first !== undefined) return first;
  }
}

async function serve(client: Socket): Promise<void> {
  await using closed = client; // closed at the end of this function
  // The lines of the connection, because the reader buffers the next request. A client that is silent for half a minute
  // is closed.
  const lines = closed.lines({ timeout: 30_000 });
  let request: string | undefined;
  while ((request = await head(lines)) !== undefined) {
    const body = `${request}\n`;
    await client.writen(
      `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  }
}

async function main(): Promise<void> {
  await using listener = socket(AF_INET, SOCK_STREAM);
  listener.setsockopt(SOL_SOCKET, SO_REUSEADDR, true);
  listener.bind(
    new sockaddr_in({
      sin_family: AF_INET,
      sin_port: htons(Number(process.argv[2] ?? 0)),
      sin_addr: { s_addr: htonl(INADDR_LOOPBACK) },
    }),
  );
  listener.listen(128);
  console.log(`http://127.0.0.1:${ntohs(listener.getsockname<sockaddr_in>().sin_port)}/`);
  process.once('SIGINT', () => listener.close());
  for await (const { socket: client } of listener) serve(client).catch((error: Error) => console.error(error.message));
}

void main();
