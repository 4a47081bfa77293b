package entrain.view.panels;

import entrain.lab.sim.Channel;
import entrain.lab.sim.Frame;
import entrain.lab.sim.Member;
import entrain.lab.sim.Prediction;
import entrain.lab.sim.Scalar;

/** Frames for tests of pictures: curves such as a chaotic and an entrained network give, in closed form. */
final class Frames {
    private static final double OMEGA = 0.6;

    private Frames() {}

    /** Every channel of both members: orbits, sines, decaying and periodic averages. */
    static Frame full() {
        return full(false, false);
    }

    /** @param spontaneous whether that member has diverged; {@code driven} likewise */
    static Frame full(boolean spontaneous, boolean driven) {
        Frame frame = new Frame();
        frame.begin(1, 600, 60);
        for (Member member : Member.values()) {
            boolean diverged = member == Member.SPONTANEOUS ? spontaneous : driven;
            frame.member(member, diverged ? 50 : -1, 1.5, 0.9);
            windows(frame, member);
            averages(frame, member);
            scalars(frame, member);
            theory(frame, member);
        }
        network(frame);
        return frame;
    }

    /** No curves yet, and the scalars that say how long that will be. */
    static Frame waiting(boolean settling) {
        Frame frame = new Frame();
        frame.begin(1, 0, 0);
        for (Member member : Member.values()) {
            frame.member(member, -1, 0, 0);
            frame.addScalars(Channel.SCALARS, member, Scalar.values().length);
            if (settling) {
                set(frame, member, Scalar.SETTLING, 11.2);
            }
            set(frame, member, Scalar.LAMBDA_MISSING, 7.4 + 10 * member.ordinal());
            set(frame, member, Scalar.AUTOCOVARIANCE_MISSING, 7.4);
            set(frame, member, Scalar.SPECTRUM_MISSING, 7.4);
            set(frame, member, Scalar.PCA_MISSING, 7.4);
        }
        return frame;
    }

