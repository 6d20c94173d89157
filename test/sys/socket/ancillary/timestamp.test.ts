import {
  CMSG_DATA,
  SCM_TIMESTAMP,
  SCM_TIMESTAMPING,
  SCM_TIMESTAMPNS,
  SOF_TIMESTAMPING_RX_SOFTWARE,
  SOF_TIMESTAMPING_SOFTWARE,
  SOL_SOCKET,
  SO_TIMESTAMP,
  SO_TIMESTAMPING,
  SO_TIMESTAMPNS,
  cast,
  getsockopt,
  scm_timestamping,
  send,
  setsockopt,
  sizeof,
  so_timestamping,
  socklen_t,
  timespec,
  timeval,
  type cmsghdr,
} from 'bsd-sockets';
import { socketPairs } from '../../../support/sockets';
import { enableOption, receiveMessage } from '../../../support/messages';

const udp = socketPairs.filter(({ name }) => name.startsWith('UDP'));

const SOFTWARE = SOF_TIMESTAMPING_SOFTWARE | SOF_TIMESTAMPING_RX_SOFTWARE;

/** Expects that the timestamp of a message is between the times before and after it was sent. */
function times(
  make: () => [number, number],
  option: number,
  type: number,
  read: (data: Uint8Array) => number,
  value = 1,
): void {
  const [a, b] = make();
  enableOption(b, SOL_SOCKET, option, value);
  const before = Date.now();
  let cmsgs: cmsghdr[];
  // The kernel begins to add timestamps shortly after the first socket enables them.
  do {
    expect(send(a, 'x', 1, 0)).toSucceedWith(1);
    ({ cmsgs } = receiveMessage(b));
  } while (cmsgs.length === 0 && Date.now() < before + 10_000);
  const after = Date.now();
  const [cmsg] = cmsgs as [cmsghdr];
  expect([cmsgs.length, cmsg.cmsg_level, cmsg.cmsg_type]).toEqual([1, SOL_SOCKET, type]);
  const time = read(CMSG_DATA(cmsg));
  expect(time).toBeGreaterThanOrEqual(before - 1);
  expect(time).toBeLessThanOrEqual(after + 1);
}

const milliseconds = ({ tv_sec, tv_nsec }: timespec): number => tv_sec * 1000 + tv_nsec / 1e6;

describe.each(udp)('over $name', ({ make }) => {
  test('SO_TIMESTAMP adds a timeval', () => {
    times(make, SO_TIMESTAMP, SCM_TIMESTAMP, (data) => {
      const { tv_sec, tv_usec } = cast(timeval, data);
      return tv_sec * 1000 + tv_usec / 1000;
    });
  });

  test('SO_TIMESTAMPNS adds a timespec', () => {
    times(make, SO_TIMESTAMPNS, SCM_TIMESTAMPNS, (data) => milliseconds(cast(timespec, data)));
  });

  test("SO_TIMESTAMPING adds three times, of which the first is the kernel's", () => {
    const read = (data: Uint8Array): number => {
      const [software, unused, hardware] = [...cast(scm_timestamping, data).ts] as [timespec, timespec, timespec];
      expect([milliseconds(unused), milliseconds(hardware)]).toEqual([0, 0]);
      return milliseconds(software);
    };
    times(make, SO_TIMESTAMPING, SCM_TIMESTAMPING, read, SOFTWARE);
  });

  test('SO_TIMESTAMPING is set and read as a so_timestamping', () => {
    const [, b] = make();
    const value = new so_timestamping({ flags: SOFTWARE });
    expect(setsockopt(b, SOL_SOCKET, SO_TIMESTAMPING, value, sizeof(value))).toSucceedWith(0);
    const given = new so_timestamping({ bind_phc: -1 });
    expect(getsockopt(b, SOL_SOCKET, SO_TIMESTAMPING, given, socklen_t(sizeof(given)))).toSucceedWith(0);
    expect([given.flags, given.bind_phc]).toEqual([SOFTWARE, 0]);
  });

  test('the option that was set last takes effect', () => {
    const [a, b] = make();
    enableOption(b, SOL_SOCKET, SO_TIMESTAMPNS);
    enableOption(b, SOL_SOCKET, SO_TIMESTAMP);
    send(a, 'x', 1, 0);
    expect(receiveMessage(b).cmsgs.map(({ cmsg_type }) => cmsg_type)).toEqual([SCM_TIMESTAMP]);
    enableOption(b, SOL_SOCKET, SO_TIMESTAMP, 0);
    send(a, 'x', 1, 0);
    expect(receiveMessage(b).cmsgs).toEqual([]);
  });
});
