/**
 * A C header of ours, and which names in it are its own: each is a constant of ours, unless `without` says why not.
 * A header without `owns` is only included, for the constants that are taken from it.
 */
export interface Header {
  header: string;
  owns?: RegExp;
  without?: [names: RegExp, why: string][];
}

export const headers: Header[] = [
  { header: 'sys/socket.h', owns: /^(?:AF|PF|SOCK|SOL|SO|MSG|SHUT|SCM)_|^SOMAXCONN$/ },
  {
    header: 'netinet/in.h',
    owns: /^(?:INADDR|IPPROTO|IPPORT|IN)_|^INET6?_ADDRSTRLEN$/,
    without: [
      [/^IPPROTO_MAX$/, 'counts protocols, and differs between kernels'],
      [/^IPPORT_(?!RESERVED|USERRESERVED)/, 'ports of services: /etc/services has them, and more'],
    ],
  },
  {
    header: 'netinet/tcp.h',
    owns: /^(?:SOL_)?TCP/,
    without: [
      [/^TCP_(?:(?:NO|RECV|SEND)_QUEUE|QUEUES_NR)$/, 'enumerators of TCP_REPAIR_QUEUE'],
      [/^TCP_(?:CA_|ESTAB|SYN_|FIN_|TIME_W|CLOS|LAST_|LISTEN)/, 'states in struct tcp_info, which is not here yet'],
    ],
  },
  { header: 'errno.h', owns: /^E[A-Z0-9]+$/ },
  { header: 'fcntl.h' },
  { header: 'stdio.h', owns: /^BUFSIZ$/ },
];
