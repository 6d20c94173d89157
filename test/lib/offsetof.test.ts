import {
  char,
  cmsghdr,
  flock_t,
  iphdr,
  offsetof,
  sockaddr_in,
  sockaddr_un,
  stat_t,
  struct,
  timeval,
  uint16_t,
  uint32_t,
} from 'bsd-sockets';
import { includeLines, runC } from '../support/c-compiler';

test('offsetof returns the offsets of C', () => {
  const printed =
    runC(`${includeLines(['fcntl.h', 'netinet/ip.h', 'stddef.h', 'stdio.h', 'sys/stat.h', 'sys/time.h', 'sys/un.h'])}
int main(void) {
  printf("%zu %zu %zu %zu %zu %zu %zu", offsetof(struct sockaddr_in, sin_addr), offsetof(struct sockaddr_un, sun_path),
    offsetof(struct timeval, tv_usec), offsetof(struct cmsghdr, cmsg_type), offsetof(struct flock, l_start),
    offsetof(struct stat, st_size), offsetof(struct iphdr, daddr));
  return 0;
}
`);
  const ours = [
    offsetof(sockaddr_in, 'sin_addr'),
    offsetof(sockaddr_un, 'sun_path'),
    offsetof(timeval, 'tv_usec'),
    offsetof(cmsghdr, 'cmsg_type'),
    offsetof(flock_t, 'l_start'),
    offsetof(stat_t, 'st_size'),
    offsetof(iphdr, 'daddr'),
  ];
  expect(ours.join(' ')).toBe(printed);
});

test('offsetof returns the offsets of a struct of a program', () => {
  const members = { type: uint16_t, name: [char, 3], value: uint32_t, tv: timeval } as const;
  const rec = struct('rec', members);
  const packed = struct('timeval', members, { packed: true });
  expect([offsetof(rec, 'name'), offsetof(rec, 'value'), offsetof(rec, 'tv')]).toEqual([2, 8, 16]);
  expect([offsetof(packed, 'name'), offsetof(packed, 'value'), offsetof(packed, 'tv')]).toEqual([2, 5, 9]);
  expect(() => offsetof(packed, 'tv_sec' as never)).toThrow("member must be a member of timeval (received 'tv_sec')");
});

test('offsetof throws for arguments that C rejects', () => {
  expect(() => offsetof(timeval, 'tv_nsec' as never)).toThrow(
    "offsetof: member must be a member of timeval (received 'tv_nsec')",
  );
  expect(() => offsetof(Uint8Array as never, 'length' as never)).toThrow(
    'offsetof: type must be the class of a struct (received function Uint8Array)',
  );
  expect(() => offsetof(null as never, 'x' as never)).toThrow(TypeError);
});
