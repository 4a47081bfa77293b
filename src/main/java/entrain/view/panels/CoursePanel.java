package entrain.view.panels;

import entrain.core.math.Elementary;
import entrain.core.math.Nearest;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Settings;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.Panel;
import entrain.view.Plot;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.Ticks;
import entrain.view.TimeScale;
import entrain.view.View;
import java.util.List;

/** How learning went, on a logarithmic axis: the error, coloured, how fast the weights still move, |dw/dt|, dashed, and |w|, grey; upright lines where it was frozen. */
final class CoursePanel implements Panel {
    private static final Channels NEEDS = Channels.of(Channel.COURSE);
    private static final Phrase NONE = Phrase.of("Nothing has been learned yet.");
    private static final int ERROR = 0;
    private static final int WEIGHTS = 1;
    private static final int SPEED = 2;
    private static final int FROZEN = 3;
    private static final double LOWEST = -8;
    private static final double HIGHEST = 6;

    private final Plot plot = new Plot();
    private float[] logarithms = new float[0];
    private double low;
    private double high;
    private double cursor = Double.NaN;

    @Override
    public Channels needs() {
        return NEEDS;
    }

    @Override
    public List<Track> shown(Numbers numbers) {
        return Lines.holders(numbers, Channel.COURSE);
    }

    private static Block course(Numbers numbers) {
        Track of = Lines.last(numbers, Channel.COURSE);
        return of == null ? null : numbers.block(Channel.COURSE, of);
    }

    @Override
    public Phrase caption(Numbers numbers, Track track, Settings settings) {
        Block course = course(numbers);
        int last = course == null ? -1 : course.columns().count() - 1;
        if (last < 0) {
            return NONE;
        }
        return Phrase.of(
                "error {} in colour, |dw/dt| {} per τ dashed, |w| {} grey; upright: frozen",
                Labels.number(power(course.get(ERROR, last))),
                Labels.number(course.get(SPEED, last)),
                Labels.number(course.get(WEIGHTS, last)));
    }

    /** 10^x. */
    private static double power(double x) {
        return Elementary.exp(x * Elementary.LN10);
    }

    @Override
    public void draw(Numbers numbers, Track track, View view, Settings settings, Surface surface) {
        surface.clear();
        Block course = course(numbers);
        int columns = course == null ? 0 : course.columns().count();
        if (columns < 2) {
            Notes.line(NONE, surface.height() / 2, surface);
            return;
        }
        if (logarithms.length < columns) {
            logarithms = new float[2 * columns];
        }
        low = 0;
        high = -1;
        for (int row = ERROR; row <= SPEED; row++) {
            take(course, row, columns);
        }
        double per = TimeScale.perTau(settings);
        double first = course.columns().first() * per;
        double step = course.columns().step() * per;
        plot.y(Math.max(LOWEST, Math.floor(low)), Math.min(HIGHEST, Math.ceil(high + 0.01)), Ticks.Style.POWER);
        plot.x(first, first + step * (columns - 1), Ticks.Style.NUMBER, TimeScale.unit(settings));
        plot.begin(surface);
        take(course, WEIGHTS, columns);
        plot.curve(logarithms, columns, first, step, Ink.MUTED, 1, false);
        take(course, SPEED, columns);
        plot.curve(logarithms, columns, first, step, Ink.MUTED, 1, true);
        take(course, ERROR, columns);
        plot.curve(logarithms, columns, first, step, Ink.TRAINED, 1, false);
        for (int k = 0; k < columns; k++) {
            if (course.get(FROZEN, k) > 0) {
                plot.upright(first + step * k, Ink.TEXT, 0.6, false);
            }
        }
        if (cursor >= 0) {
            plot.cursor(cursor);
        }
    }

    /** Takes the logarithms of a row, and widens the range to them. */
    private void take(Block course, int row, int columns) {
        for (int k = 0; k < columns; k++) {
            double v = course.get(row, k);
            double log = row == ERROR ? v : v > 0 ? Elementary.log(v) / Elementary.LN10 : Double.NaN;
            boolean finite = log >= -Float.MAX_VALUE && log <= Float.MAX_VALUE;
            logarithms[k] = finite ? (float) log : Float.NaN;
            low = finite ? Math.min(low, log) : low;
            high = finite ? Math.max(high, log) : high;
        }
    }

    @Override
    public void point(double fraction) {
        cursor = fraction;
    }

    @Override
    public double fraction(double px, double py, double width, double height) {
        return plot.fraction(px, py);
    }

    @Override
    public int stops(Numbers numbers, Track track, Settings settings) {
        Block course = course(numbers);
        return course == null ? 0 : course.columns().count();
    }

    @Override
    public Phrase reading(Numbers numbers, Track track, Settings settings) {
        int columns = stops(numbers, track, settings);
        if (!(cursor >= 0) || columns == 0) {
            return Phrase.NONE;
        }
        Block course = course(numbers);
        int k = (int) Nearest.whole(cursor * (columns - 1));
        return new Reading(Phrase.verbatim("t "
                        + TimeScale.text(
                                course.columns().at(k), course.columns().step(), settings)))
                .add(Phrase.of("error {}", Labels.number(power(course.get(ERROR, k)))))
                .add(Phrase.verbatim("|w| " + Labels.number(course.get(WEIGHTS, k))))
                .add(Phrase.verbatim("|dw/dt| " + Labels.number(course.get(SPEED, k))))
                .text();
    }

    @Override
    public Table table(Numbers numbers, Track track, Settings settings) {
        Table table = new Table();
        Block course = course(numbers);
        if (course != null) {
            int columns = course.columns().count();
            table.even(
                    "time learned (τ)",
                    course.columns().first(),
                    course.columns().step(),
                    columns);
            table.column("log10 error", course.data(), course.at(ERROR), columns);
            table.column("|w|", course.data(), course.at(WEIGHTS), columns);
            table.column("|dw/dt| (per τ)", course.data(), course.at(SPEED), columns);
            table.column("frozen", course.data(), course.at(FROZEN), columns);
        }
        return table;
    }
}
