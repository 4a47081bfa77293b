package entrain.view.panels;

import entrain.core.analysis.Regime;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Choices.Section;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.task.Tasks;
import entrain.view.Act;
import entrain.view.Labels;
import entrain.view.Panel;
import entrain.view.RecordingWords;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.TimeScale;
import entrain.view.VerdictWords;
import entrain.view.View;
import java.util.ArrayList;
import java.util.List;

/** The map: λ₁ of the driven network over a plane of two parameters, or a section of it. Row 0 is at the bottom. */
final class PlanePanel implements Panel {
    private static final Channels NEEDS = Channels.of(
            Channel.MAP,
            Channel.MAP_ERROR,
            Channel.MAP_REGIME,
            Channel.MAP_CHAOTIC,
            Channel.MAP_CRITICAL,
            Channel.MAP_THEORY,
            Channel.SECTION_CRITICAL);
    private static final List<Act> ACTS = List.of(new Act("map", Phrase.of("compute the map"), Tasks.MAP));
    private static final Phrase MISSING = Phrase.of("no map yet");
    private static final int DECIMALS = 3;

    private final PlaneNumbers of = new PlaneNumbers();
    private final PlanePicture picture = new PlanePicture();
    private final PlaneSection section = new PlaneSection();
    private final Cells cells = new Cells();
    private Section shown = Section.NONE;

    @Override
    public Channels needs() {
        return NEEDS;
    }

    /** What is shown of which networks, how much of it is known, and what to make of it. */
    @Override
    public Phrase caption(Numbers numbers, Track track, Settings settings) {
        return RecordingWords.withoutEquation(numbers, said(numbers, settings));
    }

    private Phrase said(Numbers numbers, Settings settings) {
        look(numbers, settings);
        List<Phrase> words = new ArrayList<>();
        words.add(shown == Section.NONE ? Phrase.of("λ₁ per τ") : section.title(of));
        if (shown == Section.CRITICAL && !of.overFrequency()) {
            return words.get(0);
        }
        words.add(networks(settings));
        if (of.known() < of.cells()) {
            words.add(
                    of.known() == 0
                            ? MISSING
                            : Phrase.of("{} of {} cells", Integer.toString(of.known()), Integer.toString(of.cells())));
        }
        Phrase what = Phrase.join(", ", words);
        return of.known() == 0 ? what : Phrase.join(". ", List.of(what, lesson(settings)));
    }

    /** Of which networks, and of what size where that is not the visitor's. */
    private static Phrase networks(Settings settings) {
        int networks = settings.get(Params.NETWORKS);
        int units = Tasks.mapUnits(settings);
        String seed = "#" + settings.text(Params.SEED_NET);
        String size = Integer.toString(units);
        Phrase whose = networks == 1
                ? Phrase.of("this one network, {}, N = {}", seed, size)
                : Phrase.of("mean of {} networks from {} on, N = {}", Integer.toString(networks), seed, size);
        return units == settings.get(Params.N)
                ? whose
                : Phrase.join(" ", List.of(whose, Phrase.of("(N = {} would take too long)", settings.text(Params.N))));
    }

    private static Phrase lesson(Settings settings) {
        return settings.get(Params.NETWORKS) == 1
                ? Phrase.of("The map of one small network is not smooth: neighbouring cells are runs of their own, "
                        + "chaos, rest and cycles lie side by side, and cycles have λ₁ = 0.")
                : Phrase.of("The networks differ; ± is one standard error of their mean.");
    }

    @Override
    public void draw(Numbers numbers, Track track, View view, Settings settings, Surface surface) {
        surface.clear();
        look(numbers, settings);
        if (shown == Section.NONE) {
            picture.draw(of, view.palette(), surface);
            if (cells.pointed()) {
                picture.axes().frame(cells.column(), cells.row(), surface);
            }
        } else {
            section.draw(of, cells, surface);
        }
        if (!something()) {
            Notes.line(MISSING, 0.5 * surface.height() + 4, surface);
        }
    }

    @Override
    public List<Act> acts() {
        return ACTS;
    }

    @Override
    public void point(double fraction) {
        cells.point(fraction);
    }

    /** The cell under the pointer, counted row by row from below. */
    @Override
    public double fraction(double px, double py, double width, double height) {
        return shown == Section.NONE
                ? cells.fraction(picture.axes().row(py), picture.axes().column(px))
                : section.fraction(px, py);
    }

