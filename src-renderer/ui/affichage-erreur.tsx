// The one way an error is shown: what happened, what was kept, what to do, and how long to wait.
import { useEffect, useRef } from 'react';
import type { Erreur } from '../../src-shared/erreurs';
import { useDecompte } from './decompte';
import { dureeEnClair } from './erreurs-de-champ';

interface Proprietes {
  readonly erreur: Erreur | null;
  /** Names of the fields by their path, for those that are not on screen beside their message. */
  readonly libelles?: Readonly<Record<string, string>>;
}

export function AffichageErreur({ erreur, libelles = {} }: Proprietes) {
  const restant = useDecompte(erreur);
  const cadre = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (erreur !== null) cadre.current?.scrollIntoView({ block: 'nearest' });
  }, [erreur]);
  if (erreur === null) return null;
  return (
    <div className="erreur" ref={cadre}>
      <div role="alert">
        <p>
          <strong>{erreur.message}</strong>
        </p>
        <p>{erreur.conserve}</p>
        <p>{erreur.remede}</p>
        {erreur.champs !== undefined && erreur.champs.length > 0 && (
          <ul className="liste-sobre">
            {erreur.champs.map(({ champ, message }) => (
              <li key={`${champ} ${message}`}>{enClair(libelles[champ], message)}</li>
            ))}
          </ul>
        )}
      </div>
      {/* Outside the alert: a screen reader must not read every second aloud. */}
      {erreur.attenteSecondes !== undefined && (
        <p role="timer">
          {restant > 0
            ? `Nouvel essai possible dans ${dureeEnClair(restant)}.`
            : 'Vous pouvez réessayer maintenant.'}
        </p>
      )}
    </div>
  );
}

const enClair = (libelle: string | undefined, message: string): string =>
  libelle === undefined ? message : `${libelle} : ${message}`;
