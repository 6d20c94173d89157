// JavaScript functions as handlers of signals: when they run, and what they do to the call that the signal interrupts.
import { SIGUSR2, SIG_DFL, getpid, kill, signal } from 'bsd-sockets';
import { runProgram, type ProgramResult } from '../support/child-program';

/** Runs a program with a connected pair of sockets, a buffer, and a timer that sends SIGALRM after some milliseconds. */
const run = (source: string): Promise<ProgramResult> =>
  runProgram(`
    const sv = new Int32Array(2), buf = new Uint8Array(8), print = (...values) => console.log(values.join(' '));
    const epfd = epoll_create1(0), limited = new Int32Array(2);
    socketpair(AF_UNIX, SOCK_STREAM, 0, sv);
    socketpair(AF_UNIX, SOCK_STREAM, 0, limited);
    setsockopt(limited[0], SOL_SOCKET, SO_RCVTIMEO, new timeval({ tv_sec: 1000 }), 16);
    const failure = (r) => r === -1 ? '-1 ' + strerrorname_np(errno) : String(r);
    const setOf = (...signals) => signals.reduce((set, signum) => (sigaddset(set, signum), set), new sigset_t());
    const after = (ms, interval = 0) => setitimer(ITIMER_REAL,
      new itimerval({ it_value: { tv_usec: ms * 1000 }, it_interval: { tv_usec: interval * 1000 } }), null);
    const compute = (ms) => { for (const end = Date.now() + ms; Date.now() < end;); };
    ${source}`);

const success = (...lines: string[]): object => ({
  code: 0,
  stderr: '',
  stdout: lines.map((line) => `${line}\n`).join(''),
});

/** Calls that block until a signal comes. The kernel restarts those of the first list under SA_RESTART. */
const restarted: [name: string, call: string][] = [
  ['recv', 'recv(sv[0], buf, 8, 0)'],
  ['recvfrom', 'recvfrom(sv[0], buf, 8, 0, null, null)'],
  ['recvmsg', 'recvmsg(sv[0], new msghdr({ msg_iov: new iovec({ iov_base: buf, iov_len: 8 }), msg_iovlen: 1 }), 0)'],
  ['read', 'read(sv[0], buf, 8)'],
  ['readv', 'readv(sv[0], [new iovec({ iov_base: buf, iov_len: 8 })], 1)'],
];
const neverRestarted: [name: string, call: string][] = [
  ['poll', 'poll(new pollfd({ fd: sv[0], events: POLLIN }), 1, -1)'],
  ['select', '((set) => (FD_SET(sv[0], set), select(sv[0] + 1, set, null, null, null)))(new fd_set())'],
  ['epoll_wait', 'epoll_wait(epfd, array(epoll_event, 1), 1, -1)'],
  ['nanosleep', 'nanosleep(new timespec({ tv_sec: 1000 }), null)'],
  ['pause', 'pause()'],
  ['sigsuspend', 'sigsuspend(new sigset_t())'],
  ['recv with SO_RCVTIMEO', 'recv(limited[0], buf, 8, 0)'],
];

