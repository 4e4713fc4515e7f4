import type { TargetPresetId } from '@/lib/model/settings';
import { NHS_111 } from './counts';
import type { Reference } from './measure';

export interface Target {
  /** Measure id with its formula and threshold. */
  measure: string;
  op: '>=' | '<=' | '<';
  /** In the measure's unit. */
  value: number;
}

export interface TargetPreset {
  id: TargetPresetId;
  targets: readonly Target[];
  source: Reference;
  /** The source's own text was not at hand: its numbers are to be checked before anyone is told of them. */
  unchecked?: true;
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
    id: 'nfpa-1225-2022',
    targets: [{ measure: 'serviceLevel.SL-1@10', op: '>=', value: 0.9 }],
    source: {
      name: 'NFPA Today, 23 January 2023, on NFPA 1225 (2022)',
      url: 'https://nfpa92.nfpa.org/News-and-Research/Publications-and-media/Blogs-Landing-Page/NFPA-Today/Blog-Posts/2023/01/23/How-Long-Does-It-Take-for-your-911-Call-to-Be-Answered',
    },
  },
  {
    id: '988-answer-rate',
    targets: [{ measure: 'answerRate', op: '>=', value: 0.9 }],
    source: {
      name: '988 Lifeline answer rate, Psychiatric Services 2022',
      url: 'https://psychiatryonline.org/doi/full/10.1176/appi.ps.202200020',
    },
  },
  {
    id: '988-state-grant',
    targets: [
      { measure: 'answerRate', op: '>=', value: 0.9 },
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
  {
    id: 'nhs-iuc-adc',
    targets: [
      { measure: 'abandonRate', op: '<=', value: 0.03 },
      { measure: 'asa', op: '<=', value: 20 },
      { measure: 'waitP95', op: '<=', value: 120 },
    ],
    source: {
      name: 'NHS England: Integrated Urgent Care Aggregate Data Collection, from April 2021',
      url: 'https://www.england.nhs.uk/statistics/statistical-work-areas/iucadc-new-from-april-2021/',
    },
    unchecked: true,
  },
];

/** Whether a value keeps a target. */
export function keeps({ op, value: target }: Target, value: number): boolean {
  if (op === '>=') return value >= target;
  return op === '<' ? value < target : value <= target;
}
