/** Names of the criteria of scorecards that lines use most; others stand as in the data. */
export const criteria: Record<string, string> = {
  identification: 'Identification',
  active_listening: 'Active listening',
  empathy: 'Empathy',
  risk_protocol: 'Risk protocol',
  legal_accuracy: 'Legal accuracy',
  referral: 'Referral',
  documentation: 'Record',
};
