import { constant } from '../runtime/addon';

/** The driver reports that the link is up. netdevice(7) */
export const IFF_LOWER_UP = constant('IFF_LOWER_UP');
/** The driver reports that the link is dormant: up, but waiting, for example for 802.1X. netdevice(7) */
export const IFF_DORMANT = constant('IFF_DORMANT');
/** It echoes sent packets, as CAN interfaces do. netdevice(7) */
export const IFF_ECHO = constant('IFF_ECHO');