describe('a blocked call', () => {
  test.each([...restarted, ...neverRestarted])('%s fails with EINTR after the handler has run', async (_, call) => {
    const program = `let handled = 0;
      sigaction(SIGALRM, new sigaction_t({ sa_handler: (signum) => { handled = signum; } }), null);
      after(100);
      print(failure(${call}), handled === SIGALRM);`;
    expect(await run(program)).toMatchObject(success('-1 EINTR true'));
  });

  test.each(restarted)('%s is restarted under SA_RESTART, and the handler runs before', async (_, call) => {
    const program = `let handled = 0;
      signal(SIGALRM, () => { if (++handled === 3) { after(0); write(sv[1], 'abc', 3); } });
      after(50, 20);
      print(failure(${call}), handled);`;
    expect(await run(program)).toMatchObject(success('3 3'));
  });

  test.each(neverRestarted)('%s fails with EINTR under SA_RESTART, too', async (_, call) => {
    const program = `let handled = 0;
      signal(SIGALRM, () => { handled++; });
      after(100);
      print(failure(${call}), handled);`;
    expect(await run(program)).toMatchObject(success('-1 EINTR 1'));
  });

  test('is restarted with the arguments as the handler has left them', async () => {
    const program = `const len = socklen_t(4), addr = new sockaddr_un();
      signal(SIGALRM, () => { structuredClone(buf.buffer, { transfer: [buf.buffer] }); write(sv[1], 'abc', 3); });
      after(100);
      print(failure(recv(sv[0], buf, 8, 0)));`;
    expect(await run(program)).toMatchObject({ code: 0, stdout: '-1 EFAULT\n' });
  });

  test('that a handler makes nests, and is interrupted by another signal', async () => {
    const program = `const sigs = [];
      signal(SIGUSR1, () => { sigs.push('usr1'); });
      sigaction(SIGALRM, new sigaction_t({ sa_handler: () => {
        sigs.push('alarm');
        require('node:child_process').spawn('sh', ['-c', 'sleep 0.1; kill -USR1 ' + process.pid]);
        sigs.push(failure(pause()));
      } }), null);
      after(100);
      print(failure(recv(sv[0], buf, 8, 0)), sigs);`;
    expect(await run(program)).toMatchObject(success('-1 EINTR alarm,usr1,-1 EINTR'));
  });

  test('ends with the exception that the handler throws, and the next call is made as usual', async () => {
    const program = `signal(SIGALRM, () => { throw new Error('from the handler'); });
      after(100);
      try { recv(sv[0], buf, 8, 0); } catch (error) { print(error.message); }
      write(sv[1], 'abc', 3);
      print(failure(recv(sv[0], buf, 8, 0)));
      after(100);
      try { recv(sv[0], buf, 8, 0); } catch (error) { print(error.message); }`;
    expect(await run(program)).toMatchObject(success('from the handler', '3', 'from the handler'));
  });

  test('fails with EBADF if the handler closes its descriptor and it is restarted', async () => {
    const program = `signal(SIGALRM, () => { close(sv[0]); });
      after(100);
      print(failure(recv(sv[0], buf, 8, 0)));`;
    expect(await run(program)).toMatchObject(success('-1 EBADF'));
  });
});

describe('a signal that comes while JavaScript runs', () => {
  const blocking = [...restarted, ...neverRestarted];

  test.each(blocking)('interrupts the next call if it blocks: %s', async (_, call) => {
    const program = `let handled = 0;
      sigaction(SIGALRM, new sigaction_t({ sa_handler: () => { handled++; } }), null);
      after(1);
      compute(50);
      const before = handled;
      print(failure(${call}), before, handled);`;
    expect(await run(program)).toMatchObject(success('-1 EINTR 0 1'));
  });

  test.each(neverRestarted)('interrupts %s under SA_RESTART, too', async (_, call) => {
    const program = `signal(SIGALRM, () => {});
      after(1);
      compute(50);
      print(failure(${call}));`;
    expect(await run(program)).toMatchObject(success('-1 EINTR'));
  });

  test('does not disturb a call that does not block', async () => {
    const program = `let handled = 0;
      sigaction(SIGALRM, new sigaction_t({ sa_handler: () => { handled++; } }), null);
      write(sv[1], 'abc', 3);
      after(1);
      compute(50);
      print(failure(recv(sv[0], buf, 8, 0)), handled, failure(close(sv[0])));`;
    expect(await run(program)).toMatchObject(success('3 1 0'));
  });

  test('is handled before the next call is made', async () => {
    const program = `sigaction(SIGALRM, new sigaction_t({ sa_handler: () => { write(sv[1], 'abc', 3); } }), null);
      after(1);
      compute(50);
      print(failure(recv(sv[0], buf, 8, MSG_DONTWAIT)));`;
    expect(await run(program)).toMatchObject(success('3'));
  });

  test('is handled in the event loop', async () => {
    const program = `const timer = setInterval(() => {}, 1000);
      signal(SIGALRM, (signum) => { print(signum === SIGALRM); clearInterval(timer); });
      after(100);`;
    expect(await run(program)).toMatchObject(success('true'));
  });

  test('is an uncaught exception if its handler throws in the event loop', async () => {
    const program = `process.on('uncaughtException', (error) => { print(error.message); clearInterval(timer); });
      const timer = setInterval(() => {}, 1000);
      signal(SIGALRM, () => { throw new Error('from the handler'); });
      after(100);`;
    expect(await run(program)).toMatchObject(success('from the handler'));
  });

  test('runs as many handlers as signals came', async () => {
    const program = `let handled = 0;
      signal(SIGUSR1, () => { handled++; });
      const { kill } = process;
      for (let i = 0; i < 5; i++) kill.call(process, process.pid, 'SIGUSR1');
      getpid();
      print(handled);`;
    expect(await run(program)).toMatchObject(success('5'));
  });
});

