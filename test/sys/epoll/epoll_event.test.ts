import { inspect } from 'node:util';
import { EPOLLET, EPOLLIN, EPOLLRDHUP, array, cast, epoll_data, epoll_event, sizeof } from 'bsd-sockets';
import { includeLines, runC } from '../../support/c-compiler';

describe('epoll_event', () => {
  test('has the size of C', () => {
    const size = runC(`${includeLines(['stdio.h', 'sys/epoll.h'])}
      int main(void) { printf("%zu", sizeof(struct epoll_event)); return 0; }`);
    expect(sizeof(epoll_event)).toBe(Number(size));
    expect(sizeof(array(epoll_event, 3))).toBe(3 * Number(size));
  });

  test('has unsigned events', () => {
    const event = new epoll_event({ events: EPOLLIN | EPOLLET });
    expect(event.events).toBe(EPOLLIN + EPOLLET);
    expect(EPOLLET).toBe(2 ** 31);
  });

  test('has one data union: fd, u32 and u64 share bytes', () => {
    const event = new epoll_event({ data: { fd: -1 } });
    expect([event.data.fd, event.data.u32, event.data.u64]).toEqual([-1, 2 ** 32 - 1, 2n ** 32n - 1n]);
    event.data.u64 = 2n ** 63n + 5n;
    expect([event.data.fd, event.data.u64]).toEqual([5, 2n ** 63n + 5n]);
    expect(sizeof(event.data)).toBe(8);
    expect(event.data).toBe(event.data);
    event.data = new epoll_data({ u32: 7 });
    expect(event.data.u64).toBe(7n);
    expect(cast(epoll_event, new Uint8Array(event.buffer)).data.fd).toBe(7);
  });

  test('accepts only a bigint for u64', () => {
    const event = new epoll_event();
    expect(() => (event.data.u64 = 1 as never)).toThrow(TypeError);
  });

  test('prints its flags and data', () => {
    const event = new epoll_event({ events: EPOLLIN | EPOLLRDHUP | EPOLLET, data: { fd: 9 } });
    expect(inspect(event)).toBe(
      'epoll_event { events: EPOLLIN | EPOLLRDHUP | EPOLLET, data: epoll_data { fd: 9, u32: 9, u64: 9n } }',
    );
    expect(inspect(new epoll_event({ events: 1 << 20 }))).toMatch('events: 0x100000,');
  });
});
