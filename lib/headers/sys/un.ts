export * from '../../structs/sockaddr-un';
