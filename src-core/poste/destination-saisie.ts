// The national server as somebody typed it: an address, and the authority that vouches for it when it is a private one.
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { type Destination, lireAdresse } from '../../src-shared/sync/reseau';

interface Saisie {
  readonly adresse: string;
  readonly autorite: string;
}

/** Errors: adresseRefusee. */
export function lireDestinationSaisie({ adresse, autorite }: Saisie): Result<Destination, Erreur> {
  const lue = lireAdresse(adresse);
  if (lue === null)
    return echec(
      erreur('adresseRefusee', {
        champs: [{ champ: 'adresse', message: 'Cette adresse n’est pas complète.' }],
      }),
    );
  return succes({ adresse: lue, autorite: autorite.trim() === '' ? null : autorite.trim() });
}