test('a handler does not keep the program alive', async () => {
  expect(await run('signal(SIGUSR1, () => {}); print("end");')).toMatchObject(success('end'));
});

test('a handler runs at the end of the call that sends its signal', async () => {
  const program = `const order = [];
    signal(SIGUSR1, () => { order.push('handler'); });
    kill(getpid(), SIGUSR1);
    order.push('kill');
    raise(SIGUSR1);
    order.push('raise');
    print(order);`;
  expect(await run(program)).toMatchObject(success('handler,kill,handler,raise'));
});

describe('while a handler runs', () => {
  const nest = `let depth = 0, most = 0, calls = 0;
    const handler = () => { most = Math.max(most, ++depth); if (calls++ < 3) raise(SIGUSR1); depth--; };`;

  test('its signal is blocked, and it runs again afterwards', async () => {
    expect(await run(`${nest} signal(SIGUSR1, handler); raise(SIGUSR1); print(calls, most);`)).toMatchObject(
      success('4 1'),
    );
  });

  test('SA_NODEFER lets its signal interrupt it', async () => {
    const program = `${nest}
      sigaction(SIGUSR1, new sigaction_t({ sa_handler: handler, sa_flags: SA_NODEFER }), null);
      raise(SIGUSR1);
      print(calls, most);`;
    expect(await run(program)).toMatchObject(success('4 4'));
  });

  test('the signals of sa_mask are blocked', async () => {
    const program = `const order = [], blocked = new sigset_t();
      signal(SIGUSR2, () => { order.push('usr2'); });
      sigaction(SIGUSR1, new sigaction_t({ sa_mask: setOf(SIGUSR2), sa_handler: () => {
        raise(SIGUSR2);
        sigprocmask(SIG_BLOCK, null, blocked);
        order.push('usr1', sigismember(blocked, SIGUSR1), sigismember(blocked, SIGUSR2));
      } }), null);
      raise(SIGUSR1);
      sigprocmask(SIG_BLOCK, null, blocked);
      print(order, blocked.toJSON().length);`;
    expect(await run(program)).toMatchObject(success('usr1,1,1,usr2 0'));
  });

  test('the mask is restored if it throws', async () => {
    const program = `const blocked = new sigset_t();
      signal(SIGUSR1, () => { throw 1; });
      try { raise(SIGUSR1); } catch {}
      sigprocmask(SIG_BLOCK, null, blocked);
      print(blocked.toJSON().length);`;
    expect(await run(program)).toMatchObject(success('0'));
  });
});

