import { readFileSync, statSync } from 'node:fs';
import {
  AF_INET,
  AF_INET6,
  AF_UNIX,
  INADDR_ANY,
  INADDR_LOOPBACK,
  SOCK_DGRAM,
  SOCK_STREAM,
  bind,
  cast,
  connect,
  htonl,
  sockaddr_in,
  sockaddr_un,
} from 'bsd-sockets';
import { runProgram } from '../../support/child-program';
import {
  abstract,
  acceptFrom,
  addressBytes,
  inet,
  inet6,
  listeningSocket,
  localAddress,
  openSocket,
  portOf,
  rejectsBadDescriptors,
  unix,
  unixPath,
} from '../../support/sockets';

const addrOf = (s: number): number => cast(sockaddr_in, localAddress(s)[0]).sin_addr.s_addr;

describe('bind', () => {
  rejectsBadDescriptors((s) => bind(s, ...inet()));

  test.each([
    ['IPv4', AF_INET, inet],
    ['IPv6', AF_INET6, inet6],
  ])('assigns a free port of %s for port 0, which getsockname returns [C9]', (_name, family, address) => {
    const [a, b] = [openSocket(family), openSocket(family)];
    expect(bind(a, ...address())).toSucceedWith(0);
    expect(bind(b, ...address())).toSucceedWith(0);
    expect(portOf(localAddress(a))).toBeGreaterThan(0);
    expect(portOf(localAddress(b))).not.toBe(portOf(localAddress(a)));
  });

  test('accepts connections on every address with INADDR_ANY [C11]', () => {
    const server = listeningSocket(inet(0, '0.0.0.0'));
    expect(addrOf(server)).toBe(INADDR_ANY);
    for (const ip of ['127.0.0.1', '127.0.0.2']) {
      expect(connect(openSocket(AF_INET), ...inet(portOf(localAddress(server)), ip))).toSucceedWith(0);
      expect(addrOf(acceptFrom(server))).toBe(cast(sockaddr_in, inet(0, ip)[0]).sin_addr.s_addr);
    }
  });

  test('accepts any address of the loopback network', () => {
    const s = openSocket(AF_INET);
    expect(bind(s, ...inet(0, '127.0.0.1'))).toSucceedWith(0);
    expect(addrOf(s)).toBe(htonl(INADDR_LOOPBACK));
  });

  test('creates a file for a unix path, and keeps its mode', () => {
    const path = unixPath();
    const s = openSocket(AF_UNIX);
    expect(bind(s, ...unix(path))).toSucceedWith(0);
    expect(statSync(path).isSocket()).toBe(true);
    expect(bind(openSocket(AF_UNIX), ...unix(path))).toFailWithErrno('EADDRINUSE');
  });

  test('uses exactly the bytes of an abstract name that addrlen counts', () => {
    const address = abstract();
    const s = openSocket(AF_UNIX, SOCK_DGRAM);
    expect(bind(s, ...address)).toSucceedWith(0);
    expect(addressBytes(localAddress(s))).toEqual(addressBytes(address));
    const longer: typeof address = [address[0], address[1] + 1];
    expect(bind(openSocket(AF_UNIX, SOCK_DGRAM), ...longer)).toSucceedWith(0);
    expect(bind(openSocket(AF_UNIX, SOCK_DGRAM), ...address)).toFailWithErrno('EADDRINUSE');
  });

  test('assigns an abstract name if only the family is given', () => {
    const s = openSocket(AF_UNIX);
    expect(bind(s, new sockaddr_un({ sun_family: AF_UNIX }), 2)).toSucceedWith(0);
    const [addr, len] = localAddress(s);
    expect(len).toBe(8);
    expect(cast(sockaddr_un, addr).sun_path[0]).toBe(0);
  });

  test('accepts any view with the same bytes', () => {
    const [addr, len] = inet();
    const copy = Buffer.alloc(len + 3);
    copy.set(addressBytes([addr, len]), 3);
    expect(bind(openSocket(AF_INET), copy.subarray(3), len)).toSucceedWith(0);
  });

  test('fails with EADDRINUSE if another socket has the address', () => {
    const address = localAddress(listeningSocket());
    expect(bind(openSocket(AF_INET), ...address)).toFailWithErrno('EADDRINUSE');
  });

  // A namespace, since the kernel keeps no more sockets in TIME_WAIT if others have left too many.
  test('fails with EADDRINUSE for a port in TIME_WAIT unless both sockets set SO_REUSEADDR (Linux) [C22]', async () => {
    const { stdout, stderr } = await runProgram(
      `const loopback = () => new sockaddr_in({ sin_family: AF_INET, sin_addr: { s_addr: htonl(INADDR_LOOPBACK) } });
      const reuse = (s) => check('setsockopt', setsockopt(s, SOL_SOCKET, SO_REUSEADDR, int(1), sizeof(int)));
      const tcp = () => check('socket', socket(AF_INET, SOCK_STREAM, 0));
      const result = (r) => (r === 0 ? '0' : strerrorname_np(errno));
      function left(server) {
        const address = loopback();
        check('bind', bind(server, address, sizeof(address)));
        check('listen', listen(server, 5));
        check('getsockname', getsockname(server, address, socklen_t(sizeof(address))));
        const client = tcp();
        check('connect', connect(client, address, sizeof(address)));
        close(accept(server, null, null));
        check('read', read(client, new Uint8Array(1), 1));
        close(client);
        close(server);
        return address;
      }
      const neither = left(tcp());
      console.log(result(bind(tcp(), neither, sizeof(neither))));

      const now = left(tcp());
      const later = tcp();
      reuse(later);
      console.log(result(bind(later, now, sizeof(now))));

      const first = tcp();
      reuse(first);
      const both = left(first);
      const again = tcp();
      console.log(result(bind(again, both, sizeof(both))));
      reuse(again);
      console.log(result(bind(again, both, sizeof(both))), result(listen(again, 1)));`,
      { netns: true },
    );
    expect([stdout, stderr]).toEqual(['EADDRINUSE\nEADDRINUSE\nEADDRINUSE\n0 0\n', '']);
  });

  test('fails with EADDRNOTAVAIL for an address of another host', () => {
    expect(bind(openSocket(AF_INET), ...inet(0, '192.0.2.1'))).toFailWithErrno('EADDRNOTAVAIL');
    expect(bind(openSocket(AF_INET6), ...inet6(0, '2001:db8::1'))).toFailWithErrno('EADDRNOTAVAIL');
  });

  test('fails with EINVAL if the socket is already bound', () => {
    const s = openSocket(AF_INET);
    expect(bind(s, ...inet())).toSucceedWith(0);
    expect(bind(s, ...inet())).toFailWithErrno('EINVAL');
  });

  test('fails with EAFNOSUPPORT for an address of another family', () => {
    expect(bind(openSocket(AF_INET), ...inet6())).toFailWithErrno('EAFNOSUPPORT');
    expect(bind(openSocket(AF_INET6), ...inet())).toFailWithErrno('EINVAL'); // too short to have a family
  });

  test.each([0, 1, 15, 129, 4096])('fails with EINVAL for an addrlen of %d', (addrlen) => {
    expect(bind(openSocket(AF_INET), new Uint8Array(4096), addrlen)).toFailWithErrno('EINVAL');
  });

  test.each([
    ['EINVAL', -1],
    ['EINVAL', 2 ** 31],
    ['EINVAL', 2 ** 32 - 1],
    ['EFAULT', 16],
  ] as const)('fails with %s for NULL with an addrlen of %d, which reaches the kernel', (name, addrlen) => {
    expect(bind(openSocket(AF_INET), null, addrlen)).toFailWithErrno(name);
  });

  test('fails with EINVAL for an addrlen of -1, which the kernel rejects for any memory', () => {
    expect(bind(openSocket(AF_INET), inet()[0], -1)).toFailWithErrno('EINVAL');
  });

  test('fails with EFAULT if addrlen exceeds the view, and the socket is unchanged', () => {
    const s = openSocket(AF_INET);
    const [addr, len] = inet();
    expect(bind(s, addr, len + 1)).toFailWithErrno('EFAULT');
    expect(bind(s, new Uint8Array(0), 1)).toFailWithErrno('EFAULT');
    expect(bind(s, addr, len)).toSucceedWith(0);
  });

  test.each([
    ['ENOENT', '/nonexistent/socket'],
    ['ENOTDIR', '/dev/null/socket'],
  ] as const)('fails with %s for unix path %s', (name, path) => {
    expect(bind(openSocket(AF_UNIX), ...unix(path))).toFailWithErrno(name);
  });

  test('fails with EACCES for a port below 1024 without privileges', async () => {
    const first = Number(readFileSync('/proc/sys/net/ipv4/ip_unprivileged_port_start', 'utf8'));
    if (first < 2) return console.warn(`bind: EACCES is not tried: ip_unprivileged_port_start is ${first}`);
    const { stdout } = await runProgram(
      `const addr = new sockaddr_in({ sin_family: AF_INET, sin_port: htons(1) });
       process.stdout.write(bind(socket(AF_INET, SOCK_STREAM, 0), addr, sizeof(addr)) + ' ' + strerrorname_np(errno));`,
      process.getuid?.() === 0 ? { uid: 65534 } : {},
    );
    expect(stdout).toBe('-1 EACCES');
  });

  test('uses separate ports for TCP and UDP', () => {
    const address = localAddress(listeningSocket());
    expect(bind(openSocket(AF_INET, SOCK_DGRAM), ...address)).toSucceedWith(0);
    expect(bind(openSocket(AF_INET, SOCK_STREAM), ...address)).toFailWithErrno('EADDRINUSE');
  });
});
