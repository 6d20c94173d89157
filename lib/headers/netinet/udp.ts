export * from '../../constants/udp';
export * from '../../structs/udphdr';
