// Copies of structs, subclasses with constructors of their own, and two copies of the package.
import * as bsd from 'bsd-sockets';
import {
  array,
  cast,
  epoll_event,
  htons,
  in_addr,
  ip,
  memcpy,
  sizeof,
  sockaddr_in,
  struct,
  uint16_t,
} from 'bsd-sockets';
import '../support/matchers';

const rec = struct('rec', { rec_seq: uint16_t });

test.each<[name: string, copy: () => unknown]>([
  ['sockaddr_in', () => new sockaddr_in({ ...new sockaddr_in(), sin_port: 1 } as object)],
  ['sockaddr_in', () => new sockaddr_in(Object.assign({}, new sockaddr_in()))],
  ['in_addr', () => new sockaddr_in({ sin_addr: { ...new in_addr() } as object })],
  ['epoll_event', () => new epoll_event({ ...new epoll_event() } as object)],
  ['ip', () => new ip({ ...new ip() } as object)],
  ['rec', () => new rec({ ...new rec() } as object)],
])('a spread of a %s, which has no members, is refused with the way to copy', (name, copy) => {
  expect(copy).toThrow(TypeError);
  expect(copy).toThrow(
    `${name}: init must be members, not { ...struct }, which copies none: new ${name}(struct) copies`,
  );
});

describe('a subclass whose constructor has parameters of its own', () => {
  class peer extends sockaddr_in {
    constructor(port: number) {
      super({ sin_port: htons(port) });
    }
    get port(): number {
      return bsd.ntohs(this.sin_port);
    }
  }
  const type = peer as unknown as new () => peer;

  test('is a view of the memory that is cast', () => {
    const memory = new sockaddr_in({ sin_port: htons(80) });
    const view = cast(type, memory);
    expect([view.port, view.buffer === memory.buffer, view instanceof peer]).toEqual([80, true, true]);
    view.sin_port = htons(81);
    expect(memory.sin_port).toBe(htons(81));
  });

  test('is an element of an array', () => {
    const peers = array(type, 2);
    memcpy(peers[1]!, new peer(7), sizeof(sockaddr_in));
    expect([...peers].map(({ port }) => port)).toEqual([0, 7]);
    expect(new DataView(peers.buffer).getUint16(16 + 2)).toBe(7);
  });
});

test('an error names the other copy of the package that a struct comes from', () => {
  let other = bsd;
  jest.isolateModules(() => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- a second copy of all modules
    other = require('bsd-sockets') as typeof bsd;
  });
  expect(other.sockaddr_in).not.toBe(sockaddr_in);
  const address = new other.sockaddr_in({ sin_port: 7 });
  expect(() => new sockaddr_in(address)).toThrow('(received one of another copy of bsd-sockets)');
  expect(() => bsd.getaddrinfo('::1', null, new other.addrinfo() as never, [null])).toThrow(
    'getaddrinfo: hints must be an addrinfo or null (received one of another copy of bsd-sockets)',
  );
  // A cast takes its bytes.
  expect(cast(sockaddr_in, address).sin_port).toBe(7);
});
