import { listening } from '../harness/listening';
import { serve } from './loop';

serve(listening());
