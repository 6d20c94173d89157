import {
  IPPROTO_TCP,
  TCP_ESTABLISHED,
  TCP_INFO,
  TCP_LISTEN,
  check,
  getsockopt,
  sizeof,
  socklen_t,
  tcp_info,
  write,
} from 'bsd-sockets';
import { connectTo, closeAfterTest, inet, listeningSocket, acceptFrom } from '../../support/sockets';

function info(s: number): tcp_info {
  const info = new tcp_info();
  const len = socklen_t(sizeof(info));
  check('getsockopt', getsockopt(s, IPPROTO_TCP, TCP_INFO, info, len));
  expect(len[0]).toBeGreaterThan(104); // longer than the tcp_info of glibc
  return info;
}

test('TCP_INFO reports the state and queue of a listener', () => {
  const server = closeAfterTest(listeningSocket(inet(), 7));
  expect(info(server)).toMatchObject({ tcpi_state: TCP_LISTEN, tcpi_unacked: 0, tcpi_sacked: 7 });
  closeAfterTest(connectTo(server));
  expect(info(server)).toMatchObject({ tcpi_unacked: 1 });
});

test('TCP_INFO reports the state and counters of a connection', () => {
  const server = closeAfterTest(listeningSocket());
  const client = closeAfterTest(connectTo(server));
  const peer = acceptFrom(server);
  expect(write(client, 'hello', 5)).toBe(5);
  expect(info(client)).toMatchObject({ tcpi_state: TCP_ESTABLISHED, tcpi_bytes_sent: 5n, tcpi_data_segs_out: 1 });
  expect(info(peer)).toMatchObject({ tcpi_state: TCP_ESTABLISHED, tcpi_bytes_received: 5n });
  expect(info(client).tcpi_snd_wscale).toBe(info(peer).tcpi_rcv_wscale);
  expect(info(client).tcpi_rcv_wscale).toBeGreaterThan(0);
});
