export * from '../../constants/packet';
export * from '../../structs/packet';
