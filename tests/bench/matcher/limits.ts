/** The limits: the least that any scan in script can do. */
import type { Arm } from './arm.ts';

/** Meets every text node. Its own loop, as all arms' walks are: a callback for each node would cost more than the rest. */
export const L1: Arm = {
  name: 'L1: each text node',
  build: () => (root) => {
    let length = 0;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) length += (node as Text).data.length;
    return length < 0 ? 1 : 0;
  },
};

/** Meets every unit of every text node. */
function l2(name: string): Arm {
  return {
    name,
    build: () => (root) => {
      let sum = 0;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { data } = node as Text;
        for (let i = 0; i < data.length; i += 1) sum = (sum + data.charCodeAt(i)) | 0;
      }
      return sum === 1 ? 1 : 0;
    },
  };
}

export const L2 = l2('L2: each unit');
/** The same code once more: what it differs by is the noise of the run. */
export const L2_AGAIN = l2('L2 again (noise)');
