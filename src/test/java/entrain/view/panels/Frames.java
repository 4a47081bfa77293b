package entrain.view.panels;

import entrain.core.analysis.Regime;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Former;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Prediction;
import entrain.lab.frame.Results;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import java.util.List;

/** Frames for tests of pictures: curves such as a chaotic and an entrained network give, in closed form. */
final class Frames {
    private static final double OMEGA = 0.6;

    private Frames() {}

    /** Every channel of both tracks: orbits, sines, decaying and periodic averages. */
    static Numbers full() {
        return full(false, false);
    }

    /** The same with the axes on which the driven track's points stand in its state space. */
    static Numbers pointed() {
        Numbers numbers = full();
        Axis units = Axis.numbered(Coordinate.UNIT, 40);
        Block axes = numbers.frame().add(Channel.AXES, Track.DRIVEN, Axis.parts(4), units);
        for (int a = 0; a < 4; a++) {
            for (int i = 0; i < units.count(); i++) {
                axes.set(a, i, a == i && a < 3 ? 1 : 0);
            }
        }
        return numbers;
    }

    /** @param spontaneous whether that track has diverged; {@code driven} likewise */
    static Numbers full(boolean spontaneous, boolean driven) {
        Blocks blocks = new Blocks();
        Frame frame = new Frame();
        frame.begin(1, 600, 60, Track.TWIN);
        for (Track track : Track.TWIN) {
            boolean diverged = track.kind().driven() ? driven : spontaneous;
            frame.track(track, diverged ? 50 : -1, 1.5, 0.9);
            windows(frame, track);
            units(frame, track);
            amplitudes(frame, track);
            averages(frame, track);
            scalars(frame, track);
            theory(blocks, track);
        }
        network(blocks);
        map(blocks);
        learning(frame, Track.DRIVEN);
        points(blocks, Track.DRIVEN);
        Results results = new Results();
        results.put("all", blocks);
        return new Numbers(frame, results);
    }

    /**
     * The first frame with a recording in this place, of z-scores with C(lag) = e^{−lag/3}, neighbours that part as
     * e^{0.1 t} until they are as far apart as any, and a surrogate's that part faster.
     */
    static Numbers recorded(int place) {
        Track track = new Track(place, Track.Kind.RECORDING);
        Frame frame = new Frame();
        frame.begin(1, 300, 60, List.of(track));
        frame.track(track, -1, 4, 0.6);
        windows(frame, track);
        nodes(frame, track);
        Axis lags = new Axis(Coordinate.LAG, 0, 0.2, 101);
        Block covariance = frame.add(Channel.AUTOCOVARIANCE, track, Axis.parts(2), lags);
        for (int k = 0; k < lags.count(); k++) {
            covariance.set(0, k, 4 * StrictMath.exp(-lags.at(k) / 3));
            covariance.set(1, k, 4 * StrictMath.exp(-lags.at(k) / 3));
        }
        Axis frequencies = new Axis(Coordinate.OMEGA, 0, 0.05, 200);
        Block spectrum = frame.add(Channel.SPECTRUM, track, Axis.parts(1), frequencies);
        for (int k = 0; k < frequencies.count(); k++) {
            spectrum.set(0, k, 4 / (1 + 9 * frequencies.at(k) * frequencies.at(k)));
        }
        Block pca = frame.add(Channel.PCA, track, Axis.parts(1), Axis.numbered(Coordinate.COMPONENT, 31));
        for (int k = 0; k < 31; k++) {
            pca.set(0, k, 0.4 * StrictMath.pow(0.6, k));
        }
        Axis times = new Axis(Coordinate.TIME, 0, 0.2, 76);
        Block neighbours = frame.add(Channel.NEIGHBOURS, track, Axis.parts(2), times);
        for (int k = 0; k < times.count(); k++) {
            neighbours.set(0, k, Math.min(0, -1 + 0.1 * times.at(k)));
            neighbours.set(1, k, Math.min(0, -0.7 + 0.4 * times.at(k)));
        }
        Block numbers = frame.addNumbers(Channel.SCALARS, track, Scalar.values().length);
        set(numbers, Scalar.UNITS, 31);
        set(numbers, Scalar.SCALE, 0);
        set(numbers, Scalar.AUTOCOVARIANCE_TIME, 50);
        set(numbers, Scalar.SPECTRUM_TIME, 50);
        set(numbers, Scalar.PCA_TIME, 50);
        set(numbers, Scalar.HALF_WIDTH, 2.08);
        set(numbers, Scalar.PARTICIPATION, 4.02);
        set(numbers, Scalar.COMPONENTS_90, 5);
        set(numbers, Scalar.COMPONENTS_95, 6);
        return full().with(frame);
    }

