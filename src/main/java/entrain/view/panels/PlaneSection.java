package entrain.view.panels;

import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Coordinate;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Choices.Section;
import entrain.lab.settings.Params;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.Plot;
import entrain.view.Range;
import entrain.view.Surface;
import entrain.view.Ticks;

/**
 * A section of a map: λ₁ along the row or the column nearest to where the settings are, with its error; or over ω the
 * amplitude at which λ₁ comes to 0. Theory is dashed.
 */
final class PlaneSection {
    private static final double ROOM = 1.05;
    /** What I_c is drawn over before theory has come. */
    private static final Axis FREQUENCIES = new Axis(Coordinate.OMEGA, 0, 0.1, 31);

    private final Plot plot = new Plot();
    private float[] values = new float[0]; // NaN where there is none, as the next two
    private float[] errors = new float[0];
    private float[] theory = new float[0];
    private Section shown = Section.NONE;
    private Axis axis;
    private Axis theoryAxis;
    private boolean across;
    private double low;
    private double high;

    /** Takes the section that is shown; NONE is no section. */
    void look(PlaneNumbers of, Section newShown) {
        shown = newShown;
        if (shown == Section.NONE) {
            return;
        }
        boolean critical = shown == Section.CRITICAL;
        boolean measured = !critical || of.overFrequency();
        across = shown == Section.X || critical && of.amplitude() < 0;
        Axis frequencies = of.curve() == null ? FREQUENCIES : of.curve().columns();
        axis = !measured ? frequencies : across ? of.columns() : of.rows();
        theoryAxis = critical ? frequencies : axis;
        reserve(Math.max(axis.count(), theoryAxis.count()));
        low = 0;
        high = 0;
        for (int k = 0; k < axis.count(); k++) {
            int row = across ? of.hereRow() : k;
            int column = across ? k : of.hereColumn();
            boolean there = !critical && of.has(row, column);
            errors[k] = there ? (float) of.error(row, column) : 0;
            values[k] = there ? (float) of.lambda(row, column) : Float.NaN;
            if (critical && measured) {
                values[k] = (float) tamed(of, k);
            }
            extend(values[k] - errors[k]);
            extend(values[k] + errors[k]);
        }
        extend(critical ? of.input() : 0);
        for (int k = 0; k < theoryAxis.count(); k++) {
            Block curve = of.curve();
            boolean there = curve != null && curve.known(0, k);
            theory[k] = critical
                    ? there ? curve.get(0, k) : Float.NaN
                    : (float) of.theory(across ? of.hereRow() : k, across ? k : of.hereColumn());
            extend(theory[k]);
        }
    }

    private void reserve(int count) {
        if (values.length < count) {
            values = new float[count];
            errors = new float[count];
            theory = new float[count];
        }
    }

    /** Where λ₁ first falls to 0 as the amplitude grows, at place k of the other axis; NaN where it does not. */
    private static double tamed(PlaneNumbers of, int k) {
        boolean right = of.amplitude() > 0;
        Axis amplitude = right ? of.columns() : of.rows();
        double before = Double.NaN;
        for (int i = 0; i < amplitude.count(); i++) {
            int row = right ? k : i;
            int column = right ? i : k;
            double now = of.has(row, column) ? of.lambda(row, column) : Double.NaN;
            if (before > 0 && now <= 0) {
                return amplitude.at(i) - now / (now - before) * amplitude.step();
            }
            before = now;
        }
        return Double.NaN;
    }

    private void extend(double value) {
        low = Math.min(low, value == value ? value : 0);
        high = Math.max(high, value == value ? value : 0);
    }

    int count() {
        return axis.count();
    }

    /** {@code λ₁ per τ along g at I = 2.2}. */
    Phrase title(PlaneNumbers of) {
        if (shown == Section.CRITICAL) {
            return Phrase.of("I at which λ₁ comes to 0, over ω, dashed in theory at g = {}", of.value(Params.G));
        }
        Axis fixed = across ? of.rows() : of.columns();
        String at = Labels.number(fixed.at(across ? of.hereRow() : of.hereColumn()));
        return Phrase.of(
                "λ₁ per τ along {} at {}",
                axis.coordinate().symbol(),
                fixed.coordinate().symbol() + " = " + at);
    }

    void draw(PlaneNumbers of, Cells cells, Surface surface) {
        double first = Math.min(axis.first(), theoryAxis.first());
        double last = Math.max(end(axis), end(theoryAxis));
        plot.y(-Range.end(-ROOM * low), Range.end(ROOM * high), Ticks.Style.NUMBER);
        plot.x(first, last, Ticks.Style.NUMBER, axis.coordinate().unit());
        plot.begin(surface);
        plot.curve(theory, theoryAxis.count(), theoryAxis.first(), theoryAxis.step(), Ink.TEXT, 1, true);
        plot.curve(values, axis.count(), axis.first(), axis.step(), Ink.DRIVEN, 0.5, false);
        for (int k = 0; k < axis.count(); k++) {
            if (values[k] == values[k]) {
                plot.segment(axis.at(k), values[k] - errors[k], axis.at(k), values[k] + errors[k], Ink.DRIVEN, 1);
                plot.dot(axis.at(k), values[k], 2.2, Ink.DRIVEN);
            }
        }
        if (shown == Section.CRITICAL) {
            plot.dot(of.omega(), of.input(), 4, Ink.TEXT);
        } else {
            double here = across ? of.hereX() : of.hereY();
            plot.upright(here, Ink.TEXT, 0.8, false);
        }
        if (cells.pointed()) {
            plot.cursor((axis.at(cells.column()) - first) / (last - first));
        }
    }

    private static double end(Axis axis) {
        return axis.at(axis.count() - 1);
    }

    /** The place under a pointer, as a share of all; NaN outside. */
    double fraction(double px, double py) {
        double first = Math.min(axis.first(), theoryAxis.first());
        double value = first + plot.fraction(px, py) * (Math.max(end(axis), end(theoryAxis)) - first);
        double share = (value - axis.first()) / (end(axis) - axis.first());
        return Math.max(0, Math.min(1, share));
    }

    /** The critical amplitudes at place k. */
    Phrase reading(int k) {
        Reading reading = new Reading(Phrase.verbatim("ω " + Labels.number(axis.at(k)) + " rad/τ"));
        if (values[k] == values[k]) {
            reading.add(Phrase.of("λ₁ = 0 at I = {}", Labels.number(values[k])));
        }
        int t = theoryAxis.nearest(axis.at(k));
        boolean told = t >= 0 && theory[t] == theory[t];
        return reading.theory(new String[] {told ? Labels.number(theory[t]) : ""})
                .text();
    }
}
