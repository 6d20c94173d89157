export * from '../linux/tcp';
export * from '../../constants/tcp';
export * from '../../structs/tcphdr';
