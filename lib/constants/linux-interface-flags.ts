import { constant } from '../runtime/addon';

/** The driver says that the link is there. netdevice(7) */
export const IFF_LOWER_UP = constant('IFF_LOWER_UP');
/** The driver says that the link is there, but that something is still missing, as 802.1X does. netdevice(7) */
export const IFF_DORMANT = constant('IFF_DORMANT');
/** It gives back what it sent, as CAN interfaces do. netdevice(7) */
export const IFF_ECHO = constant('IFF_ECHO');
