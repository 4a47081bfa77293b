package entrain.view.panels;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Prediction;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;

/** Frames for tests of pictures: curves such as a chaotic and an entrained network give, in closed form. */
final class Frames {
    private static final double OMEGA = 0.6;

    private Frames() {}

    /** Every channel of both tracks: orbits, sines, decaying and periodic averages. */
    static Frame full() {
        return full(false, false);
    }

    /** @param spontaneous whether that track has diverged; {@code driven} likewise */
    static Frame full(boolean spontaneous, boolean driven) {
        Frame frame = new Frame();
        frame.begin(1, 600, 60);
        for (Track track : Track.values()) {
            boolean diverged = track == Track.SPONTANEOUS ? spontaneous : driven;
            frame.track(track, diverged ? 50 : -1, 1.5, 0.9);
            windows(frame, track);
            averages(frame, track);
            scalars(frame, track);
            theory(frame, track);
        }
        network(frame);
        return frame;
    }

    /** No curves yet, and the scalars that say how long that will be. */
    static Frame waiting(boolean settling) {
        Frame frame = new Frame();
        frame.begin(1, 0, 0);
        for (Track track : Track.values()) {
            frame.track(track, -1, 0, 0);
            frame.addScalars(Channel.SCALARS, track, Scalar.values().length);
            if (settling) {
                set(frame, track, Scalar.SETTLING, 11.2);
            }
            set(frame, track, Scalar.LAMBDA_MISSING, 7.4 + 10 * track.ordinal());
            set(frame, track, Scalar.AUTOCOVARIANCE_MISSING, 7.4);
            set(frame, track, Scalar.SPECTRUM_MISSING, 7.4);
            set(frame, track, Scalar.PCA_MISSING, 7.4);
        }
        return frame;
    }

