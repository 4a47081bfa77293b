package entrain.view.panels;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Settings;
import entrain.view.Align;
import entrain.view.CautionWords;
import entrain.view.Ink;
import entrain.view.Plot;
import entrain.view.RecordingWords;
import entrain.view.Surface;
import entrain.view.TimeScale;
import entrain.view.TrackWords;
import java.util.List;

/** What a picture says where there are no numbers: what it waits for. Words are made anew only when they change. */
final class Notes {
    private static final double SIZE = 12;
    private static final double LEAST_SIZE = 7;
    private static final double CHARACTER = 0.6;
    private static final Phrase NONE = Phrase.verbatim("–");
    private static final int DIVERGED = 3;
    private static final int STILL = 4;
    /** Of a network that learns: averages over moving weights tell of no network. */
    private static final int LEARNING = 5;
    /** Plus the ordinal of what is amiss. */
    private static final int REFUSED = 6;
    /** Of a recording, whose numbers come without settling or not at all. */
    private static final int RECORDED = 1000;

    private final boolean settles;
    private final Scalar missing;
    private final Phrase otherwise;
    private final Phrase recorded;
    private Phrase[] reason = new Phrase[0];
    private Phrase[] whole;
    private int[] kind;
    private double[] time;
    private double[] perTau;

    private Notes(boolean settles, Scalar missing, Phrase otherwise, Phrase recorded) {
        this.settles = settles;
        this.missing = missing;
        this.otherwise = otherwise;
        this.recorded = recorded;
    }

    /** For a measurement that begins after settling and then lacks some time. */
    static Notes measured(Scalar missing) {
        return measured(missing, Phrase.of("computing…"));
    }

    /** The same where a recording has no such numbers. @param recorded says so */
    static Notes measured(Scalar missing, Phrase recorded) {
        return new Notes(true, missing, Phrase.of("starting…"), recorded);
    }

    /** For what comes of itself: the same words until then. */
    static Notes waiting(Phrase words) {
        return waiting(words, Phrase.of("computing…"));
    }

    /** The same with other words for a recording. */
    static Notes waiting(Phrase words, Phrase recorded) {
        return new Notes(false, Scalar.SETTLING, words, recorded);
    }

    /** In the middle of an otherwise empty picture: what the tracks wait for, once where it is the same. */
    void middle(Numbers numbers, Settings settings, Surface surface) {
        update(numbers, settings);
        double y = 0.5 * surface.height() + 4;
        boolean alike = true;
        int longest = 0;
        for (int m = 0; m < reason.length; m++) {
            alike &= kind[m] == kind[0] && time[m] == time[0];
            longest = Math.max(longest, whole[m].in(surface.language()).length());
        }
        if (alike) {
            boolean over = reason.length > 0 && kind[0] == DIVERGED; // which the heads of the cards say, once for all
            line(over ? NONE : reason.length == 0 ? otherwise : reason[0], y, surface);
            return;
        }
        double size = size(longest, surface);
        for (int m = 0; m < reason.length; m++) {
            line(whole[m].in(surface.language()), y + 0.7 * (2 * m + 1 - reason.length) * size, size, surface);
        }
    }

    /** In the corner of a picture of which every track waits: for the longest of their waits. */
    void corner(Numbers numbers, Settings settings, Plot plot) {
        update(numbers, settings);
        int longest = 0;
        for (int m = 1; m < reason.length; m++) {
            longest = time[m] > time[longest] ? m : longest;
        }
        plot.corner(reason[longest], reason[longest], Ink.MUTED);
    }

    /** In the corner of a picture that shows other tracks alone. */
    void corner(Numbers numbers, Settings settings, Track absent, Plot plot) {
        update(numbers, settings);
        plot.corner(whole[absent.index()], reason[absent.index()], Ink.of(absent));
    }

    /** A line in the middle, smaller where there is little room; none on a surface that is too narrow for it. */
    static void line(Phrase words, double y, Surface surface) {
        String text = words.in(surface.language());
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

    private void reserve(int tracks) {
        reason = new Phrase[tracks];
        whole = new Phrase[tracks];
        kind = new int[tracks];
        java.util.Arrays.fill(kind, -1);
        time = new double[tracks];
        perTau = new double[tracks];
    }

    private void update(Numbers numbers, Settings settings) {
        double scale = TimeScale.perTau(settings);
        if (reason.length != numbers.tracks()) {
            reserve(numbers.tracks());
        }
        for (int m = 0; m < reason.length; m++) {
            Track track = numbers.track(m);
            int now = kind(numbers, track);
            double wait = now == 2
                    ? Math.ceil(numbers.value(track, Scalar.SETTLING))
                    : now == 1 ? Math.ceil(numbers.value(track, missing)) : 0;
            if (now != kind[m] || wait != time[m] || scale != perTau[m]) {
                kind[m] = now;
                time[m] = wait;
                perTau[m] = scale;
                reason[m] = words(now, TimeScale.text(wait, settings));
                whole[m] = now == RECORDED
                        ? Phrase.join(": ", List.of(TrackWords.name(track), reason[m]))
                        : Reading.of(track, reason[m]);
            }
        }
    }

    /** Whether a track's numbers are yet to come. */
    boolean waits(Numbers numbers, Track track) {
        return kind(numbers, track) < DIVERGED;
    }

    private int kind(Numbers numbers, Track track) {
        if (RecordingWords.is(track)) {
            return settles && numbers.knows(track, missing) ? 1 : RECORDED;
        }
        return numbers.diverged(track)
                ? DIVERGED
                : settles && numbers.knows(track, Scalar.SETTLING)
                        ? 2
                        : settles && numbers.knows(track, missing)
                                ? 1
                                : settles && numbers.has(Channel.SCALARS, track) ? nothing(numbers, track) : 0;
    }

    /** Why there are no numbers although enough was seen: weights or nothing moves, or the step or the samples do not do. */
    private static int nothing(Numbers numbers, Track track) {
        if (track.kind() == Track.Kind.TRAINED && !numbers.knows(track, Scalar.REGIME)) {
            return LEARNING; // no verdict is sought then
        }
        boolean refused = numbers.knows(track, Scalar.REFUSED);
        return refused ? REFUSED + (int) numbers.value(track, Scalar.CAUTION) : STILL;
    }

    private Phrase words(int now, String wait) {
        return switch (now) {
            case 1 -> Phrase.of("needs {} more", wait);
            case 2 -> Phrase.of("settling, {}", wait);
            case DIVERGED -> Phrase.of("diverged");
            case STILL -> Phrase.of("nothing moves");
            case LEARNING -> Phrase.of("measured once frozen");
            case 0 -> otherwise;
            case RECORDED -> recorded;
            default -> CautionWords.brief(now - REFUSED);
        };
    }
}
