// Forwards TCP connections to another port. The bytes stay inside the kernel: they move through a pipe with splice(2).
//
//   npx ts-node examples/promises/splice_proxy.ts 8080 127.0.0.1 80
import { AF_INET, INADDR_ANY, SHUT_WR, SOCK_STREAM, htonl, htons, inet_addr, ntohs, sockaddr_in } from 'bsd-sockets';
import { pipe2, socket, splice, type Socket } from 'bsd-sockets/promises';

const CHUNK_SIZE = 2 ** 20;

async function forward(from: Socket, to: Socket): Promise<void> {
  const [reader, writer] = pipe2();
  try {
    for (let n: number; (n = await splice(from, writer, CHUNK_SIZE)) > 0;) {
      for (let left = n; left > 0;) left -= await splice(reader, to, left);
    }
    to.shutdown(SHUT_WR);
  } finally {
    reader.close();
    writer.close();
  }
}

async function proxy(client: Socket, target: sockaddr_in): Promise<void> {
  await using front = client;
  await using back = socket(AF_INET, SOCK_STREAM);
  await back.connect(target);
  await Promise.all([forward(front, back), forward(back, front)]);
}

const [port = '0', host = '127.0.0.1', targetPort = '80'] = process.argv.slice(2);
const target = new sockaddr_in({
  sin_family: AF_INET,
  sin_port: htons(Number(targetPort)),
  sin_addr: { s_addr: inet_addr(host) },
});

async function serve(): Promise<void> {
  const listener = socket(AF_INET, SOCK_STREAM);
  listener.bind(
    new sockaddr_in({ sin_family: AF_INET, sin_port: htons(Number(port)), sin_addr: { s_addr: htonl(INADDR_ANY) } }),
  );
  listener.listen(128);
  console.log(`port ${ntohs(listener.getsockname<sockaddr_in>().sin_port)}`);
  for await (const { socket: client } of listener) {
    proxy(client, target).catch((error: Error) => console.error(error.message));
  }
}

serve().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
