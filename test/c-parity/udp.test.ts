import { udpScenarios } from './udp';
import { testScenarios } from './scenario';

testScenarios(udpScenarios);
