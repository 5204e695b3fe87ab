// Opens the application named on the command line: the part of Electron's own default app that we need.

const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { app } = require('electron');

const { preloads, target } = parseArguments(process.argv.slice(1));
if (!target) {
  console.error('Usage: electron [-r module] [options] <folder with a package.json | file.cjs>');
  process.exit(1);
}
if (preloads.length > 0) Module._preloadModules(preloads);
open(target);

// `-r module` may be repeated; the first argument that is not an option is the application, the rest is its own.
function parseArguments(args) {
  const preloads = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (arg === '-r' || arg === '--require') preloads.push(args[++i]);
    else if (!arg.startsWith('-')) return { preloads, target: arg };
  }
  return { preloads, target: undefined };
}

function open(target) {
  const folder = path.resolve(target);
  const manifest = path.join(folder, 'package.json');
  const hasManifest = fs.existsSync(manifest);
  if (hasManifest) takeIdentity(JSON.parse(fs.readFileSync(manifest, 'utf8')));
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  try {
    const file = Module._resolveFilename(folder, null, true);
    app.setAppPath(hasManifest ? folder : path.dirname(file));
    Module._load(file, null, true);
  } catch (error) {
    // Without this, Electron shows a dialog box, which blocks a run without a screen.
    console.error(`The application ${folder} could not be loaded.`);
    console.error(error);
    process.exit(1);
  }
}

// The name decides the profile's folder, so it must be the application's before its code runs.
function takeIdentity(manifest) {
  if (manifest.version) app.setVersion(manifest.version);
  const name = manifest.productName || manifest.name;
  if (name) app.name = name;
  app.setDesktopName(manifest.desktopName || `${app.name}.desktop`);
}
