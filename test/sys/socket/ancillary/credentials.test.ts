import {
  CMSG_DATA,
  SCM_CREDENTIALS,
  SOL_SOCKET,
  SO_PASSCRED,
  SO_PEERCRED,
  cast,
  check,
  getsockopt,
  send,
  sendmsg,
  sizeof,
  socklen_t,
  ucred,
} from 'bsd-sockets';
import { runProgram } from '../../../support/child-program';
import { acceptFrom, connectTo, listeningSocket, socketPairs, unix } from '../../../support/sockets';
import { messageWithAncillary, enableOption, receiveMessage } from '../../../support/messages';

const root = process.getuid!() === 0;
if (!root) console.warn('skipped: credentials of others, for they may be sent by root only');

const unixPairs = socketPairs.filter(({ name }) => name.includes('unix'));
const own = { pid: process.pid, uid: process.getuid!(), gid: process.getgid!() };

const members = ({ pid, uid, gid }: ucred): typeof own => ({ pid, uid, gid });

function peer(s: number): typeof own {
  const cred = new ucred();
  const len = socklen_t(sizeof(cred));
  check('getsockopt', getsockopt(s, SOL_SOCKET, SO_PEERCRED, cred, len));
  expect(len[0]).toBe(sizeof(ucred));
  return members(cred);
}

describe('SCM_CREDENTIALS', () => {
  test.each(unixPairs)('arrive with each message if SO_PASSCRED is set: $name', ({ make }) => {
    const [a, b] = make();
    enableOption(b, SOL_SOCKET, SO_PASSCRED);
    expect(send(a, 'who', 3, 0)).toSucceedWith(3);
    const { text, cmsgs } = receiveMessage(b);
    expect([text, cmsgs.length]).toEqual(['who', 1]);
    const [cmsg] = cmsgs as [(typeof cmsgs)[0]];
    expect([cmsg.cmsg_level, cmsg.cmsg_type, cmsg.cmsg_len]).toEqual([SOL_SOCKET, SCM_CREDENTIALS, 28]);
    expect(members(cast(ucred, CMSG_DATA(cmsg)))).toEqual(own);
  });

  test.each(unixPairs)('do not arrive without SO_PASSCRED, even if they were sent: $name', ({ make }) => {
    const [a, b] = make();
    expect(
      sendmsg(a, messageWithAncillary(SOL_SOCKET, SCM_CREDENTIALS, new ucred(own), Buffer.from('x')), 0),
    ).toSucceedWith(1);
    expect(receiveMessage(b).cmsgs).toEqual([]);
  });

  test('can be sent explicitly', () => {
    const [a, b] = unixPairs[0]!.make();
    enableOption(b, SOL_SOCKET, SO_PASSCRED);
    expect(
      sendmsg(a, messageWithAncillary(SOL_SOCKET, SCM_CREDENTIALS, new ucred(own), Buffer.from('x')), 0),
    ).toSucceedWith(1);
    expect(members(cast(ucred, CMSG_DATA(receiveMessage(b).cmsgs[0]!)))).toEqual(own);
  });

  test('fail with EINVAL if the data is not a ucred', () => {
    const [a] = unixPairs[0]!.make();
    for (const size of [11, 13]) {
      const msg = messageWithAncillary(SOL_SOCKET, SCM_CREDENTIALS, new Uint8Array(size), Buffer.from('x'));
      expect(sendmsg(a, msg, 0)).toFailWithErrno('EINVAL');
    }
  });

  (root ? test : test.skip)(
    'can be those of another process if root sends them, and fail with ESRCH for an unknown one',
    () => {
      const [a, b] = unixPairs[0]!.make();
      enableOption(b, SOL_SOCKET, SO_PASSCRED);
      const other = { pid: process.ppid, uid: 1000, gid: 2000 };
      expect(
        sendmsg(a, messageWithAncillary(SOL_SOCKET, SCM_CREDENTIALS, new ucred(other), Buffer.from('x')), 0),
      ).toSucceedWith(1);
      expect(members(cast(ucred, CMSG_DATA(receiveMessage(b).cmsgs[0]!)))).toEqual(other);
      const nobody = new ucred({ ...own, pid: 2 ** 30 });
      expect(
        sendmsg(a, messageWithAncillary(SOL_SOCKET, SCM_CREDENTIALS, nobody, Buffer.from('x')), 0),
      ).toFailWithErrno('ESRCH');
    },
  );

  (root ? test : test.skip)('fail with EPERM if another user sends those of another process', async () => {
    const [a, b] = unixPairs[0]!.make();
    enableOption(b, SOL_SOCKET, SO_PASSCRED);
    const { stdout, stderr } = await runProgram(
      `const send = (cred) => {
         const control = new Uint8Array(CMSG_SPACE(sizeof(ucred)));
         const msg = new msghdr({ msg_iov: [new iovec({ iov_base: Buffer.from('x'), iov_len: 1 })], msg_iovlen: 1,
           msg_control: control, msg_controllen: control.length });
         const cmsg = CMSG_FIRSTHDR(msg);
         Object.assign(cmsg, { cmsg_level: SOL_SOCKET, cmsg_type: SCM_CREDENTIALS, cmsg_len: CMSG_LEN(sizeof(ucred)) });
         CMSG_DATA(cmsg).set(new Uint8Array(cred.buffer));
         return sendmsg(3, msg, 0);
       };
       const refused = send(new ucred({ pid: process.pid, uid: 0, gid: 65534 })) + ' ' + strerrorname_np(errno);
       process.stdout.write([process.pid, refused, write(3, 'mine', 4)].join());`,
      { fds: [a], uid: 65534 },
    );
    expect(stderr).toBe('');
    const [pid, refused, sent] = stdout.split(',');
    expect([refused, sent]).toEqual(['-1 EPERM', '4']);
    const { text, cmsgs } = receiveMessage(b);
    expect(text).toBe('mine');
    expect(members(cast(ucred, CMSG_DATA(cmsgs[0]!)))).toEqual({ pid: Number(pid), uid: 65534, gid: 65534 });
  });
});

describe('SO_PEERCRED', () => {
  test('reports the process that made the pair, listened or connected', () => {
    const server = listeningSocket(unix());
    const client = connectTo(server);
    expect([...unixPairs[0]!.make(), client, acceptFrom(server)].map(peer)).toEqual([own, own, own, own]);
  });

  test('reports another process', async () => {
    const server = listeningSocket(unix());
    let told: typeof own | undefined;
    const { stdout } = await runProgram(
      `const addr = new sockaddr_storage(), len = socklen_t(sizeof(addr));
       check('getsockname', getsockname(3, addr, len));
       const s = socket(AF_UNIX, SOCK_STREAM, 0);
       check('connect', connect(s, addr, len[0]));
       process.stdout.write(String(process.pid));
       read(s, new Uint8Array(1), 1);`,
      {
        fds: [server],
        onOutput: () => {
          const s = acceptFrom(server);
          told = peer(s);
          send(s, 'x', 1, 0);
        },
      },
    );
    expect(told).toEqual({ ...own, pid: Number(stdout) });
  });

  test('reports no process for TCP and for a unix socket without a peer', () => {
    const nobody = { pid: 0, uid: 2 ** 32 - 1, gid: 2 ** 32 - 1 };
    const alone = unixPairs.find(({ name }) => name === 'unix dgrams by path')!.make();
    expect(peer(alone[0])).toEqual(nobody);
    expect(peer(socketPairs[0]!.make()[0])).toEqual(nobody);
  });
});
