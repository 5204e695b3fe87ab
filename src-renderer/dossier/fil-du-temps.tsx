// What happened, newest first: interviews, then the day the person was informed and registered.
import * as listes from '../../src-shared/catalogue/enumerations';
import type { DossierLu, LigneLue } from '../../src-shared/contract/dossier';
import { LIBELLES_MODE_INFORMATION, LIBELLES_PERSONNE_INFORMEE } from '../../src-shared/regles/information';
import { dateCourte } from '../ui/dates';
import { valeurEnClair } from './valeurs';

export function FilDuTemps({ dossier }: { readonly dossier: DossierLu }) {
  const entretiens = dossier.lignes
    .filter(({ table, valeurs }) => table === 'entretien' && valeurs.entretien !== undefined)
    .sort((a, b) => (moment(a) < moment(b) ? 1 : -1));
  return (
    <ol className="fil-du-temps">
      {entretiens.map((ligne) => (
        <Entretien key={ligne.id} ligne={ligne} dossier={dossier} />
      ))}
      {dossier.receptions.map(({ le, mode, a, version, par, saisieLe }) => (
        <li key={saisieLe}>
          <h3>{`${dateCourte(le)} – Information et inscription`}</h3>
          <p>{`${LIBELLES_MODE_INFORMATION[mode]} ; ${LIBELLES_PERSONNE_INFORMEE[a].toLowerCase()} ; mention d’information version ${version}, par ${par}.`}</p>
        </li>
      ))}
    </ol>
  );
}

interface EntretienLu {
  readonly date: string;
  readonly type: keyof typeof listes.LIBELLES_TYPE_ENTRETIEN;
  readonly modalite: keyof typeof listes.LIBELLES_MODALITE;
  readonly statut: keyof typeof listes.LIBELLES_STATUT_ENTRETIEN;
}

const lire = ({ valeurs }: LigneLue) => valeurs.entretien?.valeur as unknown as EntretienLu;

// The day of the interview, then the time at which it was noted.
const moment = (ligne: LigneLue): string => `${lire(ligne).date} ${ligne.valeurs.entretien?.le ?? ''}`;

function Entretien({ ligne, dossier }: { readonly ligne: LigneLue; readonly dossier: DossierLu }) {
  const { date, type, modalite, statut } = lire(ligne);
  const clair = (registre: string) => valeurEnClair(registre, ligne.valeurs[registre]?.valeur, dossier);
  const faits = [
    listes.LIBELLES_MODALITE[modalite],
    listes.LIBELLES_STATUT_ENTRETIEN[statut].toLowerCase(),
    clair('theme'),
    clair('agent') && `avec ${clair('agent')}`,
  ];
  const etape = clair('prochaineEtape');
  const note = clair('note');
  return (
    <li>
      <h3>{`${dateCourte(date)} – ${listes.LIBELLES_TYPE_ENTRETIEN[type]}`}</h3>
      <p className="texte-doux">{faits.filter(Boolean).join(', ')}</p>
      {note !== '' && <p className="note-d-entretien">{note}</p>}
      {etape !== '' && (
        <p>
          <strong>Prochaine étape</strong>
          {` : ${etape}`}
        </p>
      )}
    </li>
  );
}
