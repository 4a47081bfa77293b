package entrain.core.engine;

import java.util.ArrayList;
import java.util.List;

/** Hands out the kernel's memory: the first gap that is wide enough, else new memory at the end. */
final class Arena {
    private static final int ALIGNMENT = 64;

    private final Kernel kernel;
    /** What is handed out, by address. */
    private final List<Block> blocks = new ArrayList<>();

    private record Block(int from, int end) {}

    Arena(Kernel kernel) {
        this.kernel = kernel;
    }

    /**
     * Memory of so many bytes, all zero.
     *
     * @param demand what it is for
     * @throws TooLarge where there is none
     */
    int allocate(long bytes, Demand demand) {
        long length = (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        long from = (kernel.base() + ALIGNMENT - 1L) / ALIGNMENT * ALIGNMENT;
        int at = 0;
        while (at < blocks.size() && blocks.get(at).from() - from < length) {
            from = blocks.get(at).end();
            at++;
        }
        long end = from + length;
        if (end > Integer.MAX_VALUE || !kernel.reserve((int) end)) {
            throw new TooLarge(demand, (int) ((bytes + (1 << 20) - 1) >> 20));
        }
        blocks.add(at, new Block((int) from, (int) end));
        kernel.clear((int) from, (int) (length / Double.BYTES));
        return (int) from;
    }

    /** Takes back what was handed out at an address. */
    void release(int address) {
        blocks.removeIf(block -> block.from() == address);
    }
}
