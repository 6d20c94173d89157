// Prints the addresses of a host, and the port of a service. Its C twin is getaddrinfo.c.
//
//   npx ts-node examples/getaddrinfo.ts localhost 80
import { getaddrinfo, freeaddrinfo, gai_strerror, getnameinfo, addrinfo, cstr } from 'bsd-sockets';
import { AF_UNSPEC, SOCK_STREAM, AI_CANONNAME, NI_NUMERICHOST, NI_NUMERICSERV } from 'bsd-sockets';
import { NI_MAXHOST, NI_MAXSERV } from 'bsd-sockets';

if (process.argv.length !== 4) {
  console.error(`usage: ${process.argv[1]} host service`);
  process.exit(1);
}

const hints = new addrinfo(); // zeroed, as by memset
hints.ai_family = AF_UNSPEC;
hints.ai_socktype = SOCK_STREAM;
hints.ai_flags = AI_CANONNAME;

const res: [addrinfo | null] = [null]; // C: struct addrinfo *res, and &res below
const error = getaddrinfo(process.argv[2]!, process.argv[3]!, hints, res);
if (error !== 0) {
  console.error(`getaddrinfo: ${gai_strerror(error)}`);
  process.exit(1);
}

for (let ai = res[0]; ai !== null; ai = ai.ai_next) {
  const host = new Uint8Array(NI_MAXHOST);
  const serv = new Uint8Array(NI_MAXSERV);
  const flags = NI_NUMERICHOST | NI_NUMERICSERV;
  const failed = getnameinfo(ai.ai_addr, ai.ai_addrlen, host, host.length, serv, serv.length, flags);
  if (failed !== 0) {
    console.error(`getnameinfo: ${gai_strerror(failed)}`);
    process.exit(1);
  }
  if (ai.ai_canonname !== null) console.log(ai.ai_canonname);
  console.log(`  ${cstr(host)} port ${cstr(serv)}`);
}
freeaddrinfo(res[0]); // not needed: the list is garbage-collected, and ai would still be valid
