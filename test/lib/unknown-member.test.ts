// In C a misspelt member does not compile. In plain JavaScript the assignment throws, as the initializer does.
import { array, cast, iphdr, pollfd, sizeof, sockaddr, sockaddr_in, struct, uint16_t } from 'bsd-sockets';
import '../support/matchers';

const rec = struct('rec', { rec_seq: uint16_t });

function assign(target: object, member: string | symbol, value: unknown): void {
  (target as Record<string | symbol, unknown>)[member] = value;
}

test.each<[place: string, struct: object, message: string]>([
  ['a struct', new sockaddr_in(), 'sockaddr_in: wrong must be a member of sockaddr_in (received 1)'],
  ['a struct in a struct', new sockaddr_in().sin_addr, 'in_addr: wrong must be a member of in_addr (received 1)'],
  ['a cast', cast(sockaddr, new sockaddr_in()), 'sockaddr: wrong must be a member of sockaddr (received 1)'],
  ['an element', array(pollfd, 2)[1]!, 'pollfd: wrong must be a member of pollfd (received 1)'],
  ['a struct with bit-fields', new iphdr(), 'iphdr: wrong must be a member of iphdr (received 1)'],
  ['a struct of a program', new rec(), 'rec: wrong must be a member of rec (received 1)'],
])('an assignment to an unknown member of %s throws', (_, target, message) => {
  expect(() => assign(target, 'wrong', 1)).toThrow(new TypeError(message));
  expect(() => Object.assign(target, { wrong: 1 })).toThrow(message);
  expect(target).not.toHaveProperty('wrong');
});

test('the stack trace begins at the assignment', () => {
  function misspelt(): void {
    (new sockaddr_in() as unknown as Record<string, number>)['sin_prot'] = 1;
  }
  let stack: string | undefined;
  try {
    misspelt();
  } catch (error) {
    ({ stack } = error as Error);
  }
  expect(stack?.split('\n')[1]).toContain('misspelt');
});

test('subclasses have fields and methods of their own, and symbols are no members', () => {
  class peer extends sockaddr_in {
    label = 'first';
    port(): number {
      return this.sin_port;
    }
  }
  const p = new peer({ sin_port: 7 });
  p.label = 'second';
  expect([p.label, p.port(), sizeof(p)]).toEqual(['second', 7, 16]);
  const key = Symbol('key');
  assign(p, key, 1);
  expect((p as unknown as Record<symbol, number>)[key]).toBe(1);
  assign(peer.prototype, 'added', 2);
  expect(p).toHaveProperty('added', 2);
});

test('a struct is a DataView with its methods', () => {
  const address = new sockaddr_in({ sin_port: 0x0102 }) as ArrayBufferView as DataView;
  expect(address).toBeInstanceOf(DataView);
  expect(address.getUint8(2) + address.getUint8(3)).toBe(3);
  expect(Object.prototype.toString.call(address)).toContain('sockaddr_in');
});
