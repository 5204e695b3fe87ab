// The hub's program: reads what the operator typed, runs the command or serves until it is told to stop.
import { auHasard, CRYPTOGRAPHIE } from './cryptographie';
import { codeSql } from './db/base';
import { BaseRefusee } from './db/migrer';
import { AucunServeur } from './exploitation/appeler';
import { COMMANDES } from './exploitation/commandes';
import { type Configuration, lireConfiguration, OptionRefusee } from './exploitation/configuration';
import { DossierOccupe } from './exploitation/guichet';
import { type Monde, servir } from './exploitation/servir';

/** Milliseconds left to what is being answered when the hub is told to stop. */
const DERNIER_DELAI_MS = 15_000;

const monde: Monde = {
  cryptographie: CRYPTOGRAPHIE,
  auHasard,
  maintenant: () => Date.now(),
  journal: (ligne) =>
    void process.stdout.write(`${JSON.stringify({ le: new Date(Date.now()).toISOString(), ...ligne })}\n`),
};

async function lancer(): Promise<void> {
  const configuration = lireConfiguration(process.argv.slice(2), process.env);
  if (configuration.commande === 'servir') return servirJusquALArret(configuration);
  const commande = COMMANDES.get(configuration.commande);
  if (commande === undefined)
    throw new OptionRefusee(`Commandes : servir, ${[...COMMANDES.keys()].join(', ')}.`);
  process.stdout.write(`${await commande(configuration, monde)}\n`);
}

async function servirJusquALArret(configuration: Configuration): Promise<void> {
  const serveur = await servir(configuration, monde);
  monde.journal({
    quoi: 'en service',
    adresse: serveur.adresse,
    base: configuration.base === null ? 'PGlite (essais : la base n’attend jamais le disque)' : 'PostgreSQL',
  });
  const arreter = (): void => {
    setTimeout(() => process.exit(1), DERNIER_DELAI_MS).unref();
    void serveur.arreter().then(
      () => {
        monde.journal({ quoi: 'arrêté' });
        process.exit(0);
      },
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', arreter);
  process.once('SIGINT', arreter);
}

/** What the operator reads when the hub cannot do what it is asked. */
function expliquer(cause: unknown): string {
  if (cause instanceof OptionRefusee || cause instanceof BaseRefusee) return cause.message;
  if (cause instanceof DossierOccupe) return 'Un serveur travaille déjà sur ce dossier.';
  if (cause instanceof AucunServeur)
    return 'Aucun serveur ne répond sur ce dossier : démarrez-le, ou dites --dossier.';
  const code = codeSql(cause);
  // A query's own message repeats what it carried: its code says enough.
  const detail = code === null && cause instanceof Error ? ` ${cause.message}` : '';
  return `Le serveur n’a pas pu faire ce qui est demandé${code === null ? '' : ` (${code})`}.${detail}`;
}

lancer().catch((cause: unknown) => {
  process.stderr.write(`${expliquer(cause)}\n`);
  process.exit(1);
});
