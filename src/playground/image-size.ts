const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Width and height in pixels of a PNG picture, from its header; nothing for any other file. */
export function imageSize(bytes: Buffer): { width: number; height: number } | Record<string, never> {
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(PNG)) return {};
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