    /** Every number that is not in the header is not a number or infinite. */
    static Frame broken() {
        Frame frame = full();
        float[] bad = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MAX_VALUE};
        for (Member member : Member.values()) {
            for (Channel channel : Channel.values()) {
                int size = frame.rows(channel, member) * frame.columns(channel, member);
                for (int i = 0; i < size && channel != Channel.SCALARS && channel != Channel.PREDICTIONS; i++) {
                    frame.data()[frame.offset(channel, member) + i] = bad[i * 7 / 3 % 4];
                }
            }
        }
        return frame;
    }

    private static void windows(Frame frame, Member member) {
        int m = member.ordinal();
        int state = frame.add(Channel.STATE, member, 3, 60, 0.2);
        for (int k = 0; k < 60; k++) {
            double s = k * 0.1 * (m + 1);
            frame.data()[state + k] = (float) StrictMath.cos(s);
            frame.data()[state + 60 + k] = (float) StrictMath.sin(s);
            frame.data()[state + 120 + k] = (float) StrictMath.sin(2 * s);
        }
        int traces = frame.add(Channel.TRACES, member, 5, 60, 0.2);
        for (int i = 0; i < 300; i++) {
            frame.data()[traces + i] = (float) StrictMath.sin(i * 0.1);
        }
        int raster = frame.add(Channel.RASTER, member, 12, 30, 0.4);
        for (int i = 0; i < 360; i++) {
            frame.data()[raster + i] = (float) StrictMath.sin(i % 30 * 0.3 + i / 30 * 0.5);
        }
    }

    private static void averages(Frame frame, Member member) {
        boolean driven = member == Member.DRIVEN;
        int lags = 151;
        int covariance = frame.add(Channel.AUTOCOVARIANCE, member, 2, lags, 0.2);
        for (int k = 0; k < lags; k++) {
            double c = driven
                    ? 0.62 * StrictMath.cos(OMEGA * k * 0.2)
                    : sech(0.2 * k * 0.2) * 0.5 + 0.03 * StrictMath.sin(0.1 * k);
            frame.data()[covariance + k] = (float) (2 * c);
            frame.data()[covariance + lags + k] = (float) c;
        }
        int frequencies = 200;
        int spectrum = frame.add(Channel.SPECTRUM, member, 1, frequencies, 0.05);
        for (int k = 0; k < frequencies; k++) {
            double w = k * 0.05;
            double continuous = (driven ? 1e-5 : 1) / StrictMath.cosh(2.2 * w) * (1 + 0.2 * StrictMath.sin(17 * w));
            frame.data()[spectrum + k] = (float) (continuous + (driven ? lines(w) : 0));
        }
        int components = 60;
        int pca = frame.add(Channel.PCA, member, 1, components, 1);
        double ratio = driven ? 0.45 : 0.82;
        for (int k = 0; k < components; k++) {
            frame.data()[pca + k] = (float) ((1 - ratio) * StrictMath.pow(ratio, k));
        }
        int times = 300;
        int distance = frame.add(Channel.DISTANCE, member, 1, times, 0.5);
        for (int k = 0; k < times; k++) {
            double v = driven ? -3 - 0.11 * k : Math.min(0.2, -3 + 0.02 * k + 0.1 * StrictMath.sin(k * 0.2));
            frame.data()[distance + k] = (float) Math.max(-16, v);
        }
        int blocks = 240;
        int lyapunov = frame.add(Channel.LYAPUNOV, member, 1, blocks, 1);
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

    private static void scalars(Frame frame, Member member) {
        boolean driven = member == Member.DRIVEN;
        frame.addScalars(Channel.SCALARS, member, Scalar.values().length);
        set(frame, member, Scalar.AUTOCOVARIANCE_TIME, 84);
        set(frame, member, Scalar.SPECTRUM_TIME, 84);
        set(frame, member, Scalar.LAMBDA, driven ? -0.24 : 0.1);
        set(frame, member, Scalar.LAMBDA_ERROR, driven ? 0.002 : 0.02);
        set(frame, member, Scalar.LAMBDA_TIME, 240);
        set(frame, member, Scalar.DRIVE_SHARE, 0.98);
        set(frame, member, Scalar.PCA_TIME, 60);
        set(frame, member, Scalar.PARTICIPATION, driven ? 2.04 : 9.7);
        set(frame, member, Scalar.COMPONENTS_90, driven ? 3 : 14);
        set(frame, member, Scalar.COMPONENTS_95, driven ? 4 : 21);
        set(frame, member, Scalar.HALF_WIDTH, driven ? 1.6 : 4.7);
        set(frame, member, Scalar.GROWTH, driven ? -0.24 : 0.09);
        set(frame, member, Scalar.ANGLE, 41);
        set(frame, member, Scalar.LARGEST_ANGLE, 83);
    }

    private static void theory(Frame frame, Member member) {
        boolean driven = member == Member.DRIVEN;
        int lags = 121;
        int at = frame.add(Channel.THEORY, member, 2, lags, 0.25);
        for (int k = 0; k < lags; k++) {
            double c = driven ? 0.6 * StrictMath.cos(OMEGA * k * 0.25) : 0.52 * sech(0.06 * k);
            frame.data()[at + k] = (float) (2 * c);
            frame.data()[at + lags + k] = (float) c;
        }
        int spectrum = frame.add(Channel.THEORY_SPECTRUM, member, 1, 100, 0.05);
        for (int k = 0; k < 100; k++) {
            frame.data()[spectrum + k] = (float) ((driven ? 1e-5 : 1.1) / StrictMath.cosh(0.11 * k));
        }
        frame.addScalars(Channel.PREDICTIONS, member, Prediction.values().length);
        frame.set(Channel.PREDICTIONS, member, Prediction.LAMBDA.ordinal(), driven ? -0.21 : 0.13);
    }

    /** 400 eigenvalues evenly over the unit disc, a matrix of waves, twenty networks. */
    private static void network(Frame frame) {
        int n = 400;
        int eigenvalues = frame.add(Channel.EIGENVALUES, Member.SPONTANEOUS, 2, n, 0);
        for (int k = 0; k < n; k++) {
            double radius = Math.sqrt((k / 2 + 0.5) / (n / 2));
            double angle = (k / 2 + 1) * 2.399963;
            frame.data()[eigenvalues + k] = (float) (radius * StrictMath.cos(angle));
            frame.data()[eigenvalues + n + k] = (float) (radius * StrictMath.sin(angle) * (k % 2 == 0 ? 1 : -1));
        }
        int weights = frame.add(Channel.WEIGHTS, Member.SPONTANEOUS, 30, 30, 0);
        for (int k = 0; k < 900; k++) {
            frame.data()[weights + k] = (float) (0.07 * StrictMath.sin(k * 1.7) * StrictMath.cos(k * 0.013 * k));
        }
        for (Member member : Member.values()) {
            int networks = frame.add(Channel.ENSEMBLE, member, 3, 20, 0);
            for (int k = 0; k < 20; k++) {
                boolean driven = member == Member.DRIVEN;
                frame.data()[networks + k] = (float) ((driven ? -0.18 : 0.09) + 0.04 * StrictMath.sin(2.3 * k));
                frame.data()[networks + 20 + k] = 0.01f;
                frame.data()[networks + 40 + k] = driven ? 5 : k == 7 ? 7 : 4;
            }
        }
    }

    private static double sech(double x) {
        return 1 / StrictMath.cosh(x);
    }

    private static void set(Frame frame, Member member, Scalar scalar, double value) {
        frame.set(Channel.SCALARS, member, scalar.ordinal(), value);
    }
}
