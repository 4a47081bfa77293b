package entrain.view.panels;

import entrain.core.math.Nearest;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.run.Npy;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.task.Assignment;
import entrain.lab.task.Tasks;
import entrain.view.Act;
import entrain.view.Ink;
import entrain.view.Labels;
import entrain.view.Panel;
import entrain.view.Surface;
import entrain.view.Table;
import entrain.view.View;
import java.util.ArrayList;
import java.util.List;

/**
 * Fixed and slow points: a row of marks, and of the chosen one the eigenvalues of the Jacobian in the complex plane, stable
 * left of the line, and the mode of the chosen one, a bar a unit. The cursor walks along the eigenvalues, and from point to point.
 */
final class PointsPanel implements Panel {
    private static final Channels NEEDS = Channels.of(
            Channel.FIXED_POINTS,
            Channel.POINT_EIGENVALUES,
            Channel.MODES,
            Channel.MODE_OF,
            Channel.SEARCH,
            Channel.ASKED_MODE,
            Channel.ASKED);
    private static final List<Act> ACTS = List.of(new Act("points", Phrase.of("Find fixed points"), Tasks.POINTS));
    private static final Phrase NONE = Phrase.of("No points were searched for yet.");
    /** Rows of FIXED_POINTS. */
    private static final int FOUND = 0;

    private static final int SIZE = 1;
    private static final int Q = 2;
    private static final int UNSTABLE = 4;
    /** Columns of SEARCH, as a search tells them. */
    private static final int STARTED = 0;

    private static final int ENDED = 1;

    private static final int MINIMA = 2;
    private static final int INDEX_SUM = 4;
    private static final int MISSING = 5;
    private static final double STRIP = 18;
    /** Half the width of the chosen mark. */
    private static final double MARGIN = 6;

    private static final double BARS = 0.26;

    private final PointPlane plane = new PointPlane();
    private final ModeBars bars = new ModeBars();
    private double cursor = Double.NaN;
    /** The eigenvalue that was chosen last, numbered through all points. */
    private int chosen;

    private double width;
    private double height;
    private int points;
    private int n;

    @Override
    public Channels needs() {
        return NEEDS;
    }

    @Override
    public List<Act> acts() {
        return ACTS;
    }

    /** The track whose points are shown: a trained network's before those of the run. */
    private static Track holder(Numbers numbers) {
        return Lines.last(numbers, Channel.SEARCH);
    }

    @Override
    public List<Track> shown(Numbers numbers) {
        return Lines.holders(numbers, Channel.SEARCH);
    }

    @Override
    public Phrase caption(Numbers numbers, Track track, Settings settings) {
        Track whose = holder(numbers);
        Block list = numbers.block(Channel.FIXED_POINTS, whose);
        if (whose == null) {
            return NONE;
        }
        Block search = numbers.block(Channel.SEARCH, whose);
        List<Phrase> clauses = new ArrayList<>();
        int[] kinds = new int[PointMarks.Kind.values().length];
        for (int k = 0; list != null && k < list.columns().count(); k++) {
            kinds[PointMarks.kind(list, k).ordinal()]++;
        }
        clauses.add(Phrase.of(
                "● {} stable, ○ {} saddles, – {} slow",
                Integer.toString(kinds[0]),
                Integer.toString(kinds[1]),
                Integer.toString(kinds[2])));
        if (search.get(0, ENDED) < search.get(0, STARTED)) {
            clauses.add(Phrase.of(
                    "{} of {} searches done",
                    Labels.fixed(search.get(0, ENDED), 0),
                    Labels.fixed(search.get(0, STARTED), 0)));
        } else if (search.known(0, INDEX_SUM)) {
            String sum = Labels.fixed(search.get(0, INDEX_SUM), 0);
            clauses.add(
                    search.get(0, MISSING) > 0
                            ? Phrase.of("index sum {}: points are missing", sum)
                            : Phrase.of("index sum {}", sum));
        } else if (!settings.get(Params.PHI).saturates()) {
            clauses.add(Phrase.of("no index sum, since φ has no bounds"));
        }
        if (search.get(0, MINIMA) > 0 && search.get(0, ENDED) > 0) {
            String share = Labels.fixed(100 * search.get(0, MINIMA) / search.get(0, ENDED), 0) + " %";
            clauses.add(Phrase.of("{} of searches ended in local minima of q", share));
        }
        return Phrase.join("; ", clauses);
    }

