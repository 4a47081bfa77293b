package entrain.lab.task;

import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;

/** How the results of shards become one; in the order of the shards, whichever came first. */
public enum Join {
    /** There is one shard. */
    NONE {
        @Override
        Blocks of(Blocks[] parts, Arguments arguments) {
            return parts[0];
        }
    },
    /**
     * Blocks of a channel and track stand side by side, up to the first shard that has none yet: columns are counted on
     * from those of shard 0, so that none bears another's number. They have equally many rows.
     */
    COLUMNS {
        @Override
        Blocks of(Blocks[] parts, Arguments arguments) {
            Blocks joined = new Blocks();
            for (int i = 0; parts[0] != null && i < parts[0].count(); i++) {
                if (parts[0].block(i).columns().count() > 0) {
                    beside(parts, parts[0].block(i), joined);
                }
            }
            return joined.count() == 0 ? null : joined;
        }
    },
    /** Blocks are cells of the {@link Grid} that the arguments name, each where its coordinates say. */
    PLANE {
        @Override
        boolean hasGaps() {
            return true;
        }

        @Override
        Blocks of(Blocks[] parts, Arguments arguments) {
            Blocks joined = new Blocks();
            Grid grid = Grid.of(arguments);
            for (Blocks part : parts) {
                for (int i = 0; part != null && i < part.count(); i++) {
                    place(part.block(i), grid, joined);
                }
            }
            return joined.count() == 0 ? null : joined;
        }
    };

    /** Whether parts are of use where others are missing. */
    boolean hasGaps() {
        return false;
    }

    /** @param parts one a shard, null where nothing is known yet; null if nothing is known at all */
    abstract Blocks of(Blocks[] parts, Arguments arguments);

    private static void place(Block cells, Grid grid, Blocks joined) {
        Block plane = joined.like(cells);
        if (plane == null) {
            plane = joined.addLike(cells, grid.rows().axis(), grid.columns().axis());
            plane.clear();
        }
        for (int i = 0; i < cells.rows().count(); i++) {
            int row = plane.rows().nearest(cells.rows().at(i));
            for (int k = 0; k < cells.columns().count(); k++) {
                if (cells.known(i, k)) {
                    plane.set(row, plane.columns().nearest(cells.columns().at(k)), cells.get(i, k));
                }
            }
        }
    }

    /** Adds the blocks of parts that are like one of the first, side by side. */
    private static void beside(Blocks[] parts, Block first, Blocks joined) {
        int there = 0;
        int columns = 0;
        while (there < parts.length && columns(parts[there], first) > 0) {
            columns += columns(parts[there++], first);
        }
        Block block = joined.addLike(first, first.rows(), first.columns().part(0, columns));
        int column = 0;
        for (int i = 0; i < there; i++) {
            Block from = parts[i].like(first);
            int own = from.columns().count();
            for (int row = 0; row < block.rows().count(); row++) {
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
