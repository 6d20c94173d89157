export * from '../../constants/ethertypes';
export * from '../../structs/ethhdr';