describe('sigaction', () => {
  test('returns the handler, flags and mask before', async () => {
    const program = `const f = () => {}, old = new sigaction_t();
      sigaction(SIGUSR1, new sigaction_t({ sa_handler: f, sa_mask: setOf(SIGUSR2), sa_flags: SA_NODEFER }), null);
      sigaction(SIGUSR1, null, old);
      print(old.sa_handler === f, old.sa_flags === SA_NODEFER, old.sa_mask.toJSON(), signal(SIGUSR1, SIG_IGN) === f);
      print(signal(SIGUSR1, SIG_DFL) === SIG_IGN, signal(SIGUSR1, f) === SIG_DFL, signal(SIGINT, f) === SIG_DFL);
      siginterrupt(SIGUSR1, 0);
      sigaction(SIGUSR1, null, old);
      print(old.sa_flags === SA_RESTART);`;
    expect(await run(program)).toMatchObject(success('true true 12 true', 'true true true', 'true'));
  });

  test('SA_RESETHAND sets the default action before the handler runs', async () => {
    const program = `const old = new sigaction_t();
      const sa_handler = () => { sigaction(SIGUSR1, null, old); print(old.sa_handler === SIG_DFL); };
      sigaction(SIGUSR1, new sigaction_t({ sa_handler, sa_flags: SA_RESETHAND }), null);
      raise(SIGUSR1);
      raise(SIGUSR1);`;
    expect(await run(program)).toMatchObject({ signal: 'SIGUSR1', stdout: 'true\n' });
  });

  test('SA_SIGINFO passes the facts about each signal that sigqueue has sent', async () => {
    const program = `const values = [];
      const sa_sigaction = (signum, info, context) => {
        if (info.si_signo === signum && info.si_code === SI_QUEUE && info.si_pid === getpid() && context === null)
          values.push(info.si_value.sival_int);
      };
      const act = new sigaction_t({ sa_sigaction, sa_flags: SA_SIGINFO }), old = new sigaction_t();
      sigaction(SIGRTMIN, act, null);
      for (let i = 0; i < 5; i++) sigqueue(getpid(), SIGRTMIN, new sigval({ sival_int: i - 2 }));
      sigaction(SIGRTMIN, null, old);
      print(values, old.sa_sigaction === sa_sigaction, old.sa_flags === SA_SIGINFO);`;
    expect(await run(program)).toMatchObject(success('-2,-1,0,1,2 true true'));
  });

  test.each([
    ['SIGKILL', 'SIGKILL'],
    ['SIGSTOP', 'SIGSTOP'],
    ['a signal of faults', 'SIGSEGV'],
    ['a number that is not a signal', '0'],
    ['a number above the signals', 'NSIG'],
    ['a negative number', '-1'],
    ['a signal of the C library', '32'],
  ])('fails with EINVAL for %s', async (_, signum) => {
    const program = `const f = () => {};
      print(failure(sigaction(${signum}, new sigaction_t({ sa_handler: f }), null)), failure(signal(${signum}, f)));`;
    expect(await run(program)).toMatchObject(success('-1 EINVAL -1 EINVAL'));
  });

  test('fails with EINVAL for a number that is not a handler', async () => {
    expect(await run('print(failure(signal(SIGUSR1, 2)), SIG_ERR, failure(signal(SIGUSR1, SIG_ERR)));')).toMatchObject(
      success('-1 EINVAL -1 -1 EINVAL'),
    );
  });

  test.each([
    ["signal('x', SIG_IGN)", "signal: signum must be an integer (received 'x')"],
    ["signal(SIGINT, 'x')", "signal: handler must be a function, SIG_DFL or SIG_IGN (received 'x')"],
    [
      'sigaction(SIGINT, {}, null)',
      'sigaction: act must be an instance of sigaction_t or null (received an instance of Object)',
    ],
    ['sigaction(SIGINT, null, 1)', 'sigaction: oldact must be an instance of sigaction_t or null (received 1)'],
    [
      'sigaction(SIGINT, new sigaction_t({ sa_mask: 1 }), null)',
      'sigaction: act.sa_mask must be an instance of sigset_t (received 1)',
    ],
  ])('%s throws', async (call, message) => {
    expect(await run(`try { ${call}; } catch (error) { print(error.message); }`)).toMatchObject(success(message));
  });
});

describe('a worker', () => {
  const inWorker = (source: string, main = ''): string => `
    const { Worker } = require('node:worker_threads');
    const worker = new Worker(\`with (require('bsd-sockets')) { ${source} }\`, { eval: true });
    ${main}`;

  test('may not set a function, but SIG_IGN and SIG_DFL', async () => {
    const source = `
      const r = signal(SIGUSR1, () => {}), reason = strerrorname_np(errno);
      console.log(r, reason, signal(SIGUSR1, SIG_IGN), signal(SIGUSR1, SIG_DFL));`;
    expect(await run(inWorker(source))).toMatchObject(success('-1 EOPNOTSUPP 0 1'));
  });

  test('forwards a signal that is sent to it to the main thread', async () => {
    const main = `signal(SIGUSR1, () => { print('handled'); });
      print(failure(pause()));`;
    expect(await run(inWorker('raise(SIGUSR1);', main))).toMatchObject(success('handled', '-1 EINTR'));
  });
});

