// What should be known of the exchange: a failure, a clock, a server put back, a copied computer, weeks without news.
import type { EtatDeSynchronisation } from '../../src-shared/contract/synchronisation';
import { TEXTES_ERREUR } from '../../src-shared/erreurs';
import { quandEnClair } from '../../src-shared/regles/sauvegardes';

interface Proprietes {
  readonly etat: EtatDeSynchronisation;
  readonly aujourdHui: string;
}

export const AvisDeSynchronisation = ({ etat, aujourdHui }: Proprietes) => (
  <>
    {etat.panne !== null && etat.enCours === null && <AvisDePanne etat={etat} aujourdHui={aujourdHui} />}
    {etat.copie !== null && etat.panne !== null && (
      <div className="note">
        <p>
          <strong>Cet ordinateur était la copie d’un autre.</strong> Deux ordinateurs ne peuvent pas écrire
          sous le même nom : celui-ci a pris un nom à lui {quandEnClair(etat.copie, aujourdHui)}.
        </p>
        <p>
          Rien n’est perdu : ce qui a été saisi ici partira sous ce nouveau nom, une fois que la direction
          aura admis cet ordinateur. En attendant, vous pouvez travailler comme d’habitude.
        </p>
      </div>
    )}
    {etat.restaure !== null && (
      <p className="note">
        Le serveur national a été remis en état depuis une sauvegarde (constaté{' '}
        {quandEnClair(etat.restaure, aujourdHui)}). Les ordinateurs de la structure lui renvoient d’eux-mêmes
        ce qu’il avait perdu : vous n’avez rien à faire.
      </p>
    )}
    {etat.ecartMinutes !== null && <p className="note">{phraseDHeure(etat.ecartMinutes)}</p>}
    {etat.sansNouvelles !== null && (
      <p className="note">
        Cet ordinateur n’a rien reçu depuis {etat.sansNouvelles} jours. Il peut ignorer des saisies faites
        ailleurs, des dossiers effacés, des habilitations terminées. Synchronisez, ou rapportez une clé USB,
        avant de vous fier à ce qui concerne d’autres lieux d’accueil.
      </p>
    )}
  </>
);

function AvisDePanne({ etat: { panne, panneDepuis }, aujourdHui }: Proprietes) {
  if (panne === null) return null;
  const { message, conserve, remede } = TEXTES_ERREUR[panne];
  return (
    <div className="erreur" role="alert">
      <p>
        <strong>{message}</strong>
        {panneDepuis !== null && ` Depuis ${quandEnClair(panneDepuis, aujourdHui)}.`}
      </p>
      <p>{conserve}</p>
      <p>{remede}</p>
    </div>
  );
}

function phraseDHeure(minutes: number): string {
  const ecart = Math.abs(minutes);
  const duree =
    ecart < 120 ? `${ecart}\u00a0minutes` : `${Math.round(ecart / 60).toLocaleString('fr-FR')}\u00a0heures`;
  const sens = minutes > 0 ? 'en retard' : 'en avance';
  return `L’heure de cet ordinateur est ${sens} de ${duree} sur celle du serveur. Réglez-la\u00a0: les saisies portent l’heure de l’ordinateur où elles sont faites.`;
}
