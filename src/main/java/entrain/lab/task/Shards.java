package entrain.lab.task;

import entrain.lab.settings.Params;
import java.util.ArrayList;
import java.util.List;

/**
 * How the cells of a {@link Grid} are divided: up to eight a shard, all of one J, which they share. First comes a coarse
 * grid, then one twice as fine, and so on; of each, what is nearest to a place comes first. The place changes the order
 * alone.
 */
final class Shards {
    /** Cells a shard: their columns fill the processor's caches, and a few workers end at about the same time. */
    static final int CELLS = 8;
    /** Cells of the coarsest grid at most. */
    private static final int COARSE = 24;

    private final Grid grid;
    private final int coarsest;

    Shards(Grid grid) {
        this.grid = grid;
        int stride = 1;
        while (places(grid.rows(), stride) * places(grid.columns(), stride) > COARSE) {
            stride *= 2;
        }
        coarsest = stride;
    }

    private static int places(Grid.Line line, int stride) {
        return (line.count() + stride - 1) / stride;
    }

    /** How many there are. */
    int count() {
        int count = 0;
        for (int stride = coarsest; stride > 0; stride /= 2) {
            for (int family = 0; family < families(); family++) {
                count += (size(stride, family) + CELLS - 1) / CELLS;
            }
        }
        return count;
    }

    /**
     * The cells of one shard, as row · columns + column.
     *
     * @param row    of the place that comes first, in rows from the lowest; any number
     * @param column likewise
     */
    int[] cells(int shard, double row, double column) {
        int left = shard;
        for (int stride = coarsest; stride > 0; stride /= 2) {
            for (int family : byDistance(row, column)) {
                int shards = (size(stride, family) + CELLS - 1) / CELLS;
                if (left < shards) {
                    return part(sorted(stride, family, row, column), left * CELLS);
                }
                left -= shards;
            }
        }
        throw new IllegalArgumentException("the grid has no shard " + shard);
    }

    private static int[] part(List<Integer> cells, int from) {
        int[] part = new int[Math.min(CELLS, cells.size() - from)];
        for (int k = 0; k < part.length; k++) {
            part[k] = cells.get(from + k);
        }
        return part;
    }

    /** Groups of cells that share J: one, unless p changes along a side. */
    private int families() {
        return grid.rows().param() == Params.P
                ? grid.rows().count()
                : grid.columns().param() == Params.P ? grid.columns().count() : 1;
    }

    private boolean in(int family, int row, int column) {
        return grid.rows().param() == Params.P ? row == family : grid.columns().param() != Params.P || column == family;
    }

    /** Whether a cell is of the grid of so many rows and columns a step, and of no coarser one. */
    private boolean isNew(int stride, int row, int column) {
        boolean there = row % stride == 0 && column % stride == 0;
        return there && (stride == coarsest || row % (2 * stride) != 0 || column % (2 * stride) != 0);
    }

    private int size(int stride, int family) {
        int size = 0;
        for (int row = 0; row < grid.rows().count(); row += stride) {
            for (int column = 0; column < grid.columns().count(); column += stride) {
                size += in(family, row, column) && isNew(stride, row, column) ? 1 : 0;
            }
        }
        return size;
    }

    private int[] byDistance(double row, double column) {
        double here = grid.rows().param() == Params.P ? row : column;
        List<Integer> families = new ArrayList<>();
        for (int family = 0; family < families(); family++) {
            families.add(family);
        }
        families.sort((a, b) -> Double.compare(Math.abs(a - here), Math.abs(b - here)));
        int[] order = new int[families.size()];
        for (int k = 0; k < order.length; k++) {
            order[k] = families.get(k);
        }
        return order;
    }

    private List<Integer> sorted(int stride, int family, double row, double column) {
        int columns = grid.columns().count();
        List<Integer> cells = new ArrayList<>();
        for (int r = 0; r < grid.rows().count(); r += stride) {
            for (int c = 0; c < columns; c += stride) {
                if (in(family, r, c) && isNew(stride, r, c)) {
                    cells.add(r * columns + c);
                }
            }
        }
        cells.sort((a, b) -> Double.compare(
                distance(a / columns - row, a % columns - column), distance(b / columns - row, b % columns - column)));
        return cells;
    }

    private static double distance(double rows, double columns) {
        return rows * rows + columns * columns;
    }
}