describe('signals that the main thread blocks', () => {
  // From another process: the kernel may deliver them to any thread.
  const send = (...names: string[]): string => `for (const name of ${JSON.stringify(names)})
      require('node:child_process').execFileSync('kill', ['-' + name, String(process.pid)]);`;

  test('stay pending, with and without a handler', async () => {
    const program = `signal(SIGUSR1, () => { print('handled'); });
      sigprocmask(SIG_BLOCK, setOf(SIGUSR1, SIGUSR2, SIGTERM, SIGRTMIN), null);
      ${send('USR1', 'USR2', 'TERM', 'RTMIN')}
      const pending = new sigset_t();
      do sigpending(pending); while (pending.toJSON().length < 4); // another thread may still forward one
      print(pending.toJSON());
      sigprocmask(SIG_UNBLOCK, setOf(SIGUSR1), null);
      print('end');
      sigprocmask(SIG_UNBLOCK, setOf(SIGTERM), null);
      pause();`;
    expect(await run(program)).toMatchObject({ signal: 'SIGTERM', stdout: '10,12,15,34\nhandled\nend\n' });
  });

  test('are accepted by sigwait, sigwaitinfo and sigtimedwait', async () => {
    const program = `sigprocmask(SIG_BLOCK, setOf(SIGUSR1, SIGUSR2, SIGINT), null);
      ${send('USR1', 'USR2', 'INT')}
      const sig = int(), info = new siginfo_t();
      print(sigwait(setOf(SIGUSR1), sig), sig[0] === SIGUSR1);
      print(sigwaitinfo(setOf(SIGUSR2), info) === SIGUSR2, info.si_code === SI_USER, info.si_pid > 0);
      print(sigtimedwait(setOf(SIGINT), null, null) === SIGINT);
      print(failure(sigtimedwait(setOf(SIGINT), null, new timespec())));`;
    expect(await run(program)).toMatchObject(success('0 true', 'true true true', 'true', '-1 EAGAIN'));
  });

  test('end sigsuspend after their handler, in a loop without a race', async () => {
    const program = `let count = 0, suspended = 0;
      sigaction(SIGALRM, new sigaction_t({ sa_handler: () => { count++; } }), null);
      sigprocmask(SIG_BLOCK, setOf(SIGALRM), null);
      after(1, 1);
      while (count < 100) { sigsuspend(new sigset_t()); suspended++; }
      print(suspended <= count);`;
    expect(await run(program)).toMatchObject(success('true'));
  });

  test('have their default action in sigsuspend', async () => {
    const program = `sigprocmask(SIG_BLOCK, setOf(SIGTERM), null);
      ${send('TERM')}
      print('blocked');
      sigsuspend(new sigset_t());`;
    expect(await run(program)).toMatchObject({ signal: 'SIGTERM', stdout: 'blocked\n' });
  });

  test('have the default action after it was set while they are blocked', async () => {
    const program = `signal(SIGUSR1, () => {});
      sigprocmask(SIG_BLOCK, setOf(SIGUSR1), null);
      signal(SIGUSR1, SIG_DFL);
      ${send('USR1')}
      print('blocked');
      sigprocmask(SIG_UNBLOCK, setOf(SIGUSR1), null);
      pause();`;
    expect(await run(program)).toMatchObject({ signal: 'SIGUSR1', stdout: 'blocked\n' });
  });

  test('sigwait continues after the handler of another signal', async () => {
    const program = `let handled = 0;
      signal(SIGALRM, () => { if (++handled === 3) { after(0); kill(getpid(), SIGUSR1); } });
      sigprocmask(SIG_BLOCK, setOf(SIGUSR1), null);
      after(20, 20);
      const sig = int();
      print(sigwait(setOf(SIGUSR1), sig), sig[0] === SIGUSR1, handled);`;
    expect(await run(program)).toMatchObject(success('0 true 3'));
  });
});

