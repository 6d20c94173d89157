// Control messages and messages without the macros of cmsg(3): for the C API and for promises.
import type { int } from '../runtime/c-types';
import { cast } from '../runtime/struct/array';
import {
  extentOf,
  int32,
  invalidType,
  list,
  memory,
  memoryOf,
  object,
  pointer,
  size,
  sizeOf,
  type Called,
} from '../runtime/validate';
import { CMSG_DATA, CMSG_FIRSTHDR, CMSG_LEN, CMSG_NXTHDR, CMSG_SPACE, cmsghdr } from './cmsghdr';
import { iovec, msghdr } from './msghdr';

/** A control message: its level, its type and its data. */
export type control_message<Data = ArrayBufferView> = [cmsg_level: int, cmsg_type: int, data: Data];

/**
 * Returns the bytes of some control messages, for `msg_control`: `to_cmsgs([[SOL_SOCKET, SCM_RIGHTS, int(fd)]])`.
 * @see cmsg(3)
 */
export function to_cmsgs(messages: readonly control_message[]): Uint8Array {
  const checked = list(to_cmsgs, 'messages', messages).map((each, i): control_message<Uint8Array> => {
    const [level, type, data] = list(to_cmsgs, `messages[${i}]`, each) as control_message;
    return [
      int32(to_cmsgs, `messages[${i}][0]`, level),
      int32(to_cmsgs, `messages[${i}][1]`, type),
      memoryOf(memory(to_cmsgs, `messages[${i}][2]`, data)),
    ];
  });
  const control = new Uint8Array(checked.reduce((sum, [, , data]) => sum + CMSG_SPACE(data.length), 0));
  let at = 0;
  for (const [cmsg_level, cmsg_type, data] of checked) {
    const header = Object.assign(cast(cmsghdr, control.subarray(at)), { cmsg_level, cmsg_type });
    header.cmsg_len = CMSG_LEN(data.length);
    CMSG_DATA(header).set(data);
    at += CMSG_SPACE(data.length);
  }
  return control;
}

/**
 * Iterates over the control messages that `recvmsg` received: `for (const [level, type, data] of from_cmsgs(msg))`. `data`
 * is a view of `msg_control`.
 * @see cmsg(3)
 */
export function from_cmsgs(msg: msghdr): Generator<control_message<Uint8Array>, void, undefined> {
  size(from_cmsgs, 'msg.msg_controllen', checkPointers(from_cmsgs, msg).msg_controllen);
  return messagesOf(msg);
}

function* messagesOf(msg: msghdr): Generator<control_message<Uint8Array>, void, undefined> {
  for (let cmsg = CMSG_FIRSTHDR(msg); cmsg !== null; cmsg = CMSG_NXTHDR(msg, cmsg)) {
    yield [cmsg.cmsg_level, cmsg.cmsg_type, CMSG_DATA(cmsg)];
  }
}

// A msghdr that may be changed.
function checkPointers(called: Called, msg: msghdr): msghdr {
  if (!(msg instanceof msghdr) || Object.isFrozen(msg)) throw invalidType(called, 'msg', 'a msghdr', msg);
  pointer(called, 'msg.msg_name', msg.msg_name);
  pointer(called, 'msg.msg_control', msg.msg_control);
  return msg;
}

/** Sets the lengths of the address and of the control messages to those of their memory, which `recvmsg` has changed. */
export function reset_message(msg: msghdr): msghdr {
  const { msg_name, msg_control } = checkPointers(reset_message, msg);
  msg.msg_namelen = msg_name === null ? 0 : sizeOf(msg_name);
  msg.msg_controllen = msg_control === null ? 0 : extentOf(msg_control);
  msg.msg_flags = 0;
  return msg;
}

/**
 * Returns a `msghdr` with one piece of memory, and the lengths of all that it points to: `message(buf, { msg_control })`.
 * `reset_message` prepares it for the next `recvmsg`.
 * @see msghdr(3type)
 */
export function message(buf: ArrayBufferView, init: Partial<Pick<msghdr, 'msg_name' | 'msg_control'>> = {}): msghdr {
  const iov_len = sizeOf(memory(message, 'buf', buf));
  object(message, 'init', init);
  const { msg_name = null, msg_control = null } = init;
  pointer(message, 'init.msg_name', msg_name);
  pointer(message, 'init.msg_control', msg_control);
  return reset_message(
    new msghdr({ msg_name, msg_control, msg_iov: new iovec({ iov_base: buf, iov_len }), msg_iovlen: 1 }),
  );
}
