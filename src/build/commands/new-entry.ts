/** `npm run glossary:new <id>`: a new entry's file, ready to be filled in. */
import { scaffoldEntry } from '../scaffold.ts';

const [id = ''] = process.argv.slice(2);
try {
  const path = await scaffoldEntry('glossary', id, new Date().toISOString().slice(0, 10));
  console.log(`${path} is there. Replace each TODO, then run npm run glossary:check -- --only ${id}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
