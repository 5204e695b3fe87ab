// What every form that collects data on a person carries: its marks, and the short mention at its foot (A18).
import { useState } from 'react';
import type { MentionRemplie } from '../../src-shared/mention/types';
import { FenetreMention } from '../mention/fenetre-mention';
import type { EnLangageClair } from '../mention/mention-en-vigueur';
import { useTouche } from './touche';

/** Says beside a label whether the answer is needed. */
export const Marque = ({ obligatoire }: { readonly obligatoire: boolean }) => (
  <span className="marque" data-obligatoire={obligatoire || undefined}>
    {obligatoire ? 'obligatoire' : 'facultatif'}
  </span>
);

interface Proprietes {
  readonly mention: MentionRemplie;
  /** Printed at the foot of the full mention, when the core has given it. */
  readonly empreinte?: string;
  /** Its version in plain language, when the core has given it. */
  readonly clair?: EnLangageClair;
}

/** Stays in sight while the fields scroll; F1 opens the full mention. */
export function PiedDeMention({ mention, empreinte, clair }: Proprietes) {
  const [ouverte, ouvrir] = useState(false);
  useTouche('F1', () => ouvrir(true));
  const { responsables, finalite, caractere, consequence, destinataires, droits } = mention.courte;
  return (
    <>
      <aside className="pied-de-mention" data-testid="pied-de-mention" aria-label="Mention d’information">
        <p>
          {responsables} {finalite} {caractere} {consequence} {destinataires} {droits}{' '}
          <button type="button" className="lien" onClick={() => ouvrir(true)}>
            Lire la mention complète (F1)
          </button>
        </p>
      </aside>
      <FenetreMention
        ouverte={ouverte}
        mention={mention}
        empreinte={empreinte ?? ''}
        clair={clair}
        onFermer={() => ouvrir(false)}
      />
    </>
  );
}
