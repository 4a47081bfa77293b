package entrain.lab.run;

import entrain.core.engine.Engine;
import entrain.core.math.Digits;
import entrain.lab.frame.Track;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.List;

/**
 * A run computed anew from t = 0, all units of both networks, as the bytes of a file: NPY (float32, networks × samples ×
 * units) or CSV. {@link #advance} takes one sample after the other, then {@link #next} gives the file in parts.
 */
public final class RunFile {
    private static final int LARGEST = 1 << 24; // numbers: 64 MiB as floats
    private static final int PART = 1 << 16; // numbers
    private static final int FLOAT_DIGITS = 9; // which tell every float from its neighbours
    private static final List<Track> TRACKS = Track.TWIN;

    private final Simulation simulation;
    private final boolean npy;
    private final int stride;
    private final int samples;
    private final int n;
    private final float[][] x = new float[TRACKS.size()][];
    private final double[] row;
    private int taken;
    private int given = -1; // rows of the file, after its header

    /**
     * At t = 0, where the first sample is.
     *
     * @param data    what is given in place of what the seeds would draw
     * @param format  {@code csv} or {@code npy}
     * @param stride  steps between two samples
     * @param samples how many, as {@link #samples} says
     * @throws entrain.core.engine.TooLarge where there is no memory for the network
     */
    public RunFile(Settings settings, Engine engine, OwnData data, String format, int stride, int samples) {
        this.npy = format.equals("npy");
        this.stride = stride;
        this.samples = samples;
        simulation = new Simulation(settings, engine, data);
        n = simulation.n();
        row = new double[n];
        for (int m = 0; m < x.length; m++) {
            x[m] = new float[samples * n];
        }
    }

    /** How many samples there are up to a time in τ; 0 where so many numbers do not fit. */
    public static int samples(Settings settings, double t, int stride) {
        long steps = (long) Math.floor(t / settings.get(Params.DT) + 0.5);
        long samples = steps / stride + 1;
        return samples * settings.get(Params.N) * TRACKS.size() <= LARGEST ? (int) samples : 0;
    }

    /** Takes a sample; false once all are there, or a network has left all bounds. */
    public boolean advance() {
        if (taken == samples || !reach((long) taken * stride)) {
            return false;
        }
        for (Track track : TRACKS) {
            simulation.state(track, row);
            for (int i = 0; i < n; i++) {
                x[track.index()][taken * n + i] = (float) row[i];
            }
        }
        taken++;
        return taken < samples;
    }

    private boolean reach(long steps) {
        while (simulation.steps() < steps) {
            simulation.step();
        }
        for (Track track : TRACKS) {
            if (simulation.divergedAt(track) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Share of the samples taken, 0 to 1. */
    public double progress() {
        return (double) taken / samples;
    }

    /** Whether all samples are there. */
    public boolean complete() {
        return taken == samples;
    }

    /** The next part of the file, or null after the last. */
    public byte[] next() {
        int rows = TRACKS.size() * taken;
        if (given < 0) {
            given = 0;
            return npy ? Npy.header("<f4", TRACKS.size(), taken, n) : ascii(csv(0, 0, true));
        }
        if (given == rows) {
            return null;
        }
        int from = given;
        given = Math.min(rows, from + Math.max(1, PART / n));
        if (!npy) {
            return ascii(csv(from, given, false));
        }
        int track = from / taken;
        given = Math.min(given, (track + 1) * taken); // not beyond a network
        return Npy.floats(x[track], (from - track * taken) * n, (given - from) * n);
    }

    private StringBuilder csv(int from, int to, boolean header) {
        StringBuilder out = new StringBuilder();
        int[] units = new int[n];
        for (int i = 0; i < n; i++) {
            units[i] = i;
        }
        TrajectoryCsv csv = new TrajectoryCsv(out, units, (value, text) -> Digits.write(value, FLOAT_DIGITS, text));
        if (header) {
            csv.header("member,");
        }
        for (int k = from; k < to; k++) {
            int sample = k % taken;
            for (int i = 0; i < n; i++) {
                row[i] = x[k / taken][sample * n + i];
            }
            csv.row(
                    TRACKS.get(k / taken).word() + ",",
                    (double) sample * stride * simulation.settings().get(Params.DT),
                    row);
        }
        return out;
    }

    private static byte[] ascii(StringBuilder text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return bytes;
    }

    /** Gives back the memory that its engine holds for it. */
    public void release() {
        simulation.release();
    }
}
