import { flyWith, goBackAndForth } from './flight.ts';

flyWith(3);
goBackAndForth(4);
