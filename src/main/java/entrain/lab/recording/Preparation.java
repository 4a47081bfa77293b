package entrain.lab.recording;

import entrain.lab.data.Table;
import entrain.lab.measure.RecordingMeasurements;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A recording made ready to be shown and measured, in slices: which way round it lies, units that are left out, gaps, the
 * stretch, and what each unit's numbers become. What was done is told in words, in order. The table is not modified.
 */
public final class Preparation {
    /** Samples that a stretch must have. */
    static final int FEWEST = 10;
    /** A unit with a larger share missing is left out. */
    private static final double MISSING = 0.2;
    /** Numbers looked at in a slice. */
    private static final int SLICE = 1 << 17;
    /** From so many samples a τ on they are averaged, so that so many are left. */
    private static final int MOST_A_TAU = 20;

    private static final int LEFT_A_TAU = 10;
    /** Of more units the components are of so many samples only, as they are measured. */
    private static final int COVERED = RecordingMeasurements.UNITS;

    private static final int SPREAD = RecordingMeasurements.SNAPSHOTS;

    private final Table table;
    private final RecordingOptions chosen;
    private final RecordingOptions options;
    private final Layout layout;
    private final Grid grid;
    private final List<Step> steps = new ArrayList<>();
    private final List<Step> warnings = new ArrayList<>();
    private final int[] missing;
    private int[] units;
    private int row;
    private int relieved;
    private Gaps gaps;
    private UnitScaling scaling;
    private Phrase extent;
    private Stretch stretch;

    /**
     * Begins to prepare.
     *
     * @param file    the file's name: some programs' files are known to be units × time
     * @param mask    which units are cells; null for all, and of no use where it is of another number of units
     * @param options what was chosen
     * @throws Refused where that cannot be done
     */
    public Preparation(Table table, String file, boolean[] mask, RecordingOptions options) {
        this.table = table;
        chosen = options;
        layout = Layout.of(table, file, options.swap());
        this.options = Times.in(options, layout.times());
        grid = layout.grid(table);
        if (grid.samples() < FEWEST) {
            throw new Refused(Phrase.of(
                    "{} samples × {} units are too few samples; swap rows and columns if they lie the other way round",
                    Spelling.of(grid.samples()),
                    Spelling.of(grid.units())));
        }
        missing = new int[grid.units()];
        units = all(grid.units());
        if (mask != null && mask.length == grid.units()) {
            boolean[] others = new boolean[grid.units()];
            for (int unit : units) {
                others[unit] = !mask[unit];
            }
            leave(others);
            Phrase cells = Phrase.of(
                    "Cells by the mask: {} of {} units; the others are left out.",
                    Spelling.of(units.length),
                    Spelling.of(grid.units()));
            steps.add(new Step(cells, ""));
        }
        int before = units.length;
        boolean[] out = new boolean[grid.units()];
        for (int unit : options.without()) {
            if (unit >= out.length) {
                throw new Refused(Phrase.of(
                        "there is no unit {}: units are numbered from 0 to {}",
                        Spelling.of(unit),
                        Spelling.of(out.length - 1)));
            }
            out[unit] = true;
        }
        leave(out);
        int left = before - units.length;
        tell(left, "without=", Phrase.of("Units left out by hand: {}.", Spelling.of(left)));
        if (layout.times() == null && grid.units() == 1 && rises()) {
            warnings.add(new Step(
                    Phrase.of("These may be times of spikes, not a signal: each number is above the one before."), ""));
        }
    }

    /** Whether the only unit has nothing but numbers that rise. */
    private boolean rises() {
        int s = 1;
        while (s < grid.samples() && grid.get(0, s) > grid.get(0, s - 1)) {
            s++;
        }
        return s == grid.samples();
    }

