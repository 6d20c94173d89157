// Every member prints its value as source code would write it: by a constant of its own family, or as htons or htonl.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import * as lib from 'bsd-sockets';

const constants = Object.entries(lib).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
const classes = lib as unknown as Record<string, new (init?: object) => object>;

const family = (prefix: string, others: string[] = []): string[] =>
  constants.map(([name]) => name).filter((name) => name.startsWith(prefix) && !others.includes(name));

const states = [
  ...['TCP_ESTABLISHED', 'TCP_SYN_SENT', 'TCP_SYN_RECV', 'TCP_FIN_WAIT1', 'TCP_FIN_WAIT2', 'TCP_TIME_WAIT'],
  ...['TCP_CLOSE', 'TCP_CLOSE_WAIT', 'TCP_LAST_ACK', 'TCP_LISTEN', 'TCP_CLOSING'],
];
// AF_LOCAL, AF_FILE and AF_ROUTE are other names for AF_UNIX and AF_NETLINK. AF_MAX is no family.
const families = family('AF_', ['AF_LOCAL', 'AF_FILE', 'AF_ROUTE', 'AF_MAX']);
// ARPHRD_HDLC is another name for ARPHRD_CISCO.
const hardware = family('ARPHRD_', ['ARPHRD_HDLC']);
const protocols = family('ETH_P_', ['ETH_P_802_3_MIN']);
const etherTypes = family('ETHERTYPE_', ['ETHERTYPE_TRAIL', 'ETHERTYPE_NTRAILER']);
const epollEvents = family('EPOLL', ['EPOLL_CTL_ADD', 'EPOLL_CTL_DEL', 'EPOLL_CTL_MOD', 'EPOLL_CLOEXEC']);
const pollEvents = ['IN', 'PRI', 'OUT', 'ERR', 'HUP', 'NVAL', 'RDNORM', 'RDBAND', 'WRNORM', 'WRBAND', 'MSG', 'RDHUP'];

const byFamily: [struct: string, member: string, names: string[], isNet?: boolean][] = [
  ...(
    [
      ['sockaddr', 'sa_family'],
      ['sockaddr_storage', 'ss_family'],
      ['sockaddr_in', 'sin_family'],
      ['sockaddr_in6', 'sin6_family'],
      ['sockaddr_un', 'sun_family'],
      ['sockaddr_ll', 'sll_family'],
      ['sockaddr_nl', 'nl_family'],
      ['sockaddr_vm', 'svm_family'],
      ['rtmsg', 'rtm_family'],
      ['rtgenmsg', 'rtgen_family'],
      ['ifinfomsg', 'ifi_family'],
      ['ifaddrmsg', 'ifa_family'],
      ['ndmsg', 'ndm_family'],
      ['sock_diag_req', 'sdiag_family'],
      ['inet_diag_req_v2', 'sdiag_family'],
      ['inet_diag_req_raw', 'sdiag_family'],
      ['inet_diag_msg', 'idiag_family'],
      ['unix_diag_req', 'sdiag_family'],
      ['unix_diag_msg', 'udiag_family'],
    ] as const
  ).map(([struct, member]): [string, string, string[]] => [struct, member, families]),
  ['tcp_info', 'tcpi_state', states],
  ['inet_diag_msg', 'idiag_state', states],
  ['flock_t', 'l_type', ['F_RDLCK', 'F_WRLCK', 'F_UNLCK']],
  ['f_owner_ex', 'type', ['F_OWNER_TID', 'F_OWNER_PID', 'F_OWNER_PGRP']],
  ['pollfd', 'events', pollEvents.map((name) => `POLL${name}`)],
  ['pollfd', 'revents', pollEvents.map((name) => `POLL${name}`)],
  ['epoll_event', 'events', epollEvents],
  ['sockaddr_ll', 'sll_hatype', hardware],
  ['sockaddr_ll', 'sll_protocol', protocols, true],
  ['ethhdr', 'h_proto', protocols, true],
  ['ether_header', 'ether_type', etherTypes, true],
  ['arphdr', 'ar_hrd', hardware, true],
  ['arphdr', 'ar_pro', protocols, true],
  ['arphdr', 'ar_op', family('ARPOP_'), true],
];

