package entrain.lab.task;

import entrain.core.analysis.Regime;
import entrain.core.engine.Engine;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.measure.Quantities;
import entrain.lab.measure.Survey;
import entrain.lab.run.Batch;
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
    /** Multiplications in a slice: about a hundredth of a second. */
    private static final double SLICE = 3e7;

    private final Engine engine;
    private final OwnData data;
    private final Grid grid;
    private final int[] cells;
    private final int networks;
    private final int skip;
    private final int measure;
    private final List<Settings> settings = new ArrayList<>();
    private final MapCell[] found;
    private final int stepsPerSlice;
    private Batch batch;
    private Survey survey;
    private int network;

    MapTask(Assignment assignment, Engine engine) {
        this(assignment, engine, OwnData.NONE);
    }

    /** @param data what is given in place of what the seeds would draw */
    MapTask(Assignment assignment, Engine engine, OwnData data) {
        this.engine = engine;
        this.data = data;
        Arguments arguments = assignment.arguments();
        Settings template = assignment.settings().with(Params.N, units(assignment.settings()));
        grid = Grid.of(arguments);
        networks = networks(arguments);
        skip = arguments.integer("skip", 0, LONGEST);
        measure = arguments.integer("measure", 1, LONGEST);
        cells = new Shards(grid)
                .cells(
                        assignment.shard(),
                        here(grid.rows(), arguments.get("hereY", "")),
                        here(grid.columns(), arguments.get("hereX", "")));
        found = new MapCell[cells.length];
        for (int k = 0; k < cells.length; k++) {
            settings.add(grid.cell(template, row(k), column(k)));
            found[k] = new MapCell();
        }
        double n = template.get(Params.N);
        stepsPerSlice = (int) Math.max(1, SLICE / (8 * cells.length * n * n));
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

    /** A place on a line, in steps from its first value; the middle where none is named. */
    private static double here(Grid.Line line, String text) {
        double middle = 0.5 * (line.count() - 1);
        return text.isEmpty() ? middle : (Grid.value(line.param(), text) - line.first()) / line.step();
    }

    private int row(int k) {
        return cells[k] / grid.columns().count();
    }

    private int column(int k) {
        return cells[k] % grid.columns().count();
    }

    @Override
    public boolean advance() {
        if (survey == null) {
            begin();
            return true;
        }
        for (int i = 0; i < stepsPerSlice; i++) {
            if (!survey.advance()) {
                for (int k = 0; k < found.length; k++) {
                    found[k].add(survey.finding(k, Quantities.REGIME), survey.finding(k, Quantities.LAMBDA_MAX));
                }
                release();
                network++;
                return network < networks;
            }
        }
        return true;
    }

    private void begin() {
        List<Settings> each = new ArrayList<>();
        for (Settings cell : settings) {
            int first = cell.get(Params.SEED_NET);
            each.add(cell.with(
                    Params.SEED_NET, first > Integer.MAX_VALUE - networks ? first - network : first + network));
        }
        batch = new Batch(each, engine, data);
        survey = new Survey(batch, skip, measure, List.of(Quantities.LAMBDA_MAX));
    }

    @Override
    public void release() {
        if (batch != null) {
            batch.release();
            batch = null;
            survey = null;
        }
    }

    @Override
    public double progress() {
        return (network + (survey == null ? 0 : survey.progress())) / networks;
    }

    /** None before all are done. */
    @Override
    public int results() {
        return 0;
    }

    /** A block of one number for each cell and each thing that is known of it. */
    @Override
    public void write(Blocks blocks) {
        for (int k = 0; k < found.length && network == networks; k++) {
            set(blocks, Channel.MAP, k, found[k].lambda());
            set(blocks, Channel.MAP_ERROR, k, found[k].error());
            if (networks == 1) {
                set(blocks, Channel.MAP_REGIME, k, found[k].regime().ordinal());
            } else {
                set(blocks, Channel.MAP_CHAOTIC, k, found[k].share(Regime.CHAOTIC));
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
