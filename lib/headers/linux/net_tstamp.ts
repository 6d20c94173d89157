export * from '../../constants/timestamping';
export * from '../../structs/timestamping';
