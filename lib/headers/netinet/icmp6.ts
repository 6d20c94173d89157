export * from '../../constants/icmp6';
export * from '../../structs/icmp6';
