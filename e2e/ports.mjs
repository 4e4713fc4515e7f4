/** First of the ports at which the end-to-end sites are served; another one where several checkouts are tested at once. */
export const FIRST_PORT = Number(process.env.ESCUCHA_E2E_PORT ?? 4181);
