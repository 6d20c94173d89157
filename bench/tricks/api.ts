// The same bytes in different ways, to /dev/null: writes of 64 B, and of 16 buffers of 64 B.
import { O_WRONLY, iovec, open, write, writev } from 'bsd-sockets';
import * as unistd from 'bsd-sockets/unistd';
import { time } from '../calls/loop';

const fd = open('/dev/null', O_WRONLY);
const buf = new Uint8Array(64);
const large = new Uint8Array(65536);
const text = 'x'.repeat(64);
const all = new Uint8Array(1024);
const iov = Array.from({ length: 16 }, () => new iovec({ iov_base: buf, iov_len: 64 }));

const repeat =
  (once: () => unknown) =>
  (count: number): void => {
    for (let i = 0; i < count; i++) once();
  };

time({
  'the buffer': repeat(() => write(fd, large, 64)),
  'the buffer, by header': repeat(() => unistd.write(fd, large, 64)),
  'a subarray each time': repeat(() => write(fd, large.subarray(0, 64), 64)),
  'a new buffer each time': repeat(() => write(fd, new Uint8Array(64), 64)),
  'a string': repeat(() => write(fd, text, 64)),
  '16 writes': repeat(() => {
    for (let i = 0; i < 16; i++) write(fd, buf, 64);
  }),
  'one writev': repeat(() => writev(fd, iov, 16)),
  'copied, and one write': repeat(() => {
    for (let i = 0; i < 16; i++) all.set(buf, i * 64);
    write(fd, all, 1024);
  }),
});