    /** A recording in the second place of which nothing is known yet. */
    static Numbers recordingBegun() {
        Frame frame = new Frame();
        frame.begin(1, 0, 0, List.of(new Track(1, Track.Kind.RECORDING)));
        return full().with(frame);
    }

    /** No curves yet, and the scalars that say how long that will be. */
    static Numbers waiting(boolean settling) {
        Frame frame = new Frame();
        frame.begin(1, 0, 0, Track.TWIN);
        for (Track track : Track.TWIN) {
            frame.track(track, -1, 0, 0);
            Block numbers = frame.addNumbers(Channel.SCALARS, track, Scalar.values().length);
            if (settling) {
                set(numbers, Scalar.SETTLING, 11.2);
            }
            set(numbers, Scalar.LAMBDA_MISSING, 7.4 + 10 * track.index());
            set(numbers, Scalar.AUTOCOVARIANCE_MISSING, 7.4);
            set(numbers, Scalar.SPECTRUM_MISSING, 7.4);
            set(numbers, Scalar.PCA_MISSING, 7.4);
        }
        return new Numbers(frame, new Results());
    }

    /** The run has just begun, and the scout has seen 600 τ of the driven track. */
    static Numbers scouted() {
        Blocks scout = new Blocks();
        averages(scout, Track.DRIVEN);
        Block numbers = scout.addNumbers(Channel.SCALARS, Track.DRIVEN, Scalar.values().length);
        for (Scalar scalar :
                List.of(Scalar.AHEAD, Scalar.LAMBDA_TIME, Scalar.AUTOCOVARIANCE_TIME, Scalar.SPECTRUM_TIME)) {
            set(numbers, scalar, 600);
        }
        Results results = new Results();
        results.put("scout", scout);
        return new Numbers(waiting(false).frame(), results);
    }

    /** A moment after a knob was turned: the averages are those of before, and new ones are waited for. */
    static Numbers turned() {
        Former former = new Former();
        former.keep(full());
        return new Numbers(waiting(false).frame(), new Results(), former);
    }

