import {
  AF_INET,
  AF_UNIX,
  INET_DIAG_INFO,
  IPPROTO_TCP,
  NETLINK_SOCK_DIAG,
  NLMSG_DATA,
  SOCK_DIAG_BY_FAMILY,
  TCP_LISTEN,
  UDIAG_SHOW_NAME,
  UDIAG_SHOW_RQLEN,
  UNIX_DIAG_NAME,
  UNIX_DIAG_RQLEN,
  RTA_DATA,
  RTA_NEXT,
  RTA_OK,
  cast,
  inet_diag_msg,
  inet_diag_req_v2,
  int,
  rtattr,
  sizeof,
  sockaddr_in,
  tcp_info,
  unix_diag_msg,
  unix_diag_req,
  unix_diag_rqlen,
} from 'bsd-sockets';
import { abstract, connectTo, inet, listeningSocket, localAddress } from '../support/sockets';
import { dump, request } from './netlink';

function attribute(data: Uint8Array, type: number): Uint8Array | undefined {
  const len = int(data.byteLength);
  for (let rta = cast(rtattr, data); RTA_OK(rta, len); rta = RTA_NEXT(rta, len)) {
    if (rta.rta_type === type) return RTA_DATA(rta);
  }
  return undefined;
}

test("a dump of TCP listeners includes this process's listener with its queue and backlog", () => {
  const server = listeningSocket(inet(), 3);
  connectTo(server);
  const port = cast(sockaddr_in, localAddress(server)[0]).sin_port;
  const query = new inet_diag_req_v2({
    sdiag_family: AF_INET,
    sdiag_protocol: IPPROTO_TCP,
    idiag_ext: 1 << (INET_DIAG_INFO - 1),
    idiag_states: 1 << TCP_LISTEN,
  });
  const found = dump(NETLINK_SOCK_DIAG, request(SOCK_DIAG_BY_FAMILY, query))
    .map((nlh) => NLMSG_DATA(nlh))
    .filter((data) => cast(inet_diag_msg, data).id.idiag_sport === port);
  expect(found).toHaveLength(1);
  expect(cast(inet_diag_msg, found[0]!)).toMatchObject({
    idiag_family: AF_INET,
    idiag_state: TCP_LISTEN,
    idiag_rqueue: 1,
    idiag_wqueue: 3,
  });
  const info = attribute(found[0]!.subarray(sizeof(inet_diag_msg)), INET_DIAG_INFO)!;
  expect(cast(tcp_info, info)).toMatchObject({ tcpi_state: TCP_LISTEN, tcpi_unacked: 1, tcpi_sacked: 3 });
});

test("a dump of unix listeners includes this process's listener with its name", () => {
  const address = abstract();
  connectTo(listeningSocket(address, 4));
  const query = new unix_diag_req({
    sdiag_family: AF_UNIX,
    udiag_states: 1 << TCP_LISTEN,
    udiag_show: UDIAG_SHOW_NAME | UDIAG_SHOW_RQLEN,
  });
  const name = Buffer.from(address[0].buffer, 2, address[1] - 2);
  const found = dump(NETLINK_SOCK_DIAG, request(SOCK_DIAG_BY_FAMILY, query))
    .map((nlh) => NLMSG_DATA(nlh).subarray(sizeof(unix_diag_msg)))
    .filter((attrs) => attrs.byteLength > 0 && name.equals(attribute(attrs, UNIX_DIAG_NAME) ?? new Uint8Array()));
  expect(found).toHaveLength(1);
  const queue = cast(unix_diag_rqlen, attribute(found[0]!, UNIX_DIAG_RQLEN)!);
  expect(queue).toMatchObject({ udiag_rqueue: 1, udiag_wqueue: 4 });
});
