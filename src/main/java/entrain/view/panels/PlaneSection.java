package entrain.view.panels;

import entrain.lab.frame.Axis;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Choices.Section;
import entrain.lab.settings.RealParam;
import entrain.lab.settings.Settings;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.Plot;
import entrain.view.Range;
import entrain.view.Surface;
import entrain.view.Ticks;

/**
 * A section of a map: λ₁ along the row or the column nearest to where the settings are, with its error; or the amplitude
 * at which λ₁ comes to 0, beside theory's, dashed.
 */
final class PlaneSection {
    private static final double ROOM = 1.05;

    private final Plot plot = new Plot();
    private float[] values = new float[0]; // NaN where there is none, as the next two
    private float[] errors = new float[0];
    private float[] theory = new float[0];
    private Section shown = Section.NONE;
    private Axis axis;
    private int count;
    private double low;
    private double high;

    /** Takes the section that is shown; NONE is no section. */
    void look(PlaneNumbers of, Section newShown) {
        shown = newShown;
        if (shown == Section.NONE) {
            return;
        }
        boolean across = shown == Section.X || shown == Section.CRITICAL && of.amplitude() < 0;
        axis = across ? of.columns() : of.rows();
        count = axis.count();
        if (values.length < count) {
            values = new float[count];
            errors = new float[count];
            theory = new float[count];
        }
        low = 0;
        high = 0;
        for (int k = 0; k < count; k++) {
            int row = across ? of.hereRow() : k;
            int column = across ? k : of.hereColumn();
            boolean critical = shown == Section.CRITICAL;
            boolean there = !critical && of.has(row, column);
            values[k] = critical ? (float) tamed(of, k) : there ? (float) of.lambda(row, column) : Float.NaN;
            errors[k] = there ? (float) of.error(row, column) : 0;
            theory[k] = critical
                    ? k < of.criticals() && of.critical(k) ? (float) of.criticalAt(k) : Float.NaN
                    : (float) of.theory(row, column);
            extend(values[k] - errors[k]);
            extend(values[k] + errors[k]);
            extend(theory[k]);
        }
    }

    /** Where λ₁ first falls to 0 as the amplitude grows, at place k of the other axis; NaN where it does not. */
    private static double tamed(PlaneNumbers of, int k) {
        boolean across = of.amplitude() > 0;
        Axis amplitude = across ? of.columns() : of.rows();
        for (int i = 0; i + 1 < amplitude.count(); i++) {
            int row = across ? k : i;
            int column = across ? i : k;
            int nextRow = across ? k : i + 1;
            int nextColumn = across ? i + 1 : k;
            if (of.has(row, column) && of.has(nextRow, nextColumn)) {
                double a = of.lambda(row, column);
                double b = of.lambda(nextRow, nextColumn);
                if (a > 0 && b <= 0) {
                    return amplitude.at(i) + a / (a - b) * amplitude.step();
                }
            }
        }
        return Double.NaN;
    }

    private void extend(double value) {
        low = Math.min(low, value == value ? value : 0);
        high = Math.max(high, value == value ? value : 0);
    }

    int count() {
        return count;
    }

    /** {@code λ₁ per τ along g at I = 2.2}. */
    Phrase title(PlaneNumbers of, Settings settings) {
        if (shown == Section.CRITICAL) {
            return Phrase.of(
                    "I where λ₁ comes to 0, along {}; dashed: I_c of theory, N → ∞",
                    axis.coordinate().symbol());
        }
        RealParam other = shown == Section.X ? of.up() : of.across();
        Axis fixed = shown == Section.X ? of.rows() : of.columns();
        double value = fixed.at(shown == Section.X ? of.hereRow() : of.hereColumn());
        return Phrase.of(
                "λ₁ per τ along {} at {}", axis.coordinate().symbol(), other.symbol() + " = " + Labels.number(value));
    }

    void draw(PlaneNumbers of, Cells cells, Surface surface) {
        plot.y(-Range.end(-ROOM * low), Range.end(ROOM * high), Ticks.Style.NUMBER);
        plot.x(
                axis.first(),
                axis.at(count - 1),
                Ticks.Style.NUMBER,
                axis.coordinate().symbol());
        plot.begin(surface);
        plot.curve(theory, count, axis.first(), axis.step(), Ink.TEXT, 1, true);
        plot.curve(values, count, axis.first(), axis.step(), Ink.DRIVEN, 0.5, false);
        for (int k = 0; k < count; k++) {
            if (values[k] == values[k]) {
                plot.segment(axis.at(k), values[k] - errors[k], axis.at(k), values[k] + errors[k], Ink.DRIVEN, 1);
                plot.dot(axis.at(k), values[k], 2.2, Ink.DRIVEN);
            }
        }
        double here = axis == of.columns() ? of.hereX() : of.hereY();
        if (here >= axis.first() && here <= axis.at(count - 1)) {
            plot.upright(here, Ink.TEXT, 0.8, false);
        }
        if (cells.pointed()) {
            plot.cursor(cells.column() / (count - 1.0));
        }
    }

    /** The place under a pointer. */
    double fraction(double px, double py) {
        return plot.fraction(px, py);
    }

    /** The critical amplitudes at place k. */
    Phrase reading(PlaneNumbers of, int k) {
        Reading reading = new Reading(Phrase.verbatim(axis.coordinate().symbol() + " " + Labels.number(axis.at(k))));
        reading.add(
                values[k] == values[k]
                        ? Phrase.of("λ₁ = 0 at I = {}", Labels.number(values[k]))
                        : Phrase.of("λ₁ does not come to 0 here"));
        return reading.theory(new String[] {theory[k] == theory[k] ? Labels.number(theory[k]) : ""})
                .text();
    }
}