    @Override
    public void draw(Numbers numbers, Track track, View view, Settings settings, Surface surface) {
        surface.clear();
        Track whose = holder(numbers);
        Block list = whose == null ? null : numbers.block(Channel.FIXED_POINTS, whose);
        width = surface.width();
        height = surface.height();
        points = list == null ? 0 : list.columns().count();
        if (points == 0) {
            bars.await(ModeBars.NONE);
            Notes.line(NONE, height / 2, surface);
            return;
        }
        Block spectra = numbers.block(Channel.POINT_EIGENVALUES, whose);
        Block of = numbers.block(Channel.MODE_OF, whose);
        n = spectra.columns().count();
        int number = first(spectra, number(points * n));
        int point = number / n;
        for (int k = 0; k < points; k++) {
            mark(surface, PointMarks.kind(list, k), x(k), height - 0.5 * STRIP, k == point ? 5.5 : 3.5, whose);
        }
        double beside = Math.min(6, x(0));
        surface.line(x(point) - beside, height - 1.5, x(point) + beside, height - 1.5, Ink.TEXT, 1, 1.5);
        double room = of == null ? 0 : BARS * (height - STRIP);
        plane.draw(spectra, of, point, number % n, width, height - STRIP - room, Ink.of(whose), surface);
        bars.find(numbers, whose, number);
        if (of != null) {
            bars.draw(number, height - STRIP - room, room, surface, Ink.of(whose));
        }
    }

    /** Stable: filled; a saddle: a ring; slow: a bar. */
    static void mark(Surface surface, PointMarks.Kind kind, double x, double y, double radius, Track whose) {
        if (kind == PointMarks.Kind.SLOW) {
            surface.line(x - radius, y, x + radius, y, Ink.MUTED, 1, 2);
            return;
        }
        surface.dot(x, y, radius, kind == PointMarks.Kind.STABLE ? Ink.of(whose) : Ink.TEXT, 1);
        if (kind == PointMarks.Kind.SADDLE) {
            surface.dot(x, y, radius - 1.5, Ink.CARD, 1);
        }
    }

    private double x(int k) {
        double margin = Math.min(MARGIN, 0.5 * width);
        return Math.max(margin, Math.min(width - margin, (k + 0.5) * width / points));
    }

    /** The eigenvalue that is shown, numbered through all points: where the cursor is, else what was chosen last. */
    private int number(int count) {
        if (cursor >= 0) {
            return count > 1 ? (int) Nearest.whole(cursor * (count - 1)) : 0;
        }
        return chosen < count ? chosen : 0;
    }

    /** Of a complex pair the first, whose mode is that of both. */
    private static int first(Block spectra, int number) {
        int n = spectra.columns().count();
        int row = 2 * (number / n);
        boolean second = spectra.known(row, number % n) && spectra.get(row + 1, number % n) < 0;
        return second && number % n > 0 ? number - 1 : number;
    }

    @Override
    public void point(double fraction) {
        cursor = fraction;
    }

    /** In the row of marks the point there, above it the eigenvalue; elsewhere what is chosen stays. */
    @Override
    public double fraction(double px, double py, double surfaceWidth, double surfaceHeight) {
        if (points * n < 2) {
            return Double.NaN;
        }
        int at = number(points * n);
        if (py >= height - 1.5 * STRIP) {
            at = n * (int) Math.max(0, Math.min(points - 1, px * points / width));
        } else {
            int near = plane.at(px, py);
            at = near < 0 ? at : at - at % n + near;
        }
        return at / (points * n - 1.0);
    }

    @Override
    public int stops(Numbers numbers, Track track, Settings settings) {
        Track whose = holder(numbers);
        return whose == null
                ? 0
                : numbers.rows(Channel.POINT_EIGENVALUES, whose)
                        / 2
                        * numbers.columns(Channel.POINT_EIGENVALUES, whose);
    }

    /** Points one below the other. */
    @Override
    public int above() {
        return -n;
    }

