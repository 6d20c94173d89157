// A C header also provides names of the headers that it includes. So does its module: `#include <x.h>` corresponds to
// `import … from 'bsd-sockets/x'`.
import { join } from 'node:path';
import * as lib from 'bsd-sockets';
import { includeLines, runC } from '../support/c-compiler';
import { repository } from './project';

const index: Record<string, unknown> = { ...lib };
const order = 'htons htonl ntohs ntohl';
const families = 'AF_INET AF_INET6 AF_UNIX AF_UNSPEC PF_INET';
const inet = `${order} ${families} sockaddr sockaddr_storage in_addr in6_addr sockaddr_in sockaddr_in6 INADDR_ANY IPPROTO_TCP`;

const given: Record<string, string> = {
  'arpa/inet': inet,
  'linux/un': 'sockaddr_un',
  'net/if': 'ifreq ifconf',
  netdb: inet,
  'netinet/ether': 'ether_addr ether_header ether_arp ETH_ALEN ETHERTYPE_ARP ARPHRD_ETHER',
  'netinet/if_ether': 'ether_addr ether_header arphdr ETH_P_ARP ARPOP_REQUEST',
  'netinet/in': inet,
  'netinet/ip': `${order} in_addr in6_addr sockaddr_in sockaddr_in6 INADDR_ANY IPPROTO_TCP`,
  'netinet/ip6': inet,
  'netpacket/packet': 'sockaddr_ll packet_mreq PACKET_HOST PACKET_MR_PROMISC',
  'sys/select': 'timeval timespec sigset_t fd_set FD_SET FD_SETSIZE select pselect',
  'sys/socket': 'iovec',
  'sys/stat': 'timespec S_IRUSR',
  'sys/time': 'timeval select fd_set FD_ZERO FD_SET FD_CLR FD_ISSET FD_SETSIZE',
  'sys/timerfd': 'itimerspec timespec CLOCK_MONOTONIC clock_gettime',
};

const typedefs = ['fd_set', 'sigset_t'];

function inC(name: string): string {
  if (typeof index[name] === 'number') return `(void)(${name});`;
  if (typedefs.includes(name)) return `(void)sizeof(${name});`;
  if (/^class/.test(String(index[name]))) return `(void)sizeof(struct ${name});`;
  return /[a-z]/.test(name) ? `(void)(${name});` : `\n#ifndef ${name}\n#error ${name}\n#endif\n`;
}

describe.each(Object.entries(given))('%s', (header, list) => {
  const names = list.split(' ');

  test('provides these names in C', () => {
    runC(`${includeLines([`${header}.h`])}int main(void) { ${names.map(inC).join(' ')} return 0; }\n`);
  });

  test('exports the same values as the index', () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const ours = require(`../../lib/headers/${header}`) as Record<string, unknown>;
    for (const name of names) {
      expect({ [name]: ours[name] }).not.toEqual({ [name]: undefined });
      expect(ours[name] === index[name]).toBe(true);
    }
  });

  test('exports these names from dist/', () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const ours = require(join(repository, 'dist/headers', `${header}.js`)) as object;
    expect(Object.keys(ours)).toEqual(expect.arrayContaining(names));
  });
});

test("bsd-sockets/c exports C's own types and functions, and check", () => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const ours = require('../../lib/headers/c') as Record<string, unknown>;
  expect(Object.keys(ours).sort()).toEqual([
    'array',
    'cast',
    'char',
    'check',
    'cstr',
    'from_cmsgs',
    'from_rtattrs',
    'int',
    'message',
    'reset_message',
    'sizeof',
    'socklen_t',
    'struct',
    'to_cmsgs',
    'to_rtattrs',
  ]);
  for (const name in ours) expect(ours[name] === index[name]).toBe(true);
});
