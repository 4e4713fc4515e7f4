/** Names of the criteria of scorecards that lines use most; others stand as in the data. */
export const criteria: Record<string, string> = {
  identification: 'Identificación',
  active_listening: 'Escucha activa',
  empathy: 'Empatía',
  risk_protocol: 'Protocolo de riesgo',
  legal_accuracy: 'Precisión jurídica',
  referral: 'Canalización',
  documentation: 'Registro',
};
