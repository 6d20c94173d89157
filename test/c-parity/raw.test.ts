import { rawScenarios } from './raw';
import { testScenarios } from './scenario';

testScenarios(rawScenarios);
