import { json } from '../../publish/json.ts';
import { webManifest } from '../../publish/manifest.ts';
import { published } from '../build/published.ts';
import { manifestFile } from '../build/respond.ts';
import { MANIFEST_ICONS } from '../pictures/icon.ts';
import { pictureColours } from '../pictures/tokens.ts';

export const GET = () => manifestFile(json(webManifest(published, MANIFEST_ICONS, pictureColours.paper)));
