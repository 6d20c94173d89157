// Makes strace's output comparable between runs: keeps the calls on sockets that the program created, and replaces
// numbers that differ in every run by names.

// The output of -y: 3<socket:[4242]>, 4<anon_inode:[eventpoll]>, 5</etc/hosts>.
const DESCRIPTOR = /\b(\d+)<(socket:\[\d+\]|anon_inode:\[?\w+\]?|pipe:\[\d+\]|\/[^>"]*)>/g;
const CREATES_SOCKETS = /^(socket|socketpair|accept|accept4)\(/;

/** Assigns names in order of first use: PORT1, PORT2, ... */
class Names {
  private readonly names = new Map<string, string>();

  constructor(private readonly prefix: string) {}

  of(thing: string): string {
    if (!this.names.has(thing)) this.names.set(thing, `${this.prefix}${this.names.size + 1}`);
    return this.names.get(thing)!;
  }
}

// Identifies sockets by inode, which is the same in every thread and process. Includes the sockets that the program
// created or received in a message, but not those of Node, such as a standard input that is a socket.
function socketsOfProgram(lines: string[]): Set<string> {
  const made = new Set<string>();
  for (const line of lines) {
    const from = CREATES_SOCKETS.test(line) ? 0 : line.indexOf('SCM_RIGHTS');
    if (from < 0) continue;
    // In accept(3<...>, ...) = 4<...> only the result is a new socket.
    const text = line.startsWith('accept') ? line.slice(line.lastIndexOf(' = ')) : line.slice(from);
    for (const [, , what] of text.matchAll(DESCRIPTOR)) if (what!.startsWith('socket:')) made.add(what!);
  }
  return made;
}

// An epoll descriptor has no inode of its own. It belongs to the program if one of the program's sockets is added to it.
function epollSetsOf(lines: string[], made: Set<string>): Set<string> {
  const sets = new Set<string>();
  for (const line of lines) {
    const [set, member] = line.startsWith('epoll_ctl(') ? [...line.matchAll(DESCRIPTOR)] : [];
    if (set !== undefined && member !== undefined && made.has(member[2]!)) sets.add(set[1]!);
  }
  return sets;
}

class Normalizer {
  private readonly sockets = new Names('SOCKET');
  private readonly ports = new Names('PORT');
  private readonly pids = new Names('PID');

  constructor(private readonly made: Set<string>) {}

  thread(lines: string[]): string[] {
    const sets = epollSetsOf(lines, this.made);
    const epolls = new Names('EPOLL');
    // The last name of each number: strace does not describe descriptors in results of poll, select and epoll_wait.
    const numbers = new Map<string, string>();
    const last = (number: string): string => numbers.get(number) ?? number;

    const all = lines.flatMap((line) => {
      // A call that a signal interrupted has no number as its result.
      const [, call, args, result] = /^(\w+\()(.*)\)\s+= (-?\d.*)$/.exec(line) ?? [];
      if (call === undefined) return [];
      let ours = /^socket(pair)?\($/.test(call);
      const named = `${call}${args}) = ${result}`.replace(DESCRIPTOR, (_, number: string, what: string) => {
        const socket = this.made.has(what);
        const epoll = what === 'anon_inode:[eventpoll]' && sets.has(number);
        ours ||= socket || epoll;
        const name = socket ? this.sockets.of(what) : epoll ? epolls.of(number) : `<${what.replace(/\[\d+\]/, '[]')}>`;
        numbers.set(number, name);
        return name;
      });
      if (!ours) return [];
      return named
        .replace(/(p?select6?\()(\d+)/, (_, name: string, n: string) => `${name}${last(String(Number(n) - 1))} + 1`)
        .replace(/\b(in|out|except) \[([\d ]+)\]/g, (_, set: string, fds: string) => {
          return `${set} [${fds.split(' ').map(last).join(' ')}]`;
        })
        .replace(/\b(fd|u32|u64)=(\d+)/g, (_, member: string, fd: string) => `${member}=${last(fd)}`)
        .replace(/htons\(([1-9]\d*)\)/g, (_, port: string) => `htons(${this.ports.of(port)})`)
        .replace(/\b(pid|nl_pid|nlmsg_pid)=([1-9]\d*)/g, (_, member: string, pid: string) => {
          return `${member}=${this.pids.of(pid)}`;
        })
        .replace(/\bnlmsg_seq=[1-9]\d*/g, 'nlmsg_seq=SEQ')
        .replace(/(\bleft \{|\{(?=rx_packets|ifa_prefered))[^}]*/g, '$1NOW')
        .replace(/(_MIB_[^=]*=|\breachable_time=)\d+/g, '$1NOW')
        .replace(/\b0x[0-9a-f]{6,}/g, 'POINTER');
    });
    // epoll_wait has one even if the signal ended the program.
    return all.at(-1)?.includes(' = -1 EINTR ') ? all.slice(0, -1) : all;
  }
}

/** Returns the calls of each thread or process that made any, in order of creation. */
export function normalizedCalls(threads: string[]): string[][] {
  const lines = threads.map((text) => text.split('\n'));
  const normalizer = new Normalizer(socketsOfProgram(lines.flat()));
  return lines.map((thread) => normalizer.thread(thread)).filter((thread) => thread.length > 0);
}
