import { inspect } from 'node:util';
import {
  AF_INET,
  AF_UNIX,
  array,
  cast,
  cstr,
  ETHERTYPE_ARP,
  ether_header,
  ethhdr,
  htonl,
  htons,
  INADDR_LOOPBACK,
  int,
  ip,
  IP_DF,
  iphdr,
  linger,
  memset,
  mmsghdr,
  msghdr,
  pollfd,
  sizeof,
  sockaddr,
  sockaddr_in,
  sockaddr_storage,
  sockaddr_un,
  socklen_t,
  tcphdr,
  timeval,
  udphdr,
} from 'bsd-sockets';

describe('struct', () => {
  test('new X() is zeroed and has the size of C', () => {
    const addr = new sockaddr_in();
    expect([sizeof(addr), sizeof(sockaddr_in), addr.byteLength]).toEqual([16, 16, 16]);
    expect(new Uint8Array(addr.buffer).every((byte) => byte === 0)).toBe(true);
    expect([sizeof(sockaddr_un), sizeof(sockaddr_storage), sizeof(timeval), sizeof(int), sizeof(socklen_t)]).toEqual([
      110, 128, 16, 4, 4,
    ]);
  });

  test('designated initializers produce the bytes of C', () => {
    const addr = new sockaddr_in({
      sin_family: AF_INET,
      sin_port: htons(7000),
      sin_addr: { s_addr: htonl(INADDR_LOOPBACK) },
    });
    expect([...new Uint8Array(addr.buffer)].slice(2, 8)).toEqual([0x1b, 0x58, 127, 0, 0, 1]);
  });

  test('nested structs are views of the same bytes', () => {
    const addr = new sockaddr_in();
    const inner = addr.sin_addr;
    inner.s_addr = htonl(0x01020304);
    expect(new Uint8Array(addr.buffer)[4]).toBe(1);
    expect(addr.sin_addr).toBe(inner);
  });

  test('cast returns another view of the same bytes', () => {
    const storage = new sockaddr_storage();
    cast(sockaddr_in, storage).sin_port = 0x1234;
    expect(cast(sockaddr_in, storage).sin_port).toBe(0x1234);
    expect(() => cast(sockaddr_in, new Uint8Array(15))).toThrow(RangeError);
    expect(() => cast(sockaddr_in, 'x' as never)).toThrow(TypeError);
    expect(cast(sockaddr, new sockaddr_in({ sin_family: AF_INET })).sa_family).toBe(AF_INET);
  });

  test('array is contiguous', () => {
    const times = array(timeval, 3);
    times[1]!.tv_usec = 5;
    expect([times.length, sizeof(times), new DataView(times.buffer).getInt32(24, true)]).toEqual([3, 48, 5]);
    expect([...times].map(({ tv_usec }) => tv_usec)).toEqual([0, 5, 0]);
  });

  test('a char array is assigned from a string and zeroes the remainder', () => {
    const addr = new sockaddr_un({ sun_family: AF_UNIX, sun_path: 'a long name' });
    addr.sun_path = 'short';
    expect(cstr(addr.sun_path)).toBe('short');
    expect(addr.sun_path.subarray(5).every((byte) => byte === 0)).toBe(true);
    addr.sun_path = '\0abstract';
    expect([addr.sun_path[0], addr.sun_path[1]]).toEqual([0, 97]);
    expect(() => (addr.sun_path = 'x'.repeat(109))).toThrow(RangeError);
    expect(() => new sockaddr_un({ sun_path: '소'.repeat(37) })).toThrow(RangeError);
  });

  test('throws a TypeError for an unknown member or a value of another type', () => {
    expect(() => new sockaddr_in({ sin_prot: 1 } as never)).toThrow(
      new TypeError('sockaddr_in: sin_prot must be a member of sockaddr_in (received 1)'),
    );
    expect(() => (new sockaddr_in().sin_port = '80' as never)).toThrow(TypeError);
  });

  test.each([NaN, Infinity, -Infinity])('throws for %p, which is not a number in C', (value) => {
    const refused = (member: string): RangeError =>
      new RangeError(`${member} must be a finite number (received ${value})`);
    expect(() => new timeval({ tv_sec: value })).toThrow(refused('timeval: tv_sec'));
    expect(() => new sockaddr_in({ sin_port: value })).toThrow(refused('sockaddr_in: sin_port'));
    expect(() => (new sockaddr_in().sin_addr.s_addr = value)).toThrow(refused('in_addr: s_addr'));
    expect(() => new linger({ l_onoff: value })).toThrow(refused('linger: l_onoff'));
    expect(() => new tcphdr({ syn: value })).toThrow(refused('tcphdr: syn'));
    expect(() => new tcphdr({ th_flags: value })).toThrow(refused('tcphdr: th_flags'));
    expect(() => new pollfd({ events: value })).toThrow(refused('pollfd: events'));
  });

  test('wraps numbers as C does', () => {
    const addr = new sockaddr_in({ sin_port: -1 });
    addr.sin_addr.s_addr = -1;
    expect([addr.sin_port, addr.sin_addr.s_addr]).toEqual([0xffff, 0xffffffff]);
    expect(new linger({ l_onoff: 2 ** 32 - 1 }).l_onoff).toBe(-1);
    expect(new timeval({ tv_sec: -5 }).tv_sec).toBe(-5);
  });

  test('prints its members with the names of constants', () => {
    const addr = new sockaddr_in({
      sin_family: AF_INET,
      sin_port: htons(7000),
      sin_addr: { s_addr: htonl(INADDR_LOOPBACK) },
    });
    const text =
      'sockaddr_in { sin_family: AF_INET, sin_port: htons(7000), sin_addr: in_addr { s_addr: inet_addr("127.0.0.1") } }';
    expect(inspect(addr)).toBe(text);
    expect(inspect(new linger({ l_onoff: 1, l_linger: 2 }))).toBe('linger { l_onoff: 1, l_linger: 2 }');
  });

  test.each([
    ['/tmp/s', '"/tmp/s"'],
    ['', '""'],
    ['\0abc', '"\\u0000abc"'],
    ['\0a\0b', '"\\u0000a\\u0000b"'],
  ])('prints the path %j', (sun_path, printed) => {
    const text = inspect(new sockaddr_un({ sun_family: AF_UNIX, sun_path }));
    expect(text).toBe(`sockaddr_un { sun_family: AF_UNIX, sun_path: ${printed} }`);
  });

  test.each([
    [
      new tcphdr({ source: htons(80), dest: htons(81), window: htons(1) }),
      ['source: htons(80)', 'dest: htons(81)', 'window: htons(1)'],
    ],
    [new udphdr({ source: htons(53), len: htons(8) }), ['source: htons(53)', 'len: htons(8)']],
    [
      new ip({ ip_len: htons(20), ip_id: htons(7), ip_off: htons(IP_DF) }),
      ['ip_len: htons(20)', 'ip_id: htons(7)', 'ip_off: htons(16384)'],
    ],
    [new iphdr({ tot_len: htons(20) }), ['tot_len: htons(20)']],
    [new ether_header({ ether_type: htons(ETHERTYPE_ARP) }), ['ether_type: htons(ETHERTYPE_ARP)']],
    [new ethhdr({ h_proto: htons(ETHERTYPE_ARP) }), ['h_proto: htons(ETH_P_ARP)']],
  ])('prints values in network byte order as the call that makes them: %p', (header, members) => {
    for (const member of members) expect(inspect(header)).toContain(member);
  });

  test('prints an address of any family as bytes', () => {
    const addr = new sockaddr_in({
      sin_family: AF_INET,
      sin_port: htons(0x1b58),
      sin_addr: { s_addr: htonl(0x7f000001) },
    });
    expect(inspect(cast(sockaddr, addr))).toBe(
      'sockaddr { sa_family: AF_INET, sa_data: <1b 58 7f 00 00 01 00 00 00 00 00 00 00 00> }',
    );
  });

  test('accepts nested literals if it holds pointers', () => {
    const iov = [{ iov_base: new Uint8Array(4), iov_len: 4 }];
    const { msg_hdr } = new mmsghdr({ msg_hdr: { msg_iov: iov, msg_iovlen: 1 } });
    expect(msg_hdr).toStrictEqual(new msghdr({ msg_iov: iov, msg_iovlen: 1 }));
    expect(new mmsghdr({ msg_hdr }).msg_hdr).toBe(msg_hdr);
    expect(() => new mmsghdr({ msg_hdr: { msg_iovlne: 1 } as never })).toThrow(
      'msghdr: msg_iovlne must be a member of msghdr (received 1)',
    );
  });

  test('sizeof a string throws and names strlen', () => {
    expect(() => sizeof('abc' as never)).toThrow(
      new TypeError(
        "sizeof: x must be an ArrayBufferView or a type: strlen is the length of a string (received 'abc')",
      ),
    );
    expect(() => sizeof(5 as never)).toThrow(
      new TypeError('sizeof: x must be an ArrayBufferView or a type (received 5)'),
    );
  });

  test('can be placed on shared memory', () => {
    const shared = new Uint8Array(new SharedArrayBuffer(16));
    cast(sockaddr_in, shared).sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    expect([...cast(sockaddr_in, shared.subarray(0)).sin_zero, ...shared.subarray(4, 8)]).toEqual([
      0, 0, 0, 0, 0, 0, 0, 0, 127, 0, 0, 1,
    ]);
    memset(cast(sockaddr_in, shared), 0, 16);
    expect(shared.every((byte) => byte === 0)).toBe(true);
  });

  test('int and socklen_t are pointers to one value', () => {
    const n = int(-5);
    n[0]++;
    expect([n[0], socklen_t(16)[0], socklen_t(-1)[0]]).toEqual([-4, 16, 2 ** 32 - 1]);
  });
});