    @Override
    public int stops(Numbers numbers, Track track, Settings settings) {
        look(numbers, settings);
        return something() ? cells.count() : 0;
    }

    @Override
    public int above() {
        return shown == Section.NONE ? cells.columns() : 0;
    }

    @Override
    public Phrase reading(Numbers numbers, Track track, Settings settings) {
        look(numbers, settings);
        if (!something() || !cells.pointed()) {
            return Phrase.NONE;
        }
        if (shown == Section.CRITICAL) {
            return section.reading(cells.column());
        }
        int row = row();
        int column = column();
        Reading reading = new Reading(Phrase.verbatim(at(of.columns(), column) + ", " + at(of.rows(), row)));
        Regime regime = of.regime(row, column);
        if (of.has(row, column)) {
            double error = of.error(row, column);
            double value = of.lambda(row, column);
            reading.add(Phrase.of(
                    "λ₁ = {} per τ", error > 0 ? Labels.measured(value, error) : Labels.signed(value, DECIMALS)));
        }
        if (regime != null) {
            reading.add(VerdictWords.word(regime));
        }
        if (of.chaotic(row, column) >= 0) {
            reading.add(Phrase.of("{} chaotic", Labels.number(100 * of.chaotic(row, column)) + " %"));
        }
        if (of.has(row, column)) {
            reading.add(Phrase.of("over {}", TimeScale.text(measured(), settings)));
        } else if (regime == null) {
            reading.add(Phrase.of("not computed yet"));
        }
        double theory = of.theory(row, column);
        return reading.theory(new String[] {theory == theory ? Labels.signed(theory, DECIMALS) : ""})
                .text();
    }

    /** How long a cell is measured, in τ. */
    private static double measured() {
        return Tasks.MAP.usual().integer("measure", 0, Integer.MAX_VALUE);
    }

    /** The settings of the cell under the cursor; a place of the critical amplitude has none. */
    @Override
    public Settings chosen(Numbers numbers, Track track, Settings settings) {
        look(numbers, settings);
        boolean one = of.known() > 0 && cells.pointed() && shown != Section.CRITICAL;
        return one ? of.put(row(), column()) : null;
    }

    /** A line for each cell: its place on both axes, λ₁, its error, and the regime or the share that is chaotic. */
    @Override
    public Table table(Numbers numbers, Track track, Settings settings) {
        look(numbers, settings);
        Table table = new Table();
        if (of.known() == 0) {
            return table;
        }
        int count = of.cells();
        float[][] values = new float[6][count];
        int width = of.columns().count();
        for (int i = 0; i < count; i++) {
            int row = i / width;
            int column = i % width;
            Regime regime = of.regime(row, column);
            double share = of.chaotic(row, column);
            values[0][i] = (float) of.columns().at(column);
            values[1][i] = (float) of.rows().at(row);
            values[2][i] = of.has(row, column) ? (float) of.lambda(row, column) : Float.NaN;
            values[3][i] = of.has(row, column) ? (float) of.error(row, column) : Float.NaN;
            values[4][i] = regime == null ? Float.NaN : regime.ordinal();
            values[5][i] = share < 0 ? Float.NaN : (float) share;
        }
        String[] names = {
            of.columns().label(),
            of.rows().label(),
            "λ₁ (per τ) at N = " + Tasks.mapUnits(settings),
            "standard error (per τ)",
            "regime",
            "share chaotic"
        };
        for (int i = 0; i < names.length; i++) {
            table.column(names[i], values[i], 0, count);
        }
        return table.inRows(of.rows().count());
    }

    /** Whether there is something to read. */
    private boolean something() {
        return shown == Section.CRITICAL && of.curve() != null || of.known() > 0;
    }

    private void look(Numbers numbers, Settings settings) {
        of.look(numbers, settings);
        shown = settings.get(Params.SECTION);
        section.look(of, shown);
        cells.look(
                shown == Section.NONE ? of.rows().count() : 1,
                shown == Section.NONE ? of.columns().count() : section.count());
    }

    private int row() {
        return shown == Section.NONE ? cells.row() : shown == Section.X ? of.hereRow() : cells.column();
    }

    private int column() {
        return shown == Section.Y ? of.hereColumn() : cells.column();
    }

    private static String at(Axis axis, int k) {
        String unit = axis.coordinate().unit();
        return axis.coordinate().symbol() + " " + Labels.number(axis.at(k)) + (unit.isEmpty() ? "" : " " + unit);
    }
}
