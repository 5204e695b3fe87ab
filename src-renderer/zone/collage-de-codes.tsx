// A pasted list of codes: known ones join the zone in one click, unknown ones stay in the box to be put right.
import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { GenreCode } from '../../src-shared/regles/zone';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';

interface Proprietes {
  readonly enCours: boolean;
  onAjouter(codes: readonly string[]): Promise<void>;
}

export function CollageDeCodes({ enCours, onAjouter }: Proprietes) {
  const { envoyer, erreur } = useAppel('zone.reconnaitre');
  const [texte, ecrire] = useState('');
  const [genre, choisir] = useState<GenreCode>('insee');
  const [bilan, annoncer] = useState('');
  const ajouter = async () => {
    const reponse = await envoyer({ texte, genre });
    if (!reponse?.ok) return;
    const { communes, inconnus } = reponse.valeur;
    if (communes.length > 0) await onAjouter(communes);
    ecrire(inconnus.join('\n'));
    annoncer(bilanDe(communes.length, inconnus.length));
  };
  return (
    <Stack gap="xs">
      <Textarea
        label="Ou coller une liste de codes"
        description="Séparés par des espaces, des virgules ou des lignes, comme dans un tableur"
        autosize
        minRows={3}
        maxRows={8}
        value={texte}
        onChange={({ currentTarget }) => ecrire(currentTarget.value)}
      />
      <Radio.Group value={genre} onChange={(choix) => choisir(choix === 'postal' ? 'postal' : 'insee')}>
        <Group>
          <Radio value="insee" label="Codes INSEE" />
          <Radio value="postal" label="Codes postaux" />
          <Button
            variant="default"
            loading={enCours}
            disabled={texte.trim() === ''}
            onClick={() => void ajouter()}
          >
            Ajouter ces communes
          </Button>
        </Group>
      </Radio.Group>
      <div role="status">{bilan !== '' && <p className="champ-remarque">{bilan}</p>}</div>
      <AffichageErreur erreur={erreur} />
    </Stack>
  );
}

function bilanDe(connues: number, inconnues: number): string {
  const ajoutees = `${connues} commune${connues > 1 ? 's' : ''} reconnue${connues > 1 ? 's' : ''}`;
  if (inconnues === 0) return `${ajoutees}.`;
  return `${ajoutees} ; ${inconnues} code${inconnues > 1 ? 's inconnus restent' : ' inconnu reste'} dans la liste, à corriger.`;
}
