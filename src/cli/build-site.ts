#!/usr/bin/env node
import { CATALOGUE_FOLDER } from '../catalogue/index.ts';
import { catalogueFolder, outFolder } from '../publish/environment.ts';
import { buildSite } from './site/build.ts';

const HELP = `Builds the site from the catalogue into dist/.

  npm run build

Environment:
  CATALOGUE   another catalogue folder of the same layout (default: ${CATALOGUE_FOLDER})
  OUT         where to write the site (default: dist)
  SITE_URL    scheme and host that the site will live at
  BASE_PATH   the path that it will live under (default: /)
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(HELP);
    return 0;
  }
  if (args.length > 0) {
    process.stderr.write(`The build takes no argument "${args[0]}".\n\n${HELP}`);
    return 2;
  }
  return buildSite({ catalogue: catalogueFolder(process.env), out: outFolder(process.env) });
}
