export * from '../../constants/neighbour';
export * from '../../structs/neighbour';