    @Override
    public Assignment choose(Numbers numbers, Track track, Settings settings) {
        Track whose = holder(numbers);
        if (points == 0 || whose == null) {
            return null;
        }
        Block spectra = numbers.block(Channel.POINT_EIGENVALUES, whose);
        chosen = number(points * n);
        int asked = first(spectra, chosen);
        int k = asked / n;
        if (!spectra.known(2 * k, asked % n) || bars.find(numbers, whose, asked)) {
            return null; // one only waited for is asked for again: what computed it may have failed
        }
        bars.await(asked);
        float[] data = new float[whose.kind() == Track.Kind.TRAINED ? 0 : n + 2]; // who trains it has it
        if (data.length > 0) {
            Block states = numbers.block(Channel.POINTS, whose);
            System.arraycopy(states.data(), states.at(k), data, 0, n);
            data[n] = spectra.get(2 * k, asked % n);
            data[n + 1] = spectra.get(2 * k + 1, asked % n);
        }
        return new Assignment(Tasks.MODE, settings, Tasks.MODE.usual().with("mode", Integer.toString(asked)), 0, data);
    }

    @Override
    public Phrase reading(Numbers numbers, Track track, Settings settings) {
        int stops = stops(numbers, track, settings);
        if (!(cursor >= 0) || stops == 0) {
            return Phrase.NONE;
        }
        Track whose = holder(numbers);
        Block list = numbers.block(Channel.FIXED_POINTS, whose);
        Block spectra = numbers.block(Channel.POINT_EIGENVALUES, whose);
        int number = number(stops);
        int units = spectra.columns().count();
        int k = number / units;
        Phrase kind = switch (PointMarks.kind(list, k)) {
            case STABLE -> Phrase.of("stable");
            case SADDLE -> Phrase.of("saddle, {} unstable", Labels.fixed(list.get(UNSTABLE, k), 0));
            case SLOW -> Phrase.of("slow, not fixed");
        };
        Reading reading = new Reading(Phrase.of(
                        "point {} of {}",
                        Integer.toString(k + 1),
                        Integer.toString(list.columns().count())))
                .add(kind)
                .add(Phrase.of("found {} times", Labels.fixed(list.get(FOUND, k), 0)))
                .add(Phrase.verbatim("|x|/√N " + Labels.number(list.get(SIZE, k))))
                .add(Phrase.verbatim("q " + Labels.number(list.get(Q, k))));
        if (spectra.known(2 * k, number % units)) {
            double im = Math.abs(spectra.get(2 * k + 1, number % units));
            String value = Labels.number(spectra.get(2 * k, number % units));
            reading.add(Phrase.of("mode of {}", im == 0 ? value : value + " ± " + Labels.number(im) + " i"));
        }
        return reading.text();
    }

    @Override
    public Table table(Numbers numbers, Track track, Settings settings) {
        Table table = new Table();
        Track whose = holder(numbers);
        Block list = whose == null ? null : numbers.block(Channel.FIXED_POINTS, whose);
        if (list == null) {
            return table;
        }
        String[] names = {"found", "|x|/√N", "q", "slow", "unstable directions"};
        for (int row = FOUND; row <= UNSTABLE; row++) {
            table.column(names[row], list.data(), list.at(row), list.columns().count());
        }
        Block spectra = numbers.block(Channel.POINT_EIGENVALUES, whose);
        for (int k = 0; k < list.columns().count(); k++) {
            int n = spectra.columns().count();
            table.column("real part at point " + (k + 1), spectra.data(), spectra.at(2 * k), n);
            table.column("imaginary part at point " + (k + 1), spectra.data(), spectra.at(2 * k + 1), n);
        }
        return table;
    }

    /** The states, a row a point. */
    @Override
    public byte[] npy(Numbers numbers, Track track, Settings settings) {
        Track whose = holder(numbers);
        Block states = whose == null ? null : numbers.block(Channel.POINTS, whose);
        if (states == null) {
            return new byte[0];
        }
        int rows = states.rows().count();
        int n = states.columns().count();
        return Npy.file(Npy.header("<f4", rows, n), Npy.floats(states.data(), states.at(0), rows * n));
    }
}
