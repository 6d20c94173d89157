// C6: the second and the third argument of accept(). The third is an in/out parameter.
//
//   npm run lab peer_address
import { accept, check, close, sizeof, sockaddr_in, socklen_t } from 'bsd-sockets';
import { table } from './lib/draw';
import { expect, lab, must } from './lib/lab';
import { connected, listener, local } from './lib/sockets';

const hex = (addr: sockaddr_in, from = 0): string => Buffer.from(addr.buffer).subarray(from).toString('hex');

lab('C6', () => {
  const server = listener();
  const client = connected(server);
  const rows: (string | number)[][] = [['client: getsockname()', '', '', hex(local(client))]];
  const filled = (len: number): [sockaddr_in, number] => {
    const addr = new sockaddr_in();
    const length = socklen_t(len);
    const connection = len === sizeof(addr) ? client : connected(server);
    const accepted = check('accept', accept(server, addr, length));
    rows.push(['server: accept()', len, length[0], hex(addr)]);
    if (connection !== client) close(connection);
    close(accepted);
    return [addr, length[0]];
  };
  const [whole, length] = filled(16);
  const [cut, full] = filled(4);
  table(['', 'length in', 'length out', 'family, port, address, 8 bytes of zero'], rows);
  console.log();
  expect('sizeof(struct sockaddr_in)', sizeof(sockaddr_in), 16);
  expect('capacity 16: the length', length, 16);
  expect("the client's own address", hex(whole), hex(local(client)));
  expect('capacity 4: the length', full, 16);
  expect('the rest is unchanged', hex(cut, 4), '00'.repeat(12));
  must(cut.sin_family === whole.sin_family && cut.sin_port !== 0, 'the first 4 bytes are filled in');
  close(client);
  close(server);
  return 'a capacity of 16 bytes was filled with 16; one of 4 with 4, and the returned length was 16';
});
