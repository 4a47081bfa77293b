package entrain.lab.recording;

import entrain.core.analysis.PrincipalAxes;
import entrain.core.math.Nearest;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.measure.Recorder;
import entrain.lab.measure.ResponsePhase;
import entrain.lab.measure.Window;
import entrain.lab.settings.Params;

/**
 * A stretch of a recording as it goes by: the newest sample and the 60 τ before it. The axes of its state space and the order
 * of its units are those of the whole stretch, so that a picture depends on the time alone, not on the way there.
 */
public final class Playback {
    /** Samples that axes and order are taken from at most, evenly spread. */
    private static final int LOOKED_AT = 300;

    private static final int AXES = 3;
    /** From whatever they start, the axes of that many samples have settled. */
    private static final int PASSES = 40;

    private final Stretch stretch;
    private final boolean loop;
    private final int capacity;
    private final Window window;
    private final ResponsePhase order;
    private final double[] sample;
    private int at;

    /** At the first sample. @param loop whether it begins anew at its end */
    public Playback(Stretch stretch, boolean loop) {
        this.stretch = stretch;
        this.loop = loop;
        int n = stretch.n();
        sample = new double[n];
        order = new ResponsePhase(n);
        capacity = (int) Math.min(stretch.count(), Nearest.whole(Recorder.WINDOW / stretch.interval()) + 1);
        float[][] rows = overview();
        PrincipalAxes axes = new PrincipalAxes(n, Math.min(AXES, n));
        axes.update(rows, rows.length, PASSES);
        double[] loading = new double[n];
        for (int i = 0; i < n; i++) {
            loading[i] = axes.axis(0, i);
        }
        if (n > 1) {
            order.byLoading(loading);
        }
        window = n < AXES
                ? new Window(capacity, n, null, 0, stretch.interval())
                : new Window(capacity, n, axes, extent(axes, rows), stretch.interval());
        seek(0);
    }

    private float[][] overview() {
        int count = Math.min(LOOKED_AT, stretch.count());
        float[][] rows = new float[count][stretch.n()];
        for (int k = 0; k < count; k++) {
            stretch.read((int) ((long) k * stretch.count() / count), 1, sample, 0);
            for (int i = 0; i < sample.length; i++) {
                rows[k][i] = (float) sample[i];
            }
        }
        return rows;
    }

    private static double extent(PrincipalAxes axes, float[][] rows) {
        double largest = 0;
        for (float[] row : rows) {
            double square = 0;
            for (int a = 0; a < AXES; a++) {
                double sum = 0;
                for (int i = 0; i < row.length; i++) {
                    sum += (row[i] - axes.mean(i)) * axes.axis(a, i);
                }
                square += sum * sum;
            }
            largest = Math.max(largest, square);
        }
        return Math.sqrt(largest);
    }

    /** Number of the newest sample, from 0. */
    public int at() {
        return at;
    }

    /** Time from the first sample to the newest, in τ. */
    public double t() {
        return at * stretch.interval();
    }

    /** Time from the first sample to the last, in τ. */
    public double duration() {
        return (stretch.count() - 1) * stretch.interval();
    }

    /** Time between two samples, in τ. */
    public double interval() {
        return stretch.interval();
    }

    /** Whether it has come to its end and stays there. */
    public boolean over() {
        return !loop && at == stretch.count() - 1;
    }

    /** Goes on to the next sample, behind the last to the first; not where it is over. */
    public void step() {
        if (over()) {
            return;
        }
        if (at == stretch.count() - 1) {
            seek(0);
        } else {
            at++;
            take(at);
        }
    }

    /** Goes to the sample nearest to a time in τ, within the stretch. */
    public void seek(double t) {
        double nearest = Nearest.whole(Math.max(0, Math.min(t, duration())) / stretch.interval());
        at = (int) Math.min(nearest, stretch.count() - 1);
        int first = Math.max(0, at - capacity + 1);
        window.clear(first);
        for (int k = first; k <= at; k++) {
            take(k);
        }
    }

    private void take(int k) {
        stretch.read(k, 1, sample, 0);
        window.add(sample, 0);
    }

    /** Writes the pictures of now into a frame that was begun. */
    public void write(Frame frame, Track track, Channels channels) {
        window.show(channels);
        window.write(frame, track, -1, channels, at, Params.UNITS.defaultValue(), order);
    }
}