test.each(byFamily.map((row) => [...row.slice(0, 3), row[3] ?? false] as [string, string, string[], boolean]))(
  '%s.%s prints each constant of its family as itself',
  (struct, member, names, isNet) => {
    expect(names.length).toBeGreaterThan(2);
    const printed = names.map((name) => {
      const value = (lib as unknown as Record<string, number>)[name]!;
      return inspect(new classes[struct]!({ [member]: isNet ? lib.htons(value) : value }));
    });
    expect(printed).toEqual(
      names.map(
        (name) =>
          expect.stringMatching(new RegExp(`\\b${member}: ${isNet ? `htons\\(${name}\\)` : name}[, ]`)) as string,
      ),
    );
  },
);

test('a value outside of the family prints as a number', () => {
  expect(inspect(new lib.sockaddr({ sa_family: 46 }))).toMatch(/^sockaddr \{ sa_family: 46, /);
  expect(inspect(new lib.tcp_info({ tcpi_state: 12 }))).toMatch(/^tcp_info \{ tcpi_state: 12, /);
});

test('hardware addresses print their type', () => {
  const ether = new lib.sockaddr({ sa_family: lib.ARPHRD_ETHER, sa_data: Uint8Array.of(1, 2) });
  const printed = /: sockaddr \{ sa_family: ARPHRD_ETHER, sa_data: <01 02( 00)+> \}/;
  expect(inspect(new lib.ifreq({ ifr_hwaddr: ether }).ifr_hwaddr)).toMatch(/^sockaddr \{ sa_family: ARPHRD_ETHER/);
  expect(inspect(new lib.ifreq({ ifr_hwaddr: ether }))).toMatch(new RegExp(`ifr_hwaddr${printed.source}`));
  expect(inspect(new lib.arpreq({ arp_ha: ether }))).toMatch(new RegExp(`arp_ha${printed.source}`));
});

test('bit-fields are separated by commas, also where there is nothing else', () => {
  expect(inspect(new lib.inet_diag_sockopt({ recverr: 1 }))).toMatch(/^inet_diag_sockopt \{ recverr: 1, is_icsk: 0, /);
  expect(inspect(new lib.tcphdr({ syn: 1 }))).toMatch(/urg_ptr: htons\(0\), doff: 0, .*, syn: 1, fin: 0 \}$/);
});

test('servent prints its port in network byte order', () => {
  const http = new lib.servent({ s_name: 'http', s_port: lib.htons(80), s_proto: 'tcp' });
  expect(inspect(http)).toBe("servent { s_name: 'http', s_aliases: [], s_port: htons(80), s_proto: 'tcp' }");
});

// The doc comments mention the members in network byte order.
const folder = join(__dirname, '../../lib/structs');
const documented = readdirSync(folder).flatMap((file) => {
  const source = readFileSync(join(folder, file), 'utf8');
  return [...source.matchAll(/\n {2}\/\*\*[^*]*in network byte order[^*]*\*\/\n {2}(?:get )?(\w+)(?:\(\))?: (\w+)/g)]
    .filter(([, , type]) => !type!.startsWith('sockaddr'))
    .map(({ 1: member, index }) => [/struct\w*<\w+>\(\s*'(\w+)'/.exec(source.slice(index))?.[1], member!] as const)
    .filter((pair): pair is [string, string] => pair[0] !== undefined);
});

/** Members that are shown by another name. */
const SHOWN_ELSEWHERE = ['s6_addr', 's6_addr16', 's6_addr32', 'icmp6_pptr', 'icmp6_mtu', 'icmp6_maxdelay', 's_port'];

test.each(documented.filter(([, member]) => !SHOWN_ELSEWHERE.includes(member)))(
  '%s.%s prints in network byte order',
  (name, member) => {
    const printed = inspect(new classes[name]!(), { depth: 9 });
    expect(printed).toMatch(new RegExp(`\\b${member}: (\\[ )?(htons\\(|htonl\\(|inet_addr\\(|in_addr \\{ )`));
  },
);

test('the doc comments were found', () => {
  expect(documented).toContainEqual(['inet_diag_sockid', 'idiag_sport']);
  expect(documented.length).toBeGreaterThan(30);
});