    /** Every number that is not in the header is not a number or infinite. */
    static Numbers broken() {
        Numbers numbers = full();
        float[] bad = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MAX_VALUE};
        for (Channel channel : Channel.values()) {
            for (Track track : new Track[] {Track.SPONTANEOUS, Track.DRIVEN, null}) {
                Block block = numbers.block(channel, track);
                boolean spoilt = block != null && channel != Channel.SCALARS && channel != Channel.PREDICTIONS;
                int size = spoilt ? block.at(block.rows().count()) - block.at(0) : 0;
                for (int i = 0; i < size; i++) {
                    block.data()[block.at(0) + i] = bad[i * 7 / 3 % 4];
                }
            }
        }
        return numbers;
    }

    private static void windows(Frame frame, Track track) {
        int m = track.index();
        Block state = frame.add(Channel.STATE, track, Axis.numbered(Coordinate.COMPONENT, 3), window(0.2, 60));
        for (int k = 0; k < 60; k++) {
            double s = k * 0.1 * (m + 1);
            state.data()[state.at(0) + k] = (float) StrictMath.cos(s);
            state.data()[state.at(0) + 60 + k] = (float) StrictMath.sin(s);
            state.data()[state.at(0) + 120 + k] = (float) StrictMath.sin(2 * s);
        }
        Block traces = frame.add(Channel.TRACES, track, Axis.numbered(Coordinate.UNIT, 5), window(0.2, 60));
        for (int i = 0; i < 300; i++) {
            traces.data()[traces.at(0) + i] = (float) StrictMath.sin(i * 0.1);
        }
        Block raster = frame.add(Channel.RASTER, track, Axis.parts(12), window(0.4, 30));
        for (int i = 0; i < 360; i++) {
            raster.data()[raster.at(0) + i] = (float) StrictMath.sin(i % 30 * 0.3 + i / 30 * 0.5);
        }
    }

    private static void units(Blocks frame, Track track) {
        Block units = frame.add(Channel.UNITS, track, Axis.parts(1), Axis.numbered(Coordinate.UNIT, 100));
        for (int i = 0; i < 100; i++) {
            units.set(0, i, (1.5 + track.index()) * StrictMath.sin(i * 0.7));
        }
        nodes(frame, track);
    }

    private static void nodes(Blocks frame, Track track) {
        Axis ten = Axis.numbered(Coordinate.UNIT, 30).thinned(10);
        Block nodes = frame.add(Channel.NODES, track, ten, window(0.4, 150));
        for (int i = 0; i < ten.count(); i++) {
            for (int k = 0; k < 150; k++) {
                nodes.set(i, k, StrictMath.sin(0.24 * k - i * (1 - track.index()) * 2.1 - i * track.index() * 0.63));
            }
        }
    }

    private static void averages(Blocks frame, Track track) {
        boolean driven = track.kind().driven();
        int lags = 151;
        Block covariance =
                frame.add(Channel.AUTOCOVARIANCE, track, Axis.parts(2), new Axis(Coordinate.LAG, 0, 0.2, lags));
        for (int k = 0; k < lags; k++) {
            double c = driven
                    ? 0.62 * StrictMath.cos(OMEGA * k * 0.2)
                    : sech(0.2 * k * 0.2) * 0.5 + 0.03 * StrictMath.sin(0.1 * k);
            covariance.data()[covariance.at(0) + k] = (float) (2 * c);
            covariance.data()[covariance.at(0) + lags + k] = (float) c;
        }
        int frequencies = 200;
        Block spectrum =
                frame.add(Channel.SPECTRUM, track, Axis.parts(1), new Axis(Coordinate.OMEGA, 0, 0.05, frequencies));
        for (int k = 0; k < frequencies; k++) {
            double w = k * 0.05;
            double continuous = (driven ? 1e-5 : 1) / StrictMath.cosh(2.2 * w) * (1 + 0.2 * StrictMath.sin(17 * w));
            spectrum.data()[spectrum.at(0) + k] = (float) (continuous + (driven ? lines(w) : 0));
        }
        int components = 60;
        Block pca = frame.add(Channel.PCA, track, Axis.parts(1), Axis.numbered(Coordinate.COMPONENT, components));
        double ratio = driven ? 0.45 : 0.82;
        for (int k = 0; k < components; k++) {
            pca.data()[pca.at(0) + k] = (float) ((1 - ratio) * StrictMath.pow(ratio, k));
        }
        int times = 300;
        Block distance = frame.add(Channel.DISTANCE, track, Axis.parts(1), new Axis(Coordinate.TIME, 0, 0.5, times));
        for (int k = 0; k < times; k++) {
            double v = driven ? -3 - 0.11 * k : Math.min(0.2, -3 + 0.02 * k + 0.1 * StrictMath.sin(k * 0.2));
            distance.data()[distance.at(0) + k] = (float) Math.max(-16, v);
        }
        int blocks = 240;
        Block lyapunov = frame.add(Channel.LYAPUNOV, track, Axis.parts(1), new Axis(Coordinate.TIME, 0, 1, blocks));
        for (int k = 0; k < blocks; k++) {
            double wander = (driven ? -0.6 : 0.9) * StrictMath.cos(0.15 * k) / (k + 1);
            lyapunov.data()[lyapunov.at(0) + k] = (float) ((driven ? -0.24 : 0.1) + wander);
        }
    }

    private static double lines(double w) {
        return line(w - OMEGA) * 8 + line(w - 3 * OMEGA) * 0.02;
    }

    private static double line(double off) {
        return StrictMath.exp(-off * off / 0.0009);
    }

    private static void scalars(Frame frame, Track track) {
        boolean driven = track.kind().driven();
        Block numbers = frame.addNumbers(Channel.SCALARS, track, Scalar.values().length);
        set(numbers, Scalar.AUTOCOVARIANCE_TIME, 84);
        set(numbers, Scalar.SPECTRUM_TIME, 84);
        set(numbers, Scalar.LAMBDA, driven ? -0.24 : 0.1);
        set(numbers, Scalar.LAMBDA_ERROR, driven ? 0.002 : 0.02);
        set(numbers, Scalar.LAMBDA_TIME, 240);
        set(numbers, Scalar.DRIVE_SHARE, 0.98);
        set(numbers, Scalar.PCA_TIME, 60);
        set(numbers, Scalar.PARTICIPATION, driven ? 2.04 : 9.7);
        set(numbers, Scalar.PARTICIPATION_CORRECTED, driven ? 2.1 : 11.3);
        set(numbers, Scalar.COMPONENTS_90, driven ? 3 : 14);
        set(numbers, Scalar.COMPONENTS_95, driven ? 4 : 21);
        set(numbers, Scalar.HALF_WIDTH, driven ? 1.6 : 4.7);
        set(numbers, Scalar.GROWTH, driven ? -0.2412 : 0.093);
        set(numbers, Scalar.GROWTH_ERROR, driven ? 0.0008 : 0.012);
        set(numbers, Scalar.PAIRS, driven ? 3 : 7);
        set(numbers, Scalar.ANGLE, 41);
        set(numbers, Scalar.LARGEST_ANGLE, 83);
    }

    private static void theory(Blocks frame, Track track) {
        boolean driven = track.kind().driven();
        int lags = 121;
        Block at = frame.add(Channel.THEORY, track, Axis.parts(2), new Axis(Coordinate.LAG, 0, 0.25, lags));
        for (int k = 0; k < lags; k++) {
            double c = driven ? 0.6 * StrictMath.cos(OMEGA * k * 0.25) : 0.52 * sech(0.06 * k);
            at.data()[at.at(0) + k] = (float) (2 * c);
            at.data()[at.at(0) + lags + k] = (float) c;
        }
        Block spectrum =
                frame.add(Channel.THEORY_SPECTRUM, track, Axis.parts(1), new Axis(Coordinate.OMEGA, 0, 0.05, 100));
        for (int k = 0; k < 100; k++) {
            spectrum.data()[spectrum.at(0) + k] = (float) ((driven ? 1e-5 : 1.1) / StrictMath.cosh(0.11 * k));
        }
        Block numbers = frame.addNumbers(Channel.PREDICTIONS, track, Prediction.values().length);
        numbers.set(0, Prediction.LAMBDA.ordinal(), driven ? -0.21 : 0.13);
    }

    /** Three patterns of the default g = 2, which grow by 0.6, 0 and −0.4 per τ, the driven track's tenfold. */
    private static void amplitudes(Frame frame, Track track) {
        Axis times = new Axis(Coordinate.TIME, 0, 0.2, 301);
        Block block = frame.add(Channel.AMPLITUDES, track, Axis.numbered(Coordinate.EIGENVALUE, 3), times);
        double[] slopes = {0.6, 0, -0.4};
        for (int k = 0; k < slopes.length; k++) {
            for (int i = 0; i < times.count(); i++) {
                block.set(
                        k,
                        i,
                        slopes[k] * times.at(i) / StrictMath.log(10)
                                + (track.kind().driven() ? 1 : 0)
                                - 0.2 * k);
            }
        }
    }

    /** 400 eigenvalues evenly over the unit disc, a matrix of waves, twenty networks. */
    private static void network(Blocks frame) {
        int n = 400;
        Block eigenvalues = frame.add(Channel.EIGENVALUES, Axis.parts(2), Axis.numbered(Coordinate.EIGENVALUE, n));
        for (int k = 0; k < n; k++) {
            double radius = Math.sqrt((k / 2 + 0.5) / (n / 2));
            double angle = (k / 2 + 1) * 2.399963;
            eigenvalues.data()[eigenvalues.at(0) + k] = (float) (radius * StrictMath.cos(angle));
            eigenvalues.data()[eigenvalues.at(0) + n + k] =
                    (float) (radius * StrictMath.sin(angle) * (k % 2 == 0 ? 1 : -1));
        }
        Block leading = frame.add(Channel.LEADING, Axis.parts(2), Axis.numbered(Coordinate.EIGENVALUE, 3));
        double[] parts = {0.8, 0.5, 0.3, 0.25, 0, 0.5};
        for (int k = 0; k < parts.length; k++) {
            leading.set(k / 3, k % 3, parts[k]);
        }
        Axis units = Axis.numbered(Coordinate.UNIT, 30);
        Block weights = frame.add(Channel.WEIGHTS, units, units);
        for (int k = 0; k < 900; k++) {
            weights.data()[weights.at(0) + k] =
                    (float) (0.07 * StrictMath.sin(k * 1.7) * StrictMath.cos(k * 0.013 * k));
        }
        for (Track track : Track.TWIN) {
            Block networks = frame.add(Channel.ENSEMBLE, track, Axis.parts(4), Axis.numbered(Coordinate.NETWORK, 20));
            for (int k = 0; k < 20; k++) {
                boolean driven = track.kind().driven();
                networks.data()[networks.at(0) + k] =
                        (float) ((driven ? -0.18 : 0.09) + 0.04 * StrictMath.sin(2.3 * k));
                networks.data()[networks.at(0) + 20 + k] = 0.01f;
                networks.data()[networks.at(0) + 40 + k] = driven ? 5 : k == 7 || k == 8 ? 7 : 4;
                networks.data()[networks.at(0) + 60 + k] = !driven && k == 8 ? 4 : 7;
            }
        }
    }

    /** Two outputs that follow sines ever better, an input, and how learning went. */
    private static void learning(Frame frame, Track track) {
        Axis times = window(0.2, 60);
        Block f = frame.add(Channel.TARGET, track, Axis.parts(2), times);
        Block z = frame.add(Channel.OUTPUT, track, Axis.parts(2), times);
        Block u = frame.add(Channel.PULSES, track, Axis.parts(1), times);
        for (int k = 0; k < 60; k++) {
            for (int row = 0; row < 2; row++) {
                double target = StrictMath.sin(0.2 * (row + 1) * k);
                f.set(row, k, target);
                z.set(row, k, target + 0.4 * StrictMath.exp(-0.06 * k) * StrictMath.cos(k));
            }
            u.set(0, k, k / 10 % 3 == 1 ? 1 : 0);
        }
        Block course = frame.add(Channel.COURSE, track, Axis.parts(4), new Axis(Coordinate.TIME, 0, 10, 120));
        for (int k = 0; k < 120; k++) {
            course.set(0, k, -2.5 + 2 * StrictMath.exp(-0.05 * k));
            course.set(1, k, 1.2 - StrictMath.exp(-0.1 * k));
            course.set(2, k, StrictMath.exp(-0.06 * k));
            course.set(3, k, k == 90 ? 1 : 0);
        }
    }

    /** Two stable points and the saddle between them, whose ways lead down to these, and a slow point, of forty units. */
    private static void points(Blocks blocks, Track track) {
        int n = 40;
        Axis units = Axis.numbered(Coordinate.UNIT, n);
        Block search = blocks.add(Channel.SEARCH, track, Axis.parts(1), Axis.parts(6));
        Block list = blocks.add(Channel.FIXED_POINTS, track, Axis.parts(5), Axis.parts(4));
        Block states = blocks.add(Channel.POINTS, track, Axis.parts(4), units);
        Block spectra = blocks.add(Channel.POINT_EIGENVALUES, track, Axis.parts(8), units);
        Block ways = blocks.add(Channel.WAYS, track, Axis.parts(2 * Channel.WAY), units);
        Block of = blocks.add(Channel.MODE_OF, track, Axis.parts(2), Axis.parts(4));
        Block modes = blocks.add(Channel.MODES, track, Axis.parts(8), units);
        double[] told = {45, 45, 9, 2, 1, 0};
        for (int k = 0; k < told.length; k++) {
            search.set(0, k, told[k]);
        }
        double[][] rows = {{12, 9, 4, 2}, {1, 1, 0, 0.7}, {1e-25, 1e-24, 1e-25, 2e-4}, {0, 0, 0, 1}, {0, 0, 1, 0}};
        double[] place = {0.9, -0.9, 0, 0.5};
        for (int k = 0; k < 4; k++) {
            of.set(0, k, k);
            of.set(1, k, 0);
            for (int row = 0; row < rows.length; row++) {
                list.set(row, k, rows[row][k]);
            }
            for (int i = 0; i < n; i++) {
                states.set(k, i, i == 0 ? place[k] : i == 1 && k == 3 ? 0.6 : 0);
                double angle = 2.399963 * i;
                double radius = Math.sqrt((i + 0.5) / n) * (k == 2 ? 0.9 : 0.6);
                spectra.set(2 * k, i, i == 0 ? (k == 2 ? 0.5 : -0.3) : -1 + radius * StrictMath.cos(angle));
                spectra.set(2 * k + 1, i, i == 0 ? 0 : radius * StrictMath.sin(angle));
                modes.set(2 * k, i, StrictMath.cos(0.4 * i * (k + 1)));
                modes.set(2 * k + 1, i, 0);
            }
        }
        for (int k = 0; k < 2 * Channel.WAY; k++) {
            double s = (k % Channel.WAY) / (Channel.WAY - 1.0);
            for (int i = 0; i < n; i++) {
                ways.set(k, i, i == 0 ? (k < Channel.WAY ? 0.9 : -0.9) * s : i == 2 ? 0.4 * s * (1 - s) : 0);
            }
        }
    }

    /** The usual plane of I and g as far as row 13, one cell of which has diverged, with theory's border. */
    private static void map(Blocks frame) {
        Axis columns = new Axis(Coordinate.I, 0, 0.2, 24);
        Axis rows = new Axis(Coordinate.G, 0.4, 0.2, 16);
        Block map = frame.add(Channel.MAP, rows, columns);
        Block error = frame.add(Channel.MAP_ERROR, rows, columns);
        Block regime = frame.add(Channel.MAP_REGIME, rows, columns);
        Block theory = frame.add(Channel.MAP_THEORY, rows, columns);
        Block critical = frame.add(Channel.MAP_CRITICAL, Axis.parts(1), rows);
        Axis frequencies = new Axis(Coordinate.OMEGA, 0, 0.1, 31);
        Block curve = frame.add(Channel.SECTION_CRITICAL, Axis.parts(1), frequencies);
        for (int k = 0; k < 31; k++) {
            curve.set(0, k, 1 + frequencies.at(k));
        }
        map.clear();
        theory.clear();
        error.clear();
        regime.clear();
        critical.clear();
        for (int row = 0; row < 16; row++) {
            double g = rows.at(row);
            if (g > 1) {
                critical.set(0, row, 1.5 * (g - 1));
            }
            for (int column = 0; column < (row < 13 ? 24 : row == 13 ? 10 : 0); column++) {
                double lambda = lambda(g, columns.at(column));
                map.set(row, column, lambda);
                theory.set(row, column, row < 13 ? lambda - 0.03 : Double.NaN);
                error.set(row, column, 0.01);
                Regime is = lambda > 0.02 ? Regime.CHAOTIC : lambda < -0.02 ? Regime.ENTRAINED : Regime.UNDECIDED;
                regime.set(row, column, (column == 0 && lambda < 0 ? Regime.DECAYS : is).ordinal());
            }
        }
        map.set(12, 3, Double.NaN);
        error.set(12, 3, Double.NaN);
        regime.set(12, 3, Regime.DIVERGED.ordinal());
    }

    /** What stands in the map: 0 where I = 1.5 (g − 1). */
    static double lambda(double g, double amplitude) {
        return 0.2 * (g - 1 - amplitude / 1.5);
    }

    private static double sech(double x) {
        return 1 / StrictMath.cosh(x);
    }

    /** The columns of a window whose newest sample is of t = 60 τ. */
    private static Axis window(double step, int count) {
        return new Axis(Coordinate.TIME, (Math.round(60 / step) - (count - 1)) * step, step, count);
    }

    private static void set(Block numbers, Scalar scalar, double value) {
        numbers.set(0, scalar.ordinal(), value);
    }
}
