package entrain.lab.training;

import entrain.core.model.UnitForm;
import entrain.core.training.FixedPoint;
import entrain.core.training.FixedPoints;
import entrain.core.training.Flow;
import entrain.core.training.Mode;
import entrain.core.training.WayDown;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import java.util.List;

/**
 * The search for a network's fixed and slow points as blocks: of the network that runs, and of one that was trained. It goes
 * on in portions; what is written is what is known so far.
 */
public final class PointSearch {
    /** What SEARCH tells, in order. */
    public enum Summary {
        /** Searches that were begun or wait. */
        STARTS,
        /** Those that have ended. */
        ENDED,
        /** Those that ended in a local minimum of q. */
        MINIMA,
        /** Those that ended nowhere. */
        LOST,
        /** Σ (−1)^(unstable directions); absent where it tells nothing: φ without bounds, or eigenvalues not known. */
        INDEX_SUM,
        /** 1 if points are missing for certain. */
        MISSING
    }

    /** Rows of FIXED_POINTS. */
    private static final int FACTS = 7;

    private final Flow flow;
    private final UnitForm form;
    private final FixedPoints search;
    /** The mode asked for last, and its number; null where none was. */
    private Mode asked;

    private int number;
    /** Whether nothing more is searched for: then what still waits is nothing. */
    private boolean over;

    /**
     * A search at its beginning.
     *
     * @param form   in which states are written; the search itself is in current form
     * @param states starts in current form, N numbers each; not modified
     * @param count  how many
     */
    public PointSearch(Flow flow, UnitForm form, double[] states, int count) {
        this.flow = flow;
        this.form = form;
        search = new FixedPoints(flow, states, count);
    }

    /** Goes on by one portion; whether there is more to do. */
    public boolean advance() {
        over = over || !search.advance();
        return !over;
    }

    /** Ends it: what is known stays, and the searches that still wait are none. */
    public void stop() {
        over = true;
    }

    /** Share done of what is known to be done. */
    public double progress() {
        return starts() == 0 ? 1 : (double) search.ended() / starts();
    }

    private int starts() {
        return over ? search.ended() : search.starts();
    }

    /**
     * Computes the mode of any eigenvalue of a point, to be written from now on; N³ operations, of a complex one eight times
     * as many.
     *
     * @param which its number, as {@link Channel#ASKED} has it
     * @throws Refused where there is no such eigenvalue, or it is not known
     */
    public void mode(int which) {
        int n = flow.n();
        if (which / n >= points().size() || !points().get(which / n).decomposed()) {
            throw new Refused(Phrase.of("this eigenvalue of a point is not known"));
        }
        FixedPoint point = points().get(which / n);
        int at = which % n;
        asked = PointMode.of(flow, point.x(), at, point.re()[at], point.im()[at]);
        number = which;
    }

    /** Units, N. */
    public int n() {
        return flow.n();
    }

    /** What row {@code fact} of FIXED_POINTS tells of point k. */
    public double fact(int k, int fact) {
        FixedPoint point = points().get(k);
        return switch (fact) {
            case 0 -> point.found();
            case 1 -> point.size();
            case 2 -> point.q();
            case 3 -> point.slow() ? 1 : 0;
            case 4 -> point.decomposed() ? point.unstable() : Double.NaN;
            default ->
                fact - 5 < point.ways().size() ? point.ways().get(fact - 5).ends() : Double.NaN;
        };
    }

    /** Writes the state of point k, in the network's form, at [to, to + N). */
    public void state(int k, double[] out, int to) {
        for (int i = 0; i < flow.n(); i++) {
            out[to + i] = inForm(points().get(k).x()[i]);
        }
    }

    /** The points found. */
    public List<FixedPoint> points() {
        return search.points();
    }

    /** The search itself: its counts and its index sum. */
    public FixedPoints search() {
        return search;
    }

    /** Adds what is known so far, as blocks of a track. */
    public void write(Blocks blocks, Track track) {
        int n = flow.n();
        int count = points().size();
        Block told = blocks.addNumbers(Channel.SEARCH, track, Summary.values().length);
        tell(told);
        if (count == 0) {
            return;
        }
        Block list = blocks.add(Channel.FIXED_POINTS, track, Axis.parts(FACTS), Axis.parts(count));
        Block states = blocks.add(Channel.POINTS, track, Axis.parts(count), Axis.numbered(Coordinate.UNIT, n));
        Block spectra = blocks.add(
                Channel.POINT_EIGENVALUES, track, Axis.parts(2 * count), Axis.numbered(Coordinate.EIGENVALUE, n));
        for (int k = 0; k < count; k++) {
            FixedPoint each = points().get(k);
            for (int fact = 0; fact < FACTS; fact++) {
                list.set(fact, k, fact(k, fact));
            }
            state(states, k, each.x(), 0);
            for (int i = 0; i < n; i++) {
                spectra.set(2 * k, i, each.decomposed() ? each.re()[i] : Double.NaN);
                spectra.set(2 * k + 1, i, each.decomposed() ? each.im()[i] : Double.NaN);
            }
        }
        writeWays(blocks, track);
        writeModes(blocks, track);
        if (asked != null) {
            PointMode.write(asked, number, flow, form, points().get(number / n).x(), blocks, track);
        }
    }

    private void tell(Block told) {
        told.set(0, Summary.STARTS.ordinal(), starts());
        told.set(0, Summary.ENDED.ordinal(), search.ended());
        told.set(0, Summary.MINIMA.ordinal(), search.minima());
        told.set(0, Summary.LOST.ordinal(), search.lost());
        told.set(0, Summary.INDEX_SUM.ordinal(), search.tells() ? search.indexSum() : Double.NaN);
        told.set(0, Summary.MISSING.ordinal(), search.missing() ? 1 : 0);
    }

    private void writeModes(Blocks blocks, Track track) {
        int modes = 0;
        for (FixedPoint each : points()) {
            modes += each.modes().size();
        }
        if (modes == 0) {
            return;
        }
        int n = flow.n();
        Block of = blocks.add(Channel.MODE_OF, track, Axis.parts(2), Axis.parts(modes));
        Block parts = blocks.add(Channel.MODES, track, Axis.parts(2 * modes), Axis.numbered(Coordinate.UNIT, n));
        int at = 0;
        for (int k = 0; k < points().size(); k++) {
            for (Mode mode : points().get(k).modes()) {
                of.set(0, at, k);
                of.set(1, at, mode.of());
                PointMode.write(mode, flow, form, points().get(k).x(), parts, 2 * at);
                at++;
            }
        }
    }

    private void writeWays(Blocks blocks, Track track) {
        int ways = 0;
        for (FixedPoint each : points()) {
            ways += each.ways().size();
        }
        if (ways == 0) {
            return;
        }
        Block block = blocks.add(
                Channel.WAYS, track, Axis.parts(ways * Channel.WAY), Axis.numbered(Coordinate.UNIT, flow.n()));
        int row = 0;
        for (FixedPoint each : points()) {
            for (WayDown way : each.ways()) {
                for (int k = 0; k < Channel.WAY; k++) {
                    int sample = (way.count() - 1) * k / (Channel.WAY - 1);
                    state(block, row++, way.samples(), sample * flow.n());
                }
            }
        }
    }

    private double inForm(double x) {
        return form == UnitForm.RATE ? flow.phi().phi(x) : x;
    }

    /** A state in current form, at [from, from + N), written in the network's. */
    private void state(Block block, int row, double[] x, int from) {
        for (int i = 0; i < flow.n(); i++) {
            block.set(row, i, inForm(x[from + i]));
        }
    }
}
