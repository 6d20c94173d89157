// The helpers of W. Richard Stevens' "UNIX Network Programming". They are no header of the platform, and not in the index.
export { moved } from '../unp/moved';
export { readn, writen } from '../unp/readn';
export { readline, readlinebuf } from '../unp/readline';
export { MAXLINE, readline_r, readline_rinit, Rline } from '../unp/readline_r';
