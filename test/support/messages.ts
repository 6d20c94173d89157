// Builds messages for sendmsg and recvmsg, and reads the control messages that arrive.
import {
  CMSG_DATA,
  CMSG_FIRSTHDR,
  CMSG_LEN,
  CMSG_NXTHDR,
  CMSG_SPACE,
  check,
  int,
  iovec,
  msghdr,
  recvmsg,
  setsockopt,
  sizeof,
  type cmsghdr,
} from 'bsd-sockets';
import { detachedView } from './views';

/** One iovec per view. */
export const iov = (...views: ArrayBufferView[]): iovec[] =>
  views.map((view) => new iovec({ iov_base: view, iov_len: view.byteLength }));

/** Iovecs whose length exceeds their view. */
export const overlong: [name: string, iov: { iov_base: Uint8Array; iov_len: number }][] = [
  ['an iovec', { iov_base: new Uint8Array(4), iov_len: 5 }],
  ['an empty iovec', { iov_base: new Uint8Array(0), iov_len: 1 }],
  ['a detached iovec', { iov_base: detachedView(), iov_len: 16 }],
  ['an iov_len of 2^53', { iov_base: new Uint8Array(4), iov_len: 2 ** 53 }],
];

/** A message to send these views, or to receive into them. */
export const message = (...views: ArrayBufferView[]): msghdr =>
  new msghdr({ msg_iov: iov(...views), msg_iovlen: views.length });

/** A message with one control message. */
export function messageWithAncillary(
  level: number,
  type: number,
  data: ArrayBufferView,
  ...views: ArrayBufferView[]
): msghdr {
  const msg = messageWithControl(CMSG_SPACE(sizeof(data)), ...views);
  const cmsg = CMSG_FIRSTHDR(msg)!;
  cmsg.cmsg_level = level;
  cmsg.cmsg_type = type;
  cmsg.cmsg_len = CMSG_LEN(sizeof(data));
  CMSG_DATA(cmsg).set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  return msg;
}

/** A message with a control buffer of this capacity. */
export function messageWithControl(capacity: number, ...views: ArrayBufferView[]): msghdr {
  return Object.assign(message(...views), { msg_control: new Uint8Array(capacity), msg_controllen: capacity });
}

/** All control messages of a message, in order of arrival. */
export function controlMessages(msg: msghdr): cmsghdr[] {
  const all: cmsghdr[] = [];
  for (let cmsg = CMSG_FIRSTHDR(msg); cmsg !== null; cmsg = CMSG_NXTHDR(msg, cmsg)) all.push(cmsg);
  return all;
}

/** Receives a message with its control messages: `receiveMessage(s).cmsgs[0].cmsg_type`. */
export function receiveMessage(s: number, flags = 0, capacity = 256): { msg: msghdr; text: string; cmsgs: cmsghdr[] } {
  const buf = Buffer.alloc(2048);
  const msg = messageWithControl(capacity, buf);
  const n = check('recvmsg', recvmsg(s, msg, flags));
  return { msg, text: buf.toString('utf8', 0, n), cmsgs: controlMessages(msg) };
}

/** Sets an option that takes an int, to 1 by default. */
export function enableOption(s: number, level: number, optname: number, value = 1): number {
  check('setsockopt', setsockopt(s, level, optname, int(value), sizeof(int)));
  return s;
}
