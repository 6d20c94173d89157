export * from '../../structs/tcp-info';
