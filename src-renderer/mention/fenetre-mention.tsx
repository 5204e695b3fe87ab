// The mention in a window over the form, in full or in plain language, to be read together or printed.
import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Erreur } from '../../src-shared/erreurs';
import type { MentionRemplie } from '../../src-shared/mention/types';
import { AffichageErreur } from '../ui/affichage-erreur';
import { Fenetre } from '../ui/fenetre';
import { useImpression } from '../ui/impression';
import { MentionClaire } from './mention-claire';
import { MentionComplete } from './mention-complete';
import type { EnLangageClair } from './mention-en-vigueur';
import './mention.css';

interface Proprietes {
  readonly ouverte: boolean;
  readonly mention: MentionRemplie;
  readonly empreinte: string;
  /** Absent while the structure has no base yet: the full text alone is shown. */
  readonly clair?: EnLangageClair | undefined;
  onFermer(): void;
}

export function FenetreMention({ ouverte, mention, empreinte, clair, onFermer }: Proprietes) {
  const { zone, imprimer } = useImpression();
  const [erreur, signaler] = useState<Erreur | null>(null);
  const [version, choisir] = useState('complete');
  const enClair = clair !== undefined && version === 'claire';
  const feuille = enClair ? (
    <MentionClaire claire={clair.claire} empreinte={clair.empreinte} />
  ) : (
    <MentionComplete mention={mention} empreinte={empreinte} />
  );
  const tirer = async (vers: 'papier' | 'pdf') => {
    const nomFichier = enClair ? 'mention-en-langage-clair' : 'mention-information';
    const reponse = await imprimer({ vers, nomFichier, feuille });
    signaler(reponse.ok || reponse.erreur.type === 'annule' ? null : reponse.erreur);
  };
  return (
    <Fenetre
      ouverte={ouverte}
      onClose={onFermer}
      title="La mention d’information"
      size="56rem"
      closeButtonProps={{ 'aria-label': 'Fermer la mention' }}
    >
      <Stack>
        <Group justify="space-between">
          {clair !== undefined && (
            <SegmentedControl
              aria-label="Version de la mention"
              value={version}
              onChange={choisir}
              data={[
                { value: 'complete', label: 'Mention complète' },
                { value: 'claire', label: 'En langage clair' },
              ]}
            />
          )}
          <Group>
            <Button onClick={() => void tirer('papier')}>Imprimer</Button>
            <Button variant="default" onClick={() => void tirer('pdf')}>
              Enregistrer en PDF
            </Button>
          </Group>
        </Group>
        <AffichageErreur erreur={erreur} />
        {feuille}
      </Stack>
      {zone}
    </Fenetre>
  );
}
