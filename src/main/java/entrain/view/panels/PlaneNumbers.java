package entrain.view.panels;

import entrain.core.analysis.Regime;
import entrain.core.math.Nearest;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Numbers;
import entrain.lab.settings.Params;
import entrain.lab.settings.Plane;
import entrain.lab.settings.RealParam;
import entrain.lab.settings.Settings;
import entrain.lab.settings.Span;
import entrain.view.Range;

/** What is known over the plane of a map, and where on it the settings are. Looking allocates nothing while that stays. */
final class PlaneNumbers {
    private static final Regime[] REGIMES = Regime.values();
    /** No λ₁ is beyond: a tangent vector that grows so fast leaves all bounds within a step. */
    private static final double LARGEST = 1e30;

    /** Of a step, by which two axes of one plane may differ. */
    private static final double SLACK = 1e-6;

    private Plane plane;
    private Axis columns;
    private Axis rows;
    private Block map; // or null, as the next three
    private Block errors;
    private Block regimes;
    private Block shares;
    private Block border; // or null
    private Block theory; // or null
    private Block curve; // or null
    private Settings settings;
    private double hereX;
    private double hereY;
    private int known;
    private int occurring; // a bit for each regime
    private double bound;

    /** Takes what there is. */
    void look(Numbers numbers, Settings now) {
        settings = now;
        if (now.get(Params.PLANE) != plane) {
            plane = now.get(Params.PLANE);
            columns = axis(plane.x());
            rows = axis(plane.y());
        }
        hereX = now.get(plane.x().param());
        hereY = now.get(plane.y().param());
        map = fitting(numbers.block(Channel.MAP));
        errors = fitting(numbers.block(Channel.MAP_ERROR));
        regimes = fitting(numbers.block(Channel.MAP_REGIME));
        shares = fitting(numbers.block(Channel.MAP_CHAOTIC));
        theory = fitting(numbers.block(Channel.MAP_THEORY));
        curve = numbers.block(Channel.SECTION_CRITICAL);
        border = numbers.block(Channel.MAP_CRITICAL);
        if (border != null && (amplitude() == 0 || !same(border.columns(), amplitude() > 0 ? rows : columns))) {
            border = null;
        }
        count();
    }

    private static Axis axis(Span span) {
        return new Axis(Coordinate.of(span.param().symbol().toString()), span.first(), span.step(), span.count());
    }

    /** A block of this plane, else null. */
    private Block fitting(Block block) {
        return block != null && same(block.columns(), columns) && same(block.rows(), rows) ? block : null;
    }

    private static boolean same(Axis a, Axis b) {
        return a.coordinate() == b.coordinate()
                && a.count() == b.count()
                && Math.abs(a.first() - b.first()) + Math.abs(a.step() - b.step()) < SLACK * b.step();
    }

    private void count() {
        known = 0;
        occurring = 0;
        double largest = 0;
        for (int row = 0; row < rows.count(); row++) {
            for (int column = 0; column < columns.count(); column++) {
                known += known(row, column) ? 1 : 0;
                largest = Math.max(largest, has(row, column) ? Math.abs(lambda(row, column)) : 0);
                Regime regime = regime(row, column);
                occurring |= regime == null ? 0 : 1 << regime.ordinal();
            }
        }
        bound = Range.roundUp(largest);
    }

    Axis columns() {
        return columns;
    }

    Axis rows() {
        return rows;
    }

    RealParam across() {
        return plane.x().param();
    }

    RealParam up() {
        return plane.y().param();
    }

    double hereX() {
        return hereX;
    }

    double hereY() {
        return hereY;
    }

    /** 1 where the input's amplitude runs to the right, −1 where it runs upward, 0 where it is neither. */
    int amplitude() {
        return across() == Params.I ? 1 : up() == Params.I ? -1 : 0;
    }

    /** Whether the plane is one of the input's amplitude and its frequency. */
    boolean overFrequency() {
        return amplitude() != 0 && plane.spans(Params.OMEGA);
    }

    /** The critical amplitude of theory over ω, at the settings' g; null while there is none. */
    Block curve() {
        return curve;
    }

    double omega() {
        return settings.get(Params.OMEGA);
    }

    double input() {
        return settings.get(Params.I);
    }

    /** The settings' text of a parameter. */
    String value(RealParam param) {
        return settings.text(param);
    }

    /** How many cells are known. */
    int known() {
        return known;
    }

    int cells() {
        return rows.count() * columns.count();
    }

    /** A round number that no |λ₁| is above. */
    double bound() {
        return bound;
    }

    /** Whether a cell was computed; it may be without λ₁ then. */
    boolean known(int row, int column) {
        return has(row, column) || regime(row, column) != null || chaotic(row, column) >= 0;
    }

    /** Whether a cell has a λ₁ that can be drawn. */
    boolean has(int row, int column) {
        return map != null && map.known(row, column) && Math.abs(map.get(row, column)) < LARGEST;
    }

    double lambda(int row, int column) {
        return map.get(row, column);
    }

    /** λ₁ of theory in a cell; NaN where that is not known. */
    double theory(int row, int column) {
        return theory != null && theory.known(row, column) ? theory.get(row, column) : Double.NaN;
    }

    /** The standard error of a cell's λ₁; 0 where it is not known. */
    double error(int row, int column) {
        return errors != null && errors.known(row, column) ? errors.get(row, column) : 0;
    }

    /** Whether λ₁ is 0 within its error. */
    boolean pale(int row, int column) {
        return Math.abs(lambda(row, column)) <= error(row, column);
    }

    boolean diverged(int row, int column) {
        return regime(row, column) == Regime.DIVERGED;
    }

    /** The regime of a cell's one network; null where that is not known. */
    Regime regime(int row, int column) {
        double ordinal = regimes != null && regimes.known(row, column) ? regimes.get(row, column) : -1;
        return ordinal >= 0 && ordinal < REGIMES.length ? REGIMES[(int) ordinal] : null;
    }

    /** Whether some cell is of this regime. */
    boolean occurs(Regime regime) {
        return (occurring >> regime.ordinal() & 1) != 0;
    }

    /** The share of a cell's networks that is chaotic; −1 where that is not known. */
    double chaotic(int row, int column) {
        return shares != null && shares.known(row, column) ? shares.get(row, column) : -1;
    }

    /** Whether theory has a critical amplitude at place k of the axis that is not the amplitude's. */
    boolean critical(int k) {
        return border != null && border.known(0, k);
    }

    double criticalAt(int k) {
        return border.get(0, k);
    }

    /** How many places that axis has; 0 without theory. */
    int criticals() {
        return border == null ? 0 : border.columns().count();
    }

    /** The column nearest to the settings. */
    int hereColumn() {
        return nearest(columns, hereX);
    }

    /** The row nearest to the settings. */
    int hereRow() {
        return nearest(rows, hereY);
    }

    private static int nearest(Axis axis, double value) {
        double k = Nearest.whole((value - axis.first()) / axis.step());
        return (int) Math.max(0, Math.min(axis.count() - 1, k));
    }

    /** These settings with those of a cell. */
    Settings put(int row, int column) {
        RealParam x = across();
        RealParam y = up();
        return settings.with(x, x.nearest(columns.at(column), columns.step()))
                .with(y, y.nearest(rows.at(row), rows.step()));
    }
}
