import { inspect } from 'node:util';
import { cast, inet_diag_sockopt, ip, iphdr, tcp_info, tcphdr } from 'bsd-sockets';
import { includeLines, runC } from '../support/c-compiler';
import { pattern } from './probe';

const types = { iphdr, ip, tcphdr, tcp_info, inet_diag_sockopt };

const rows: { struct: keyof typeof types; header: string; members: string[] }[] = [
  { struct: 'iphdr', header: 'netinet/ip.h', members: ['ihl', 'version'] },
  { struct: 'ip', header: 'netinet/ip.h', members: ['ip_hl', 'ip_v'] },
  {
    struct: 'tcphdr',
    header: 'netinet/tcp.h',
    members: ['doff', 'res1', 'th_off', 'th_x2', 'res2', 'urg', 'ack', 'psh', 'rst', 'syn', 'fin'],
  },
  {
    struct: 'tcp_info',
    header: 'linux/tcp.h',
    members: ['tcpi_snd_wscale', 'tcpi_rcv_wscale', 'tcpi_delivery_rate_app_limited', 'tcpi_fastopen_client_fail'],
  },
  {
    struct: 'inet_diag_sockopt',
    header: 'linux/inet_diag.h',
    members: [
      ...['recverr', 'is_icsk', 'freebind', 'hdrincl', 'mc_loop', 'transparent', 'mc_all', 'nodefrag'],
      ...['bind_address_no_port', 'recverr_rfc4884', 'defer_connect'],
    ],
  },
];

type Members = Record<string, number>;

describe.each(rows)('struct $struct', ({ struct, header, members }) => {
  const type = types[struct] as unknown as { new (init?: Members): DataView & Members; size: number };

  /** The members' values in `pattern` according to C, and the struct's bytes if only this member is all ones. */
  const inC = (): [string, number, string][] => {
    const prints = members.map(
      (name) =>
        `memset(&at, 0, sizeof at); at.${name} = ~0; printf("${name} %u ", (unsigned)as.${name}); ` +
        `for (size_t i = 0; i < sizeof at; i++) printf("%02x", ((unsigned char *)&at)[i]); puts("");`,
    );
    const fill = 'for (size_t i = 0; i < sizeof as; i++) ((unsigned char *)&as)[i] = (unsigned char)(0x81 + i);';
    const body = `struct ${struct} as, at; ${fill}\n${prints.join('\n')}`;
    const source = `${includeLines(['stdio.h', 'string.h', header])}int main(void) { ${body} return 0; }\n`;
    const lines = runC(source.replaceAll('= ~0', '= -1')).trimEnd().split('\n');
    return lines.map((line) => line.split(' ')).map(([name, value, bytes]) => [name!, Number(value), bytes!]);
  };

  test('reads and writes the same bits as C', () => {
    for (const [name, value, bytes] of inC()) {
      const made = new type({ [name]: -1 });
      expect([name, cast(type, pattern(type.size))[name]]).toEqual([name, value]);
      expect([name, Buffer.from(made.buffer).toString('hex')]).toEqual([name, bytes]);
      made[name] = 0;
      expect(Buffer.from(made.buffer)).toEqual(Buffer.alloc(type.size));
    }
  });

  test('prints its bit-fields', () => {
    expect(inspect(new type({ [members[0]!]: 1 }))).toContain(`${members[0]}: 1`);
  });

  test('rejects null', () => {
    expect(() => new type(null as never)).toThrow(`${type.name}: init must be members or an instance of ${type.name}`);
  });

  test('throws for an unknown member', () => {
    expect(() => new type({ nosuch: 1 })).toThrow(`${struct}: nosuch must be a member of ${struct} (received 1)`);
  });
});
