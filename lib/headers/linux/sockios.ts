export * from '../../constants/sockios';
