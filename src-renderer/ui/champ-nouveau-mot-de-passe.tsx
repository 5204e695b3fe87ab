// Choosing a password: the CNIL's 80-bit rule in three shapes ticked while typing, and why it is so long.
import { useId } from 'react';
import { type Avis, formesDe, mesureEnClair, useAvis } from './avis-mot-de-passe';
import { ChampMotDePasse, type ProprietesMotDePasse } from './champ-mot-de-passe';

interface Proprietes extends Omit<ProprietesMotDePasse, 'nouveau' | 'description' | 'decritPar'> {
  /** Names and identifier that the password must not be made of. */
  readonly personnels: readonly string[];
}

export function ChampNouveauMotDePasse({ personnels, ...champ }: Proprietes) {
  const regle = useId();
  const avis = useAvis(champ.valeur, personnels);
  return (
    <div>
      <ChampMotDePasse
        {...champ}
        nouveau
        decritPar={regle}
        description="Un seul de ces trois choix suffit. Un fichier copié peut être attaqué sans limite d’essais : seule la longueur le protège (règle de la CNIL, 80 bits)."
      />
      <ul id={regle} className="formes-mot-de-passe">
        {formesDe(champ.valeur).map(({ texte, atteinte }) => (
          <li key={texte} data-atteinte={atteinte || undefined}>
            <span aria-hidden>{atteinte ? '✓' : '○'}</span>
            <span>
              {texte}
              {atteinte && <span className="lu-seulement"> (atteint)</span>}
            </span>
          </li>
        ))}
      </ul>
      <p role="status" className="verdict-mot-de-passe" data-etat={avis.etat}>
        {verdict(avis, champ.valeur)}
      </p>
    </div>
  );
}

function verdict(avis: Avis, valeur: string): string {
  if (valeur === '') return 'Rien n’est encore saisi.';
  const mesure = `${mesureEnClair(valeur)}.`;
  if (avis.etat === 'refuse') return `${mesure} ${avis.conseil}`;
  if (avis.etat === 'accepte') return `${mesure} Ce mot de passe convient.`;
  return avis.etat === 'examen' ? `${mesure} Vérification en cours…` : mesure;
}
