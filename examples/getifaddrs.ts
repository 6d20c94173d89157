// Prints the addresses of this host's interfaces. Its C twin is getifaddrs.c.
//
//   npx ts-node examples/getifaddrs.ts
import type { ifaddrs } from 'bsd-sockets';
import { getifaddrs, freeifaddrs, getnameinfo, gai_strerror, perror, cstr, sizeof } from 'bsd-sockets';
import { sockaddr_in, sockaddr_in6, AF_INET, AF_INET6, IFF_UP, NI_MAXHOST, NI_NUMERICHOST } from 'bsd-sockets';

const ifap: [ifaddrs | null] = [null]; // C: struct ifaddrs *ifap, and &ifap below
if (getifaddrs(ifap) === -1) {
  perror('getifaddrs');
  process.exit(1);
}

for (let ifa = ifap[0]; ifa !== null; ifa = ifa.ifa_next) {
  if (ifa.ifa_addr === null) continue; // C: NULL
  const family = ifa.ifa_addr.sa_family;
  let text = `family ${family}`;
  if (family === AF_INET || family === AF_INET6) {
    const salen = family === AF_INET ? sizeof(sockaddr_in) : sizeof(sockaddr_in6);
    const host = new Uint8Array(NI_MAXHOST);
    const error = getnameinfo(ifa.ifa_addr, salen, host, host.length, null, 0, NI_NUMERICHOST);
    if (error !== 0) {
      console.error(`getnameinfo: ${gai_strerror(error)}`);
      process.exit(1);
    }
    text = cstr(host);
  }
  console.log(`${ifa.ifa_name} ${ifa.ifa_flags & IFF_UP ? 'up' : 'down'} ${text}`);
}
freeifaddrs(ifap[0]); // not needed: the list is garbage-collected