    /**
     * Which units are cells, by a table: a list of 0 and 1, one a unit, or Suite2p's iscell, which has a probability beside
     * each; null if it is no such list.
     */
    public static boolean[] mask(Table list, int units) {
        int rows = list.matrix().rows();
        int columns = list.matrix().columns();
        if (!(rows == units && columns <= 2) && !(rows == 1 && columns == units)) {
            return null;
        }
        boolean[] mask = new boolean[units];
        for (int i = 0; i < units; i++) {
            double value =
                    rows == units ? list.matrix().get(i, 0) : list.matrix().get(0, i);
            if (value != 0 && value != 1) {
                return null;
            }
            mask[i] = value == 1;
        }
        return mask;
    }

    /** Units of a table as it lies, masked or not. */
    public int units() {
        return grid.units();
    }

    /** Samples of a table as it lies. */
    public int samples() {
        return grid.samples();
    }

    private static int[] all(int count) {
        int[] all = new int[count];
        for (int i = 0; i < count; i++) {
            all[i] = i;
        }
        return all;
    }

    private void leave(boolean[] out) {
        int left = 0;
        int[] kept = new int[units.length];
        for (int unit : units) {
            if (!out[unit]) {
                kept[left++] = unit;
            }
        }
        if (left == 0) {
            throw new Refused(Phrase.of("no unit is left"));
        }
        units = Arrays.copyOf(kept, left);
    }

    private void tell(long count, String undone, Phrase step) {
        if (count > 0) {
            steps.add(new Step(step, undone));
        }
    }

    /** Does a slice; returns whether there is more to do. @throws Refused where it cannot be done as chosen */
    public boolean advance() {
        if (row < table.matrix().rows()) {
            count();
            return true;
        }
        if (gaps == null) {
            leaveMissing();
            return true;
        }
        if (scaling == null) {
            if ((whole() || !gaps.advance()) && !relieved()) {
                begin();
            }
            return true;
        }
        if (scaling.advance()) {
            return true;
        }
        if (stretch == null) {
            stretch = scaling.stretch();
            scaling.tell(steps);
            warnings.addAll(new Swamping(table, layout, scaling, options).words());
            if (stretch.n() > COVERED && stretch.count() > SPREAD) {
                warnings.add(new Step(
                        Phrase.of(
                                "Principal components of more than {} units are of up to {} samples, spread evenly.",
                                Spelling.of(COVERED),
                                Spelling.of(SPREAD)),
                        ""));
            }
        }
        return false;
    }

    /** Share done, 0 to 1. */
    public double progress() {
        double counted = (double) row / table.matrix().rows();
        return (counted + (scaling == null ? 0 : scaling.progress())) / 2;
    }

    /** Counts what is missing, in the order in which it lies. */
    private void count() {
        int columns = table.matrix().columns();
        int end = Math.min(table.matrix().rows(), row + Math.max(1, SLICE / columns));
        int first = grid.first();
        for (; row < end; row++) {
            for (int c = 0; c < columns; c++) {
                int unit = (grid.unitsInRows() ? row : c) - first;
                if (unit >= 0 && !(Math.abs(table.matrix().get(row, c)) <= Double.MAX_VALUE)) {
                    missing[unit]++;
                }
            }
        }
    }

    private void leaveMissing() {
        int before = units.length;
        if (options.missing()) {
            boolean[] out = new boolean[grid.units()];
            int full = 0;
            for (int unit : units) {
                out[unit] = missing[unit] > MISSING * grid.samples();
                full += out[unit] ? 0 : 1;
            }
            if (full > 0) {
                leave(out);
            } else {
                warnings.add(
                        new Step(Phrase.of("All units have more than 20 % missing: none is left out for that."), ""));
            }
            int left = before - units.length;
            tell(left, "missing=0", Phrase.of("Units left out with more than 20 % missing: {}.", Spelling.of(left)));
        }
        gaps = new Gaps(grid, units, options.gaps());
    }

    private boolean whole() {
        for (int unit : units) {
            if (missing[unit] > 0) {
                return false;
            }
        }
        return true;
    }

