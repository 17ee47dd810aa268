import { flyWith, goBackAndForth } from './flight.ts';

flyWith(6);
goBackAndForth(4);
