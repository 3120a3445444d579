import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small disk of its own (小磁盘), in memory. */
export interface Disk {
  readonly folder: string;
  /** Leaves no room for anything. */
  readonly fill: () => void;
  /** Makes room again. */
  readonly empty: () => void;
  /** Whether it may be written. */
  readonly allow: (writing: boolean) => void;
  readonly close: () => void;
}

/** Mounts a disk of so many megabytes; null where this user may not mount any. */
export function openDisk(megabytes: number): Disk | null {
  const folder = mkdtempSync(join(tmpdir(), 'dianju-disk-'));
  const mount = (options: string): boolean =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
  if (!mount(`size=${megabytes}m`)) {
    rmSync(folder, { recursive: true, maxRetries: 5 });
    return null;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    fill() {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(bavail * bsize));
    },
    empty: () => rmSync(filler, { force: true }),
    allow: (writing) => void spawnSync('mount', ['-o', `remount,${writing ? 'rw' : 'ro'}`, folder]),
    close() {
      spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
