import { NHS_111 } from './counts';
import type { Reference } from './measure';

interface Target {
  /** Measure id with its formula and threshold. */
  measure: string;
  op: '>=' | '<=' | '<';
  /** In the measure's unit. */
  value: number;
}

export interface TargetPreset {
  id: string;
  targets: readonly Target[];
  source: Reference;
}

/** Published service targets, each with the formula and the threshold it is stated for. */
export const TARGET_PRESETS: readonly TargetPreset[] = [
  {
    id: 'commercial-80-20',
    targets: [{ measure: 'serviceLevel.SL-2@20', op: '>=', value: 0.8 }],
    source: {
      name: 'Genesys Cloud: configure the service level calculation',
      url: 'https://help.mypurecloud.com/articles/configure-the-service-level-calculation/',
    },
  },
  {
    id: 'nena-sta-020.1-2020',
    targets: [
      { measure: 'serviceLevel.SL-1@15', op: '>=', value: 0.9 },
      { measure: 'serviceLevel.SL-1@20', op: '>=', value: 0.95 },
    ],
    source: { name: 'NENA-STA-020.1-2020', url: 'https://www.nena.org/news/514408/' },
  },
  {
    id: '988-state-grant',
    targets: [
      { measure: 'serviceLevel.SL-1@20', op: '>=', value: 0.95 },
      { measure: 'serviceLevel.SL-1@15', op: '>=', value: 0.9 },
    ],
    source: { name: 'TAGGS award H79FG001209 (Maryland)', url: 'https://taggs.hhs.gov/' },
  },
  {
    id: 'nhs-111',
    targets: [
      { measure: 'serviceLevel.SL-1@60', op: '>=', value: 0.95 },
      { measure: 'abandonRateAfter@30', op: '<', value: 0.05 },
    ],
    source: NHS_111,
  },
];
