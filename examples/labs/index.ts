// The labs: one program for each claim of a sockets course. Each asks the kernel, and fails where the kernel does
// otherwise. What `npm run labs` runs, in this order.

export interface Lab {
  /** The claim, as it is numbered in the notes. */
  claim: string;
  /** The program: `npm run lab time_wait` runs examples/labs/time_wait.ts. */
  name: string;
  says: string;
}

const lab = (claim: string, name: string, says: string): Lab => ({ claim, name, says });

export const labs: readonly Lab[] = [
  lab('C1', 'lowest_descriptor', 'A new socket takes the lowest free descriptor; 0, 1 and 2 are taken.'),
  lab('C2', 'refused_before_listen', 'Before listen() a connect() is refused; after it, it is queued.'),
  lab('C3', 'connect_before_accept', "connect() returns once it is in the listener's queue, before any accept()."),
  lab('C4', 'accept_in_order', 'Connections are accepted in the order in which they came.'),
  lab('C5', 'accept_makes_a_socket', 'accept() makes a new socket; the listener stays a listener.'),
  lab('C6', 'peer_address', "accept() fills in the peer's address; what is too long is cut, and its full length told."),
  lab(
    'C7',
    'backlog_full',
    'The backlog bounds the queue. Full, Linux does not refuse: it drops the SYN, and the client retries.',
  ),
  lab('C8', 'backlog_zero', 'With listen(s, 0), Linux still lets one connection wait.'),
  lab('C9', 'port_zero', 'Port 0 binds a free port, which the kernel chooses.'),
  lab('C10', 'client_without_bind', 'A client needs no bind(): connect() chooses its address and port.'),
  lab('C11', 'inaddr_any', 'INADDR_ANY accepts on every address of the host.'),
  lab('C12', 'blocking_accept', 'A blocking accept() waits, and uses no CPU time.'),
  lab('C13', 'blocking_write', 'A blocking write() returns only when all of it is in the send buffer.'),
  lab('C14', 'blocking_read', 'A blocking read() waits for the first byte, then returns what is there.'),
  lab(
    'C15',
    'partial_write',
    'A non-blocking write() takes what fits and says how much; when nothing fits, EWOULDBLOCK.',
  ),
  lab('C16', 'nonblocking_read', 'A non-blocking read() returns what is there, or EWOULDBLOCK.'),
  lab('C17', 'no_boundaries', 'A stream keeps no boundaries: two writes may be one read, and one write two reads.'),
  lab('C18', 'buffers', 'write() fills the send buffer, read() empties the receive buffer; both have a size.'),
  lab('C19', 'end_of_file', 'After the peer has closed, read() returns 0.'),
  lab('C20', 'half_close', 'shutdown(SHUT_WR) ends one direction and reading goes on; close() ends both.'),
  lab(
    'C21',
    'closing_states',
    'A connection ends by FIN_WAIT1, FIN_WAIT2 and TIME_WAIT here, CLOSE_WAIT and LAST_ACK there.',
  ),
  lab(
    'C22',
    'time_wait',
    'Who closes first stays in TIME_WAIT; its port is EADDRINUSE meanwhile, unless SO_REUSEADDR is set.',
  ),
  lab('C23', 'many_connections', 'The sockets of server and client pair 1:1; one client may open many.'),
  lab(
    'C24',
    'mirrored_addresses',
    "What is local at one end is remote at the other: the ends' addresses are mirror images.",
  ),
  lab('C25', 'netstat', 'Queues and states of connections can be watched from outside, as by netstat -ant.'),
  lab('C26', 'one_byte_reads', 'One read() per byte is slow; a buffer cures it.'),
];
