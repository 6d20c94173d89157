// Connects to a host by its name: tries each of its addresses until one accepts. Prints the peer's address in numbers
// and as names. Its C twin is connect_by_name.c.
//
//   npx ts-node examples/connect_by_name.ts localhost 7000
import { getaddrinfo, freeaddrinfo, gai_strerror, getnameinfo, addrinfo, cstr, strerror, errno } from 'bsd-sockets';
import { socket, connect, getpeername, close, perror, sockaddr_storage, socklen_t, sizeof } from 'bsd-sockets';
import { AF_UNSPEC, SOCK_STREAM, NI_NUMERICHOST, NI_NUMERICSERV, NI_MAXHOST, NI_MAXSERV } from 'bsd-sockets';

function fail(call: string, error: number): never {
  console.error(`${call}: ${gai_strerror(error)}`);
  process.exit(1);
}

function names(addr: ArrayBufferView | null, addrlen: number, flags: number): string {
  const host = new Uint8Array(NI_MAXHOST);
  const serv = new Uint8Array(NI_MAXSERV);
  const error = getnameinfo(addr, addrlen, host, sizeof(host), serv, sizeof(serv), flags);
  if (error !== 0) fail('getnameinfo', error);
  return `${cstr(host)} port ${cstr(serv)}`;
}

// C: argv[1] and argv[2]. Here argv[0] is node and argv[1] the script.
const [, script, host, service] = process.argv;
if (host === undefined || service === undefined) {
  console.error(`usage: ${script} host service ("" is this host)`);
  process.exit(1);
}

const hints = new addrinfo({ ai_family: AF_UNSPEC, ai_socktype: SOCK_STREAM });
const res: [addrinfo | null] = [null]; // C: struct addrinfo *res, and &res below
const error = getaddrinfo(host === '' ? null : host, service, hints, res);
if (error !== 0) fail('getaddrinfo', error);

let sock = -1;
for (let ai = res[0]; ai !== null; ai = ai.ai_next) {
  const name = names(ai.ai_addr, ai.ai_addrlen, NI_NUMERICHOST | NI_NUMERICSERV);
  // Each address needs a socket of its family.
  sock = socket(ai.ai_family, ai.ai_socktype, ai.ai_protocol);
  if (sock !== -1 && connect(sock, ai.ai_addr, ai.ai_addrlen) === 0) {
    console.log(`${name}: connected`);
    break;
  }
  console.log(`${name}: ${strerror(errno)}`);
  if (sock !== -1) close(sock);
  sock = -1;
}
freeaddrinfo(res[0]); // not needed: the list is garbage-collected
if (sock === -1) {
  console.error('no address answers');
  process.exit(1);
}

// From the address back to a name. Without a name, the result is the address.
const addr = new sockaddr_storage();
const len = socklen_t(sizeof(addr));
if (getpeername(sock, addr, len) === -1) {
  perror('getpeername');
  process.exit(1);
}
console.log(`the peer is ${names(addr, len[0], 0)}`);

close(sock);
