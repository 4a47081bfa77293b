package entrain.lab.task;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;

/** How the results of shards become one; in the order of the shards, whichever came first. */
public enum Join {
    /** There is one shard. */
    NONE {
        @Override
        Blocks of(Blocks[] parts) {
            return parts[0];
        }
    },
    /** Blocks of a channel and track stand side by side: they have equally many rows. */
    COLUMNS {
        @Override
        Blocks of(Blocks[] parts) {
            Blocks joined = new Blocks();
            for (Blocks part : parts) {
                for (int i = 0; part != null && i < part.count(); i++) {
                    if (part.block(i).columns().count() > 0 && joined.like(part.block(i)) == null) {
                        beside(parts, part.block(i), joined);
                    }
                }
            }
            return joined.count() == 0 ? null : joined;
        }
    },
    /** Blocks of a channel and track are of one shape, and each holds numbers that the others lack. */
    OVERLAY {
        @Override
        Blocks of(Blocks[] parts) {
            Blocks joined = new Blocks();
            for (Blocks part : parts) {
                for (int i = 0; part != null && i < part.count(); i++) {
                    overlay(part.block(i), joined);
                }
            }
            return joined.count() == 0 ? null : joined;
        }
    };

    /** @param parts one a shard, null where nothing is known yet; null if nothing is known at all */
    abstract Blocks of(Blocks[] parts);

    private static void overlay(Block part, Blocks joined) {
        Block all = joined.like(part);
        if (all == null) {
            all = joined.addLike(part, part.rows(), part.columns());
            all.clear();
        }
        for (int row = 0; row < part.rows().count(); row++) {
            for (int column = 0; column < part.columns().count(); column++) {
                if (part.known(row, column)) {
                    all.set(row, column, part.get(row, column));
                }
            }
        }
    }

    /** Adds the blocks of all parts that are like one of them, side by side. */
    private static void beside(Blocks[] parts, Block first, Blocks joined) {
        int columns = 0;
        for (Blocks part : parts) {
            columns += columns(part, first);
        }
        Axis axis = first.columns();
        Axis all = new Axis(axis.coordinate(), axis.first(), axis.step(), columns);
        Block block = joined.addLike(first, first.rows(), all);
        int column = 0;
        for (Blocks part : parts) {
            int own = columns(part, first);
            for (int row = 0; own > 0 && row < block.rows().count(); row++) {
                Block from = part.like(first);
                System.arraycopy(from.data(), from.at(row), block.data(), block.at(row) + column, own);
            }
            column += own;
        }
    }

    private static int columns(Blocks part, Block like) {
        Block own = part == null ? null : part.like(like);
        return own == null ? 0 : own.columns().count();
    }
}
