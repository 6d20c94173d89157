export * from '../../constants/inet-diag';
export * from '../../structs/inet-diag';
