// The calls of c.c, one for one.
import { accept, close, read, write } from 'bsd-sockets';

const buf = new Uint8Array(65536);

function echo(fd: number): void {
  for (let n; (n = read(fd, buf, buf.length)) > 0;) {
    for (let sent = 0; sent < n;) {
      const m = write(fd, sent === 0 ? buf : buf.subarray(sent), n - sent);
      if (m <= 0) return;
      sent += m;
    }
  }
}

export function serve(server: number): never {
  for (;;) {
    const fd = accept(server, null, null);
    echo(fd);
    close(fd);
  }
}
