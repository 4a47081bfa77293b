package entrain.view.panels;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.settings.Settings;
import entrain.view.Align;
import entrain.view.Ink;
import entrain.view.Plot;
import entrain.view.Surface;
import entrain.view.TimeScale;

/** What a picture says where there are no numbers: what it waits for. Words are made anew only when they change. */
final class Notes {
    private static final double SIZE = 12;
    private static final double LEAST_SIZE = 7;
    private static final double CHARACTER = 0.6;
    private static final int TRACKS = Pair.TRACKS.length;

    private final boolean settles;
    private final Scalar missing;
    private final String otherwise;
    private final String[] reason = new String[TRACKS];
    private final String[] whole = new String[TRACKS];
    private final int[] kind = new int[TRACKS];
    private final double[] time = new double[TRACKS];
    private final double[] perTau = new double[TRACKS];

    private Notes(boolean settles, Scalar missing, String otherwise) {
        this.settles = settles;
        this.missing = missing;
        this.otherwise = otherwise;
        java.util.Arrays.fill(kind, -1);
    }

    /** For a measurement that begins after settling and then lacks some time. */
    static Notes measured(Scalar missing) {
        return new Notes(true, missing, "starting…");
    }

    /** For what comes of itself: the same words until then. */
    static Notes waiting(String words) {
        return new Notes(false, Scalar.SETTLING, words);
    }

    /** In the middle of an otherwise empty picture: what both wait for. */
    void middle(Frame frame, Settings settings, Surface surface) {
        update(frame, settings);
        int s = Track.SPONTANEOUS.ordinal();
        int d = Track.DRIVEN.ordinal();
        double y = 0.5 * surface.height() + 4;
        if (reason[s].equals(reason[d])) {
            line(reason[s], y, surface);
        } else {
            double size = size(Math.max(whole[s].length(), whole[d].length()), surface);
            line(whole[s], y - 0.7 * size, size, surface);
            line(whole[d], y + 0.7 * size, size, surface);
        }
    }

    /** In the corner of a picture that shows the other track alone. */
    void corner(Frame frame, Settings settings, Track absent, Plot plot) {
        update(frame, settings);
        plot.corner(whole[absent.ordinal()], reason[absent.ordinal()], Ink.of(absent));
    }

    /** A line in the middle, smaller where there is little room; none on a surface that is too narrow for it. */
    static void line(String text, double y, Surface surface) {
        line(text, y, size(text.length(), surface), surface);
    }

    private static void line(String text, double y, double size, Surface surface) {
        if (size >= LEAST_SIZE) {
            surface.text(text, 0.5 * surface.width(), y, Ink.MUTED, size, Align.MIDDLE, false);
        }
    }

    private static double size(int characters, Surface surface) {
        return Math.min(SIZE, surface.width() / (CHARACTER * characters + 1));
    }

    private void update(Frame frame, Settings settings) {
        double scale = TimeScale.perTau(settings);
        for (Track track : Pair.TRACKS) {
            int m = track.ordinal();
            // Before the first step nothing has diverged; a frame that was never written to cannot say so itself.
            int now = frame.diverged(track) && frame.steps() > 0
                    ? 3
                    : settles && frame.knows(track, Scalar.SETTLING)
                            ? 2
                            : settles && frame.knows(track, missing)
                                    ? 1
                                    : settles && frame.has(Channel.SCALARS, track) ? 4 : 0;
            double wait = now == 2
                    ? Math.ceil(frame.value(track, Scalar.SETTLING))
                    : now == 1 ? Math.ceil(frame.value(track, missing)) : 0;
            if (now != kind[m] || wait != time[m] || scale != perTau[m]) {
                kind[m] = now;
                time[m] = wait;
                perTau[m] = scale;
                reason[m] = now == 3
                        ? "diverged"
                        : now == 2
                                ? "settling, " + TimeScale.text(wait, settings)
                                : now == 1
                                        ? "needs " + TimeScale.text(wait, settings) + " more"
                                        : now == 4 ? "nothing moves" : otherwise;
                whole[m] = Reading.name(track) + " " + reason[m];
            }
        }
    }
}
