// The staff's own mention (A77): one for every regime, read once per version by each person habilitated.
import donnees from '../../resources/mentions/personnel.json';
import { type ModeleMention, modeleMention } from './types';

export const MENTION_DU_PERSONNEL: ModeleMention = modeleMention.parse(donnees);
