// Blocks SIGCHLD in the thread that runs the tests, so that a child that ends cannot interrupt a blocking call of a test.
// libuv's handler has SA_RESTART, but signal(7) lists calls that a handler interrupts all the same: poll and its kin, and
// every call on a socket with SO_RCVTIMEO or SO_SNDTIMEO. A transfer that has moved some bytes returns their number:
// recv with MSG_WAITALL, or a large send. Another thread of the process runs the handler. Children start with an empty mask.
import { SIGCHLD, SIG_BLOCK, check, sigaddset, sigprocmask, sigset_t } from 'bsd-sockets';

const set = new sigset_t();
sigaddset(set, SIGCHLD);
check('sigprocmask', sigprocmask(SIG_BLOCK, set, null));