    /** Every number that is not in the header is not a number or infinite. */
    static Frame broken() {
        Frame frame = full();
        float[] bad = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MAX_VALUE};
        for (Track track : Track.values()) {
            for (Channel channel : Channel.values()) {
                int size = frame.rows(channel, track) * frame.columns(channel, track);
                for (int i = 0; i < size && channel != Channel.SCALARS && channel != Channel.PREDICTIONS; i++) {
                    frame.data()[frame.offset(channel, track) + i] = bad[i * 7 / 3 % 4];
                }
            }
        }
        return frame;
    }

    private static void windows(Frame frame, Track track) {
        int m = track.ordinal();
        int state = frame.add(Channel.STATE, track, 3, 60, 0.2);
        for (int k = 0; k < 60; k++) {
            double s = k * 0.1 * (m + 1);
            frame.data()[state + k] = (float) StrictMath.cos(s);
            frame.data()[state + 60 + k] = (float) StrictMath.sin(s);
            frame.data()[state + 120 + k] = (float) StrictMath.sin(2 * s);
        }
        int traces = frame.add(Channel.TRACES, track, 5, 60, 0.2);
        for (int i = 0; i < 300; i++) {
            frame.data()[traces + i] = (float) StrictMath.sin(i * 0.1);
        }
        int raster = frame.add(Channel.RASTER, track, 12, 30, 0.4);
        for (int i = 0; i < 360; i++) {
            frame.data()[raster + i] = (float) StrictMath.sin(i % 30 * 0.3 + i / 30 * 0.5);
        }
    }

    private static void averages(Frame frame, Track track) {
        boolean driven = track == Track.DRIVEN;
        int lags = 151;
        int covariance = frame.add(Channel.AUTOCOVARIANCE, track, 2, lags, 0.2);
        for (int k = 0; k < lags; k++) {
            double c = driven
                    ? 0.62 * StrictMath.cos(OMEGA * k * 0.2)
                    : sech(0.2 * k * 0.2) * 0.5 + 0.03 * StrictMath.sin(0.1 * k);
            frame.data()[covariance + k] = (float) (2 * c);
            frame.data()[covariance + lags + k] = (float) c;
        }
        int frequencies = 200;
        int spectrum = frame.add(Channel.SPECTRUM, track, 1, frequencies, 0.05);
        for (int k = 0; k < frequencies; k++) {
            double w = k * 0.05;
            double continuous = (driven ? 1e-5 : 1) / StrictMath.cosh(2.2 * w) * (1 + 0.2 * StrictMath.sin(17 * w));
            frame.data()[spectrum + k] = (float) (continuous + (driven ? lines(w) : 0));
        }
        int components = 60;
        int pca = frame.add(Channel.PCA, track, 1, components, 1);
        double ratio = driven ? 0.45 : 0.82;
        for (int k = 0; k < components; k++) {
            frame.data()[pca + k] = (float) ((1 - ratio) * StrictMath.pow(ratio, k));
        }
        int times = 300;
        int distance = frame.add(Channel.DISTANCE, track, 1, times, 0.5);
        for (int k = 0; k < times; k++) {
            double v = driven ? -3 - 0.11 * k : Math.min(0.2, -3 + 0.02 * k + 0.1 * StrictMath.sin(k * 0.2));
            frame.data()[distance + k] = (float) Math.max(-16, v);
        }
        int blocks = 240;
        int lyapunov = frame.add(Channel.LYAPUNOV, track, 1, blocks, 1);
        for (int k = 0; k < blocks; k++) {
            double wander = (driven ? -0.6 : 0.9) * StrictMath.cos(0.15 * k) / (k + 1);
            frame.data()[lyapunov + k] = (float) ((driven ? -0.24 : 0.1) + wander);
        }
    }

    private static double lines(double w) {
        return line(w - OMEGA) * 8 + line(w - 3 * OMEGA) * 0.02;
    }

    private static double line(double off) {
        return StrictMath.exp(-off * off / 0.0009);
    }

    private static void scalars(Frame frame, Track track) {
        boolean driven = track == Track.DRIVEN;
        frame.addScalars(Channel.SCALARS, track, Scalar.values().length);
        set(frame, track, Scalar.AUTOCOVARIANCE_TIME, 84);
        set(frame, track, Scalar.SPECTRUM_TIME, 84);
        set(frame, track, Scalar.LAMBDA, driven ? -0.24 : 0.1);
        set(frame, track, Scalar.LAMBDA_ERROR, driven ? 0.002 : 0.02);
        set(frame, track, Scalar.LAMBDA_TIME, 240);
        set(frame, track, Scalar.DRIVE_SHARE, 0.98);
        set(frame, track, Scalar.PCA_TIME, 60);
        set(frame, track, Scalar.PARTICIPATION, driven ? 2.04 : 9.7);
        set(frame, track, Scalar.COMPONENTS_90, driven ? 3 : 14);
        set(frame, track, Scalar.COMPONENTS_95, driven ? 4 : 21);
        set(frame, track, Scalar.HALF_WIDTH, driven ? 1.6 : 4.7);
        set(frame, track, Scalar.GROWTH, driven ? -0.24 : 0.09);
        set(frame, track, Scalar.ANGLE, 41);
        set(frame, track, Scalar.LARGEST_ANGLE, 83);
    }

    private static void theory(Frame frame, Track track) {
        boolean driven = track == Track.DRIVEN;
        int lags = 121;
        int at = frame.add(Channel.THEORY, track, 2, lags, 0.25);
        for (int k = 0; k < lags; k++) {
            double c = driven ? 0.6 * StrictMath.cos(OMEGA * k * 0.25) : 0.52 * sech(0.06 * k);
            frame.data()[at + k] = (float) (2 * c);
            frame.data()[at + lags + k] = (float) c;
        }
        int spectrum = frame.add(Channel.THEORY_SPECTRUM, track, 1, 100, 0.05);
        for (int k = 0; k < 100; k++) {
            frame.data()[spectrum + k] = (float) ((driven ? 1e-5 : 1.1) / StrictMath.cosh(0.11 * k));
        }
        frame.addScalars(Channel.PREDICTIONS, track, Prediction.values().length);
        frame.set(Channel.PREDICTIONS, track, Prediction.LAMBDA.ordinal(), driven ? -0.21 : 0.13);
    }

    /** 400 eigenvalues evenly over the unit disc, a matrix of waves, twenty networks. */
    private static void network(Frame frame) {
        int n = 400;
        int eigenvalues = frame.add(Channel.EIGENVALUES, Track.SPONTANEOUS, 2, n, 0);
        for (int k = 0; k < n; k++) {
            double radius = Math.sqrt((k / 2 + 0.5) / (n / 2));
            double angle = (k / 2 + 1) * 2.399963;
            frame.data()[eigenvalues + k] = (float) (radius * StrictMath.cos(angle));
            frame.data()[eigenvalues + n + k] = (float) (radius * StrictMath.sin(angle) * (k % 2 == 0 ? 1 : -1));
        }
        int weights = frame.add(Channel.WEIGHTS, Track.SPONTANEOUS, 30, 30, 0);
        for (int k = 0; k < 900; k++) {
            frame.data()[weights + k] = (float) (0.07 * StrictMath.sin(k * 1.7) * StrictMath.cos(k * 0.013 * k));
        }
        for (Track track : Track.values()) {
            int networks = frame.add(Channel.ENSEMBLE, track, 3, 20, 0);
            for (int k = 0; k < 20; k++) {
                boolean driven = track == Track.DRIVEN;
                frame.data()[networks + k] = (float) ((driven ? -0.18 : 0.09) + 0.04 * StrictMath.sin(2.3 * k));
                frame.data()[networks + 20 + k] = 0.01f;
                frame.data()[networks + 40 + k] = driven ? 5 : k == 7 ? 7 : 4;
            }
        }
    }

    private static double sech(double x) {
        return 1 / StrictMath.cosh(x);
    }

    private static void set(Frame frame, Track track, Scalar scalar, double value) {
        frame.set(Channel.SCALARS, track, scalar.ordinal(), value);
    }
}
