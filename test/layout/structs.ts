/** A struct of ours, and the C headers that declare it. `unnamed`: why some of its bytes belong to no member of ours. */
export interface Struct {
  headers: string[];
  unnamed?: string;
}

export const structs: Record<string, Struct> = {
  sockaddr: { headers: ['sys/socket.h'] },
  sockaddr_storage: { headers: ['sys/socket.h'], unnamed: 'room for every address' },
  linger: { headers: ['sys/socket.h'] },
  in_addr: { headers: ['netinet/in.h'] },
  in6_addr: { headers: ['netinet/in.h'] },
  sockaddr_in: { headers: ['netinet/in.h'] },
  sockaddr_in6: { headers: ['netinet/in.h'] },
  sockaddr_un: { headers: ['sys/un.h'] },
  timeval: { headers: ['sys/time.h'] },
};
