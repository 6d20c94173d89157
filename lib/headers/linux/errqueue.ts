export * from '../../constants/errqueue';
export * from '../../structs/errqueue';
