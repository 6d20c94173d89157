import { tcpScenarios } from './tcp';
import { testScenarios } from './scenario';

testScenarios(tcpScenarios);
