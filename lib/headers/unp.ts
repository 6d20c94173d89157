// The helpers of W. Richard Stevens' "UNIX Network Programming". They are not a header of the platform, and not in the
// index.
export { moved } from '../unp/moved';
export * from '../unp/readline';
export * from '../unp/readline_r';
export * from '../unp/readn';
export * from '../unp/sock_ntop';
