// C24: each end has both addresses, and the local address of one is the remote address of the other.
//
//   npm run lab mirrored_addresses
import { close } from 'bsd-sockets';
import { table } from './lib/draw';
import { expect, lab } from './lib/lab';
import { connection, local, remote, text } from './lib/sockets';

lab('C24', () => {
  const [client, accepted] = connection();
  const [here, there] = [text(local(client)), text(remote(client))];
  const [server_here, server_there] = [text(local(accepted)), text(remote(accepted))];
  table(
    ['', 'local (getsockname)', 'remote (getpeername)'],
    [
      ['client', here, there],
      ['server', server_here, server_there],
    ],
  );
  console.log();
  expect("the client's local address at the server", server_there, here);
  expect("the client's remote address at the server", server_here, there);
  close(client);
  close(accepted);
  return `client ${here} to ${there}; at the server the same two, exchanged`;
});