describe('process.on', () => {
  test('is replaced by signal, which returns a function that restores it', async () => {
    const program = `process.on('SIGHUP', () => { print('process.on'); clearInterval(timer); });
      const timer = setInterval(() => {}, 1000);
      const old = signal(SIGHUP, () => { print('signal'); });
      raise(SIGHUP);
      print(typeof old, typeof signal(SIGHUP, old));
      raise(SIGHUP);`;
    expect(await run(program)).toMatchObject(success('signal', 'function function', 'process.on'));
  });

  test('replaces the function of signal', async () => {
    const program = `signal(SIGHUP, () => { print('signal'); });
      process.on('SIGHUP', () => { print('process.on'); clearInterval(timer); });
      const timer = setInterval(() => {}, 1000);
      raise(SIGHUP);`;
    expect(await run(program)).toMatchObject(success('process.on'));
  });

  test('the function that signal returns for it calls it', async () => {
    const program = `process.on('SIGHUP', () => { print('process.on'); clearInterval(timer); });
      const timer = setInterval(() => {}, 1000);
      const old = signal(SIGHUP, (signum) => { print('signal'); old(signum); });
      raise(SIGHUP);`;
    expect(await run(program)).toMatchObject(success('signal', 'process.on'));
  });
});

describe('descriptors', () => {
  test('a datagram server of SIGIO receives from its handler', async () => {
    const program = `const server = socket(AF_INET, SOCK_DGRAM, 0), addr = new sockaddr_in({ sin_family: AF_INET });
      addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
      bind(server, addr, sizeof(addr));
      getsockname(server, addr, socklen_t(sizeof(addr)));
      let received = 0;
      signal(SIGIO, () => { while (recv(server, buf, 8, 0) > 0) received++; });
      sigprocmask(SIG_BLOCK, setOf(SIGIO), null);
      fcntl(server, F_SETOWN, getpid());
      fcntl(server, F_SETFL, O_ASYNC | O_NONBLOCK);
      const client = socket(AF_INET, SOCK_DGRAM, 0);
      for (let i = 0; i < 3; i++) sendto(client, 'x', 1, 0, addr, sizeof(addr));
      while (received < 3) sigsuspend(new sigset_t());
      print(received);`;
    expect(await run(program)).toMatchObject(success('3'));
  });

  test('F_SETSIG passes the descriptor', async () => {
    const program = `let fd = -1;
      const sa_sigaction = (signum, info) => { fd = info.si_fd; };
      sigaction(SIGRTMIN, new sigaction_t({ sa_sigaction, sa_flags: SA_SIGINFO }), null);
      fcntl(sv[0], F_SETOWN, getpid());
      fcntl(sv[0], F_SETSIG, SIGRTMIN);
      fcntl(sv[0], F_SETFL, O_ASYNC);
      write(sv[1], 'x', 1);
      print(fd === sv[0]);`;
    expect(await run(program)).toMatchObject(success('true'));
  });

  test('SIGURG comes with urgent data', async () => {
    const program = `const listener = socket(AF_INET, SOCK_STREAM, 0), addr = new sockaddr_in({ sin_family: AF_INET });
      addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
      bind(listener, addr, sizeof(addr));
      listen(listener, 1);
      getsockname(listener, addr, socklen_t(sizeof(addr)));
      const client = socket(AF_INET, SOCK_STREAM, 0);
      connect(client, addr, sizeof(addr));
      const peer = accept(listener, null, null);
      signal(SIGURG, () => { print(failure(recv(peer, buf, 8, MSG_OOB)), String.fromCharCode(buf[0])); write(client, 'end', 3); });
      fcntl(peer, F_SETOWN, getpid());
      send(client, '!', 1, MSG_OOB);
      print(failure(recv(peer, buf, 8, 0)));`;
    expect(await run(program)).toMatchObject(success('1 !', '3'));
  });
});

test('a program ends as usual while signals come', async () => {
  expect(await run('signal(SIGALRM, () => {}); after(1, 1); compute(20); print("end");')).toMatchObject(success('end'));
});

test('a handler may exit', async () => {
  expect(await run('signal(SIGALRM, () => process.exit(3)); after(50); pause();')).toMatchObject({ code: 3 });
});

test('under Jest, whose process is a copy, a handler runs', () => {
  const signals: number[] = [];
  signal(SIGUSR2, (signum) => void signals.push(signum));
  kill(getpid(), SIGUSR2);
  signal(SIGUSR2, SIG_DFL);
  expect(signals).toEqual([SIGUSR2]);
});
