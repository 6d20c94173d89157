export * from '../../constants/unix';
export { sockaddr_un } from '../../structs/sockaddr-un';
