export function crc32(bytes: Uint8Array, before?: number): number;
export function readSums(path: string): Promise<Map<string, number>>;
