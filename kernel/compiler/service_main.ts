/** Starts the compiler process without a start-up snapshot. */
import { serve } from './service.js';

serve();
