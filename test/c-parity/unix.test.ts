import { unixScenarios } from './unix';
import { testScenarios } from './scenario';

testScenarios(unixScenarios);
