// npm run guide: after a demonstration, takes the pictures that the user's guide and the README name from out/demo.
import fs from 'node:fs';
import path from 'node:path';
import { CADRES } from './guide/cadres.mjs';
import { alleger } from './guide/image.mjs';
import { imagesNommees } from './guide/images-nommees.mjs';
import { inProject } from './setup/project.mjs';
import { runScript, SetupError } from './setup/say.mjs';

const DEMO = inProject('out', 'demo');
const GUIDE = inProject('docs', 'images', 'guide');
const README = inProject('docs', 'images');

await runScript(async () => {
  if (!fs.existsSync(path.join(DEMO, 'report.json')))
    throw new SetupError('There is no demonstration to take pictures from: npm run demo makes one.');
  const { ok } = JSON.parse(fs.readFileSync(path.join(DEMO, 'report.json'), 'utf8'));
  if (!ok) throw new SetupError('The last demonstration failed: its pictures are not all there.');
  const nommees = imagesNommees(fs.readFileSync(inProject('docs', 'guide-utilisateur.md'), 'utf8'));
  fs.rmSync(GUIDE, { recursive: true, force: true });
  fs.mkdirSync(GUIDE, { recursive: true });
  for (const { nom } of nommees) prendre(nom, GUIDE);
  prendre('dossier', README);
  return 0;
});

/** @param {string} nom @param {string} dossier */
function prendre(nom, dossier) {
  const source = path.join(DEMO, `${nom}.png`);
  if (!fs.existsSync(source)) throw new SetupError(`The demonstration takes no picture named ${nom}.`);
  const image = alleger(fs.readFileSync(source), CADRES[nom]);
  fs.writeFileSync(path.join(dossier, `${nom}.png`), image);
  console.log(`${String(Math.ceil(image.length / 1024)).padStart(5)} kB  ${nom}.png`);
}