    /** Leaves out the units that lack most where their gaps leave no stretch; returns whether gaps are to be found anew. */
    private boolean relieved() {
        int[] ends = gaps.longest(start(), end());
        if (ends[1] - ends[0] >= FEWEST || end() - start() < FEWEST) {
            return false;
        }
        int most = 0;
        int least = Integer.MAX_VALUE;
        for (int unit : units) {
            most = Math.max(most, missing[unit]);
            least = Math.min(least, missing[unit]);
        }
        boolean[] out = new boolean[grid.units()];
        for (int unit : units) {
            out[unit] = missing[unit] > Math.max(least, most / 2);
        }
        int before = units.length;
        leave(out);
        if (before == units.length) {
            return false;
        }
        relieved += before - units.length;
        gaps = new Gaps(grid, units, options.gaps());
        return true;
    }

    private int end() {
        return options.to() < 0 ? grid.samples() : (int) Math.min(options.to(), grid.samples());
    }

    private int start() {
        return (int) Math.min(options.from(), end());
    }

    /** Finds the stretch, and begins with its units. */
    private void begin() {
        if (relieved > 0) {
            warnings.add(new Step(
                    Phrase.of(
                            "Units left out, since with their gaps no stretch of {} samples is left: {}.",
                            Spelling.of(FEWEST),
                            Spelling.of(relieved)),
                    ""));
        }
        tell(
                gaps.gaps(),
                "gaps=0",
                Phrase.of(
                        "Gaps of up to 5 samples interpolated: {}, {} numbers.",
                        Spelling.of(gaps.gaps()),
                        Spelling.of(gaps.filled())));
        int[] ends = gaps.longest(start(), end());
        int every = every();
        int length = ends[1] - ends[0];
        if (length < FEWEST) {
            throw new Refused(Phrase.of(
                    "the stretch has {} samples, and 10 are needed: choose a longer one, or leave out units with gaps",
                    Spelling.of(length)));
        }
        int count = length / every;
        if (count < FEWEST) {
            throw new Refused(Phrase.of(
                    "one τ of {} is too long for the stretch, which has {} samples: make it shorter",
                    Spelling.time(options.tau(), options.unit()),
                    Spelling.of(length)));
        }
        double interval = every * options.interval() / options.tau();
        extent = extent(ends, end() - start());
        scaling = new UnitScaling(grid, units, ends[0], count, every, interval, whole(), options);
        tell(
                every - 1,
                "",
                Phrase.of(
                        "Averaged over {} samples each, so that {} are left in one τ.",
                        Spelling.of(every),
                        Spelling.of(1 / interval)));
    }

    private int every() {
        double samples = options.tau() / options.interval();
        return samples > MOST_A_TAU ? (int) (samples / LEFT_A_TAU) : 1;
    }

    private Phrase extent(int[] ends, int asked) {
        Phrase which = Phrase.of(
                "Samples {} to {} of {} are played and measured.",
                Spelling.of(ends[0]),
                Spelling.of(ends[1] - 1),
                Spelling.of(grid.samples()));
        return ends[1] - ends[0] < asked
                ? Phrase.join(" ", List.of(which, Phrase.of("Longer gaps end the others.")))
                : which;
    }

    /** What is played and measured; null until it is done. */
    public Stretch stretch() {
        return stretch;
    }

    /** All that is chosen or guessed. */
    public RecordingOptions options() {
        return options;
    }

    /** The shape, in words. */
    public Phrase shape() {
        Phrase size = Phrase.of("{} samples × {} units", Spelling.of(grid.samples()), Spelling.of(grid.units()));
        return options.unit() == SamplingUnit.SAMPLE
                ? size
                : Phrase.of("{}; 1 sample = {}", size, Spelling.time(options.interval(), options.unit()));
    }

    /** Whether it is a guess which side is time. */
    public boolean guessed() {
        return layout.guessed();
    }

    /** What is said of its orientation and its times. */
    public List<Phrase> sampling() {
        return Times.words(chosen, options, layout);
    }

    /** What was done, in order. */
    public List<Step> steps() {
        return steps;
    }

    /** What should be looked at. */
    public List<Step> warnings() {
        return warnings;
    }

    /** Which stretch it is. */
    public Phrase extent() {
        return extent;
    }
}
