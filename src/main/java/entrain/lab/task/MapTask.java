package entrain.lab.task;

import entrain.core.analysis.Regime;
import entrain.core.engine.Engine;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.measure.Quantities;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * λ₁ and regime of the driven network over a {@link Grid} of settings, or the mean over several networks that follow one
 * another in the seed of J. A shard is some cells of one J, see {@link Shards}; they are stepped together.
 *
 * <p>Arguments beside the grid's: {@code skip} and {@code measure}, whole τ; {@code networks}, 1 if it is not there;
 * {@code hereX} and {@code hereY}, which cell comes first.
 */
final class MapTask implements Task {
    /** Units that a map takes over from the settings at most; where they ask for more it has {@link #FEWER}. */
    private static final int MOST_UNITS = 400;

    private static final int FEWER = 200;
    private static final int LONGEST = 100_000;
    private final Grid grid;
    private final int[] places;
    private final Cells cells;
    private final boolean one;

    MapTask(Assignment assignment, Engine engine) {
        Arguments arguments = assignment.arguments();
        Settings template = assignment.settings().with(Params.N, units(assignment.settings()));
        grid = Grid.of(arguments);
        places = new Shards(grid).cells(assignment.shard(), grid.hereRow(arguments), grid.hereColumn(arguments));
        List<Settings> settings = new ArrayList<>();
        for (int k = 0; k < places.length; k++) {
            settings.add(grid.cell(template, row(k), column(k)));
        }
        int networks = networks(arguments);
        OwnData own = assignment.own();
        check(own, networks, grid);
        own = own.weights() == null ? own.fitting(template.get(Params.N)) : own; // which decides N
        one = networks == 1;
        int skip = arguments.integer("skip", 0, LONGEST);
        int measure = arguments.integer("measure", 1, LONGEST);
        cells = new Cells(settings, networks, skip, measure, List.of(Quantities.LAMBDA_MAX), engine, own);
    }

    /** A given J is that of every cell. @throws Refused where it cannot be */
    private static void check(OwnData own, int networks, Grid grid) {
        if (networks > 1) {
            NetworksTask.requireDrawn(own);
        }
        if (own.weights() != null && own.weights().n() > MOST_UNITS) {
            throw new Refused(
                    Phrase.of("a map of a J that is given has {} units at most", Integer.toString(MOST_UNITS)));
        }
        if (own.weights() != null && grid.has(Params.P)) {
            throw new Refused(Phrase.of("p does not change a J that is given"));
        }
    }

    /** How many units a map has. */
    static int units(Settings settings) {
        int n = settings.get(Params.N);
        return n <= MOST_UNITS ? n : FEWER;
    }

    /** How many shards there are. */
    static int shards(Arguments arguments) {
        return new Shards(Grid.of(arguments)).count();
    }

    /** Over how many networks the mean is taken. */
    private static int networks(Arguments arguments) {
        return arguments.get("networks", "").isEmpty() ? 1 : arguments.integer("networks", 1, 1000);
    }

    private int row(int k) {
        return places[k] / grid.columns().count();
    }

    private int column(int k) {
        return places[k] % grid.columns().count();
    }

    @Override
    public boolean advance() {
        return cells.advance();
    }

    @Override
    public void release() {
        cells.release();
    }

    @Override
    public double progress() {
        return cells.progress();
    }

    /** None before all are done. */
    @Override
    public int results() {
        return 0;
    }

    /** A block of one number for each cell and each thing that is known of it. */
    @Override
    public void write(Blocks blocks) {
        for (int k = 0; k < places.length && cells.done(); k++) {
            set(blocks, Channel.MAP, k, cells.value(k, 0));
            set(blocks, Channel.MAP_ERROR, k, cells.error(k, 0));
            if (one) {
                set(blocks, Channel.MAP_REGIME, k, cells.regime(k).ordinal());
            } else {
                set(blocks, Channel.MAP_CHAOTIC, k, cells.share(k, Regime.CHAOTIC));
            }
        }
    }

    private void set(Blocks blocks, Channel channel, int k, double value) {
        if (!Double.isNaN(value)) {
            blocks.add(
                            channel,
                            grid.rows().axis().part(row(k), 1),
                            grid.columns().axis().part(column(k), 1))
                    .set(0, 0, value);
        }
    }
}
