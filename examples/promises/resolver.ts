// Queries a name server for the IPv4 addresses of a name over UDP (RFC 1035), and repeats the query if no answer
// arrives.
//
//   npx ts-node examples/promises/resolver.ts example.com 9.9.9.9 [port]
import { AF_INET, SOCK_DGRAM, htons, inet_addr, inet_ntop, sockaddr_in } from 'bsd-sockets';
import { socket, type SocketError } from 'bsd-sockets/promises';

const [A, IN, RECURSION_DESIRED] = [1, 1, 0x0100];

function question(id: number, name: string): Buffer {
  const labels = name.split('.').flatMap((label) => [Buffer.from([label.length]), Buffer.from(label)]);
  const header = Buffer.alloc(12);
  header.writeUInt16BE(id, 0);
  header.writeUInt16BE(RECURSION_DESIRED, 2);
  header.writeUInt16BE(1, 4); // one question
  return Buffer.concat([header, ...labels, Buffer.from([0, 0, A, 0, IN])]);
}

// A name ends with an empty label, or with a pointer to the rest of the name, which is not needed here.
function afterName(message: Buffer, at: number): number {
  for (let length = message[at]!; length !== 0; length = message[at]!) {
    if (length >= 0xc0) return at + 2;
    at += 1 + length;
  }
  return at + 1;
}

function answers(message: Buffer): string[] {
  const found: string[] = [];
  let at = afterName(message, 12) + 4;
  for (let left = message.readUInt16BE(6); left > 0; left--) {
    at = afterName(message, at);
    const [type, length] = [message.readUInt16BE(at), message.readUInt16BE(at + 8)];
    at += 10;
    if (type === A) found.push(inet_ntop(AF_INET, message.subarray(at, at + length), Buffer.alloc(16), 16)!);
    at += length;
  }
  return found;
}

async function resolve(name: string, server: sockaddr_in): Promise<string[]> {
  await using s = socket(AF_INET, SOCK_DGRAM);
  await s.connect(server); // so that only its answers arrive, and a refusal is reported
  const id = Math.floor(Math.random() * 65536);
  const buf = Buffer.alloc(512);
  for (let tries = 3; ; tries--) {
    await s.send(question(id, name));
    try {
      const n = await s.recv(buf, 0, { timeout: 2000 });
      if (buf.readUInt16BE(0) === id) return answers(buf.subarray(0, n));
    } catch (error) {
      if ((error as SocketError).code !== 'TIMEOUT_ERR' || tries === 0) throw error;
    }
  }
}

const [name = 'localhost', server = '127.0.0.1', port = '53'] = process.argv.slice(2);
const address = new sockaddr_in({
  sin_family: AF_INET,
  sin_port: htons(Number(port)),
  sin_addr: { s_addr: inet_addr(server) },
});
resolve(name, address).then(
  (found) => console.log(found.join('\n')),
  (error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
