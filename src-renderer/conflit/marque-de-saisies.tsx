// The mark on a field: another value was typed apart, or this one is dated from the future; one click takes or confirms.
import { Button, Group } from '@mantine/core';
import type { DossierLu, LigneLue, ValeurLue } from '../../src-shared/contract/dossier';
import type { IdOperation } from '../../src-shared/regles/identifiants';
import { saisieEnClair } from '../dossier/valeurs';
import { usePeut } from '../session/session';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { dateEtHeure } from '../ui/dates';
import './conflit.css';

interface Proprietes {
  readonly ligne: Pick<LigneLue, 'table' | 'id'>;
  readonly registre: string;
  readonly libelle: string;
  readonly lue: ValeurLue;
  readonly dossier: Pick<DossierLu, 'personnes' | 'communes'>;
  onChange(): void;
}

export function MarqueDeSaisies({ ligne, registre, libelle, lue, dossier, onChange }: Proprietes) {
  const { envoyer, enCours, erreur } = useAppel('conflit.trancher');
  const peut = usePeut('dossier.completer');
  const [montree] = lue.tetes;
  if (lue.autres.length === 0 && !lue.duFutur) return null;
  const garder = async (id: IdOperation) => {
    const { table, id: rang } = ligne;
    const reponse = await envoyer({ table, ligne: rang, registre, garder: id, vues: lue.tetes });
    if (reponse?.ok) onChange();
  };
  return (
    <div className="marque-de-saisies">
      {lue.duFutur && (
        <p>
          Saisie datée du futur : l’ordinateur d’où elle vient était en avance. Elle compte comme les autres.
        </p>
      )}
      {lue.autres.map(({ id, valeur, auteur, le }) => (
        <p key={id}>
          Autre valeur saisie le {dateEtHeure(le)} par {auteur} :{' '}
          <bdi>{saisieEnClair(registre, valeur, dossier)}</bdi>{' '}
          {peut && (
            <Button
              size="compact-sm"
              variant="default"
              disabled={enCours}
              onClick={() => void garder(id)}
              aria-label={`Reprendre cette valeur : ${libelle}`}
            >
              Reprendre
            </Button>
          )}
        </p>
      ))}
      {peut && montree !== undefined && (
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            disabled={enCours}
            onClick={() => void garder(montree)}
            aria-label={`${lue.autres.length === 0 ? 'Accepter cette saisie' : 'Garder la valeur affichée'} : ${libelle}`}
          >
            {lue.autres.length === 0 ? 'Accepter cette saisie' : 'Garder la valeur affichée'}
          </Button>
        </Group>
      )}
      <AffichageErreur erreur={erreur} />
    </div>
  );
}
