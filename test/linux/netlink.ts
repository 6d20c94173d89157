// Helpers of the netlink tests: write a request, and read its dump to the end.
import {
  AF_NETLINK,
  NLMSG_DONE,
  NLMSG_ERROR,
  NLMSG_HDRLEN,
  NLMSG_DATA,
  NLMSG_NEXT,
  NLMSG_OK,
  NLM_F_DUMP,
  NLM_F_REQUEST,
  SOCK_RAW,
  bind,
  cast,
  check,
  int,
  nlmsgerr,
  nlmsghdr,
  recv,
  send,
  sizeof,
  sockaddr_nl,
} from 'bsd-sockets';
import { openSocket } from '../support/sockets';

export function request(type: number, body: ArrayBufferView, flags = NLM_F_REQUEST | NLM_F_DUMP): Uint8Array {
  const message = new Uint8Array(NLMSG_HDRLEN + sizeof(body));
  const header = cast(nlmsghdr, message);
  header.nlmsg_len = sizeof(message);
  header.nlmsg_type = type;
  header.nlmsg_flags = flags;
  header.nlmsg_seq = 1;
  message.set(new Uint8Array(body.buffer, body.byteOffset, body.byteLength), NLMSG_HDRLEN);
  return message;
}

/** The messages of a dump. */
export function dump(protocol: number, message: Uint8Array): nlmsghdr[] {
  const s = openSocket(AF_NETLINK, SOCK_RAW, protocol);
  const addr = new sockaddr_nl({ nl_family: AF_NETLINK });
  check('bind', bind(s, addr, sizeof(addr)));
  expect(send(s, message, sizeof(message), 0)).toSucceedWith(sizeof(message));
  const messages: nlmsghdr[] = [];
  for (;;) {
    const buf = new Uint8Array(65536);
    const len = int(check('recv', recv(s, buf, sizeof(buf), 0)));
    for (let nlh = cast(nlmsghdr, buf); NLMSG_OK(nlh, len); nlh = NLMSG_NEXT(nlh, len)) {
      if (nlh.nlmsg_type === NLMSG_DONE) return messages;
      if (nlh.nlmsg_type === NLMSG_ERROR) throw new Error(`netlink: ${cast(nlmsgerr, NLMSG_DATA(nlh)).error}`);
      messages.push(nlh);
    }
  }
}
