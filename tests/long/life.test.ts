import { flyWith, goBackAndForth } from '../e2e/trust/flight.ts';

flyWith(50);
goBackAndForth(100);
