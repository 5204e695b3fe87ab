// One interview of the file: when, where, with whom, who typed it, what was said; and what can be done with it.
import { Button } from '@mantine/core';
import * as listes from '../../src-shared/catalogue/enumerations';
import type { DossierLu, LigneLue } from '../../src-shared/contract/dossier';
import type { IdLigne } from '../../src-shared/regles/identifiants';
import { MarqueDeSaisies } from '../conflit/marque-de-saisies';
import { groupeDe } from '../entretien/saisie-entretien';
import { nomDuLieu, useLieux } from '../lieu/lieux';
import { usePeut } from '../session/session';
import { dateCourte, dateEtHeure, heureEnClair } from '../ui/dates';
import { MenuCourt } from '../ui/menu-court';
import { libelleDuRegistre } from './libelle-du-registre';
import { valeurEnClair } from './valeurs';

export interface GestesDEntretien {
  onNoter(ligne: IdLigne): void;
  onDeplacer(ligne: IdLigne): void;
  /** Another value was taken up, or the shown one confirmed. */
  onChange(): void;
}

interface Proprietes extends GestesDEntretien {
  readonly ligne: LigneLue;
  readonly dossier: DossierLu;
}

export function EntretienDuFil({ ligne, dossier, ...gestes }: Proprietes) {
  const lieux = useLieux((etat) => etat.lieux);
  const groupe = groupeDe(ligne);
  if (groupe === null) return null;
  const clair = (registre: string) => valeurEnClair(registre, ligne.valeurs[registre]?.valeur, dossier);
  const { date, heure = null, type, modalite, statut, lieu } = groupe;
  const faits = [
    listes.LIBELLES_MODALITE[modalite],
    nomDuLieu(lieux, lieu),
    listes.LIBELLES_STATUT_ENTRETIEN[statut].toLowerCase(),
    clair('theme'),
    clair('agent') && `avec ${clair('agent')}`,
  ];
  const etape = clair('prochaineEtape');
  const note = clair('note');
  return (
    <>
      <div className="tete-de-partie">
        <h3>
          {[
            `${dateCourte(date)}${heure === null ? '' : ` à ${heureEnClair(heure)}`}`,
            statut === 'planifie' ? 'Rendez-vous' : listes.LIBELLES_TYPE_ENTRETIEN[type],
          ].join(' – ')}
        </h3>
        <Gestes ligne={ligne} dossier={dossier} planifie={statut === 'planifie'} {...gestes} />
      </div>
      <p className="texte-doux">{faits.filter(Boolean).join(', ')}</p>
      {note !== '' && <p className="note-d-entretien">{note}</p>}
      {etape !== '' && (
        <p>
          <strong>Prochaine étape</strong>
          {` : ${etape}`}
        </p>
      )}
      <Saisie ligne={ligne} dossier={dossier} agent={clair('agent')} />
      <Marques ligne={ligne} dossier={dossier} onChange={gestes.onChange} />
    </>
  );
}

const Marques = ({ ligne, dossier, onChange }: Pick<Proprietes, 'ligne' | 'dossier' | 'onChange'>) =>
  Object.entries(ligne.valeurs).map(([registre, lue]) => (
    <MarqueDeSaisies
      key={registre}
      ligne={ligne}
      registre={registre}
      libelle={libelleDuRegistre(ligne.table, registre)}
      lue={lue}
      dossier={dossier}
      onChange={onChange}
    />
  ));

/** Shown where it tells something: someone else typed it, it was put right, or it comes from another file. */
function Saisie({ ligne, dossier, agent }: Pick<Proprietes, 'ligne' | 'dossier'> & { agent: string }) {
  const venu = dossier.deplacements.find(({ sens, ligne: id }) => sens === 'depuis' && id === ligne.id);
  const auteur = venu?.saisiPar ?? ligne.valeurs.entretien?.auteur ?? '';
  const le = ligne.valeurs.entretien?.le ?? '';
  const phrases = [
    auteur !== agent && venu === undefined && `Saisi par ${auteur} le ${dateEtHeure(le)}.`,
    venu !== undefined &&
      `Saisi par ${auteur}, déplacé depuis un autre dossier le ${dateCourte(venu.le)} par ${venu.par}.`,
  ].filter(Boolean);
  return phrases.length === 0 ? null : <p className="origine-de-valeur">{phrases.join(' ')}</p>;
}

interface ProprietesGestes extends Proprietes {
  readonly planifie: boolean;
}

function Gestes({ ligne, dossier, planifie, onNoter, onDeplacer }: Omit<ProprietesGestes, 'onChange'>) {
  const peutNoter = usePeut('entretien.noter');
  const id = ligne.id as IdLigne;
  const deplacable = dossier.deplacables.includes(id);
  if (!peutNoter && !deplacable) return null;
  const choix = [
    ...(peutNoter ? [{ libelle: 'Corriger', faire: () => onNoter(id) }] : []),
    ...(deplacable ? [{ libelle: 'Déplacer vers un autre dossier', faire: () => onDeplacer(id) }] : []),
  ];
  return (
    <span className="gestes-d-entretien">
      {peutNoter && planifie && (
        <Button size="compact-sm" variant="default" onClick={() => onNoter(id)}>
          Noter
        </Button>
      )}
      <MenuCourt nom="Corriger ou déplacer cet entretien" choix={choix} />
    </span>
  );
}
