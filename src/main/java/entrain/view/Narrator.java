package entrain.view;

import entrain.core.analysis.Regime;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Scalar;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Effect;
import entrain.lab.settings.Params;
import entrain.lab.settings.Preset;
import entrain.lab.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * What a listener hears of the two networks: only what has changed since it last spoke, as it is now, and never sooner
 * than {@link #PAUSE} after the last words, so that a flood of changes is one sentence. A verdict is waited for; until it
 * is found, what it looks like is told once.
 */
public final class Narrator {
    /** Between two sentences, in ms: as long as one takes to be heard. */
    static final double PAUSE = 4000;

    private Regime[] told = new Regime[0];
    private Regime[] hinted;
    private boolean[] turned;
    private boolean[] anew;
    private Settings before;
    private Settings spoken;
    private boolean ran;
    private int epoch;
    /** The participation ratio that is measured of a recording, since when it is the same, and the one that was told. */
    private double measured;

    private double measuredAt;
    private double described;
    private double spokenAt = Double.NEGATIVE_INFINITY;

    /** What there is to say at this time in ms, or nothing. The first call takes note of how things are. */
    public Phrase say(Numbers numbers, Settings now, boolean running, double time) {
        if (before == null) {
            spoken = now;
            ran = running;
        }
        notice(numbers, now);
        if (time - spokenAt < PAUSE) {
            return Phrase.NONE;
        }
        List<Phrase> words = new ArrayList<>();
        Preset preset = now.preset().orElse(null);
        if (preset != null && preset != spoken.preset().orElse(null)) {
            sentence(words, preset.title());
        }
        boolean above = now.get(Params.G) > 1;
        if (endsAtOne(now) && above != spoken.get(Params.G) > 1) {
            sentence(
                    words,
                    Phrase.of(above ? "g passed 1.0" : now.get(Params.G) < 1 ? "g is now below 1" : "g is now 1"));
        }
        if (numbers.critical() != null) {
            double critical = numbers.critical().get(0, 0);
            boolean tamed = now.get(Params.I) > critical;
            if (tamed != spoken.get(Params.I) > critical) {
                sentence(
                        words,
                        Phrase.of(
                                tamed ? "I passed I_c = {} of the theory" : "I is now below I_c = {} of the theory",
                                Labels.number(critical)));
            }
        }
        int starts = now.get(Params.CLOUD);
        if (starts > 0 != spoken.get(Params.CLOUD) > 0) {
            sentence(
                    words,
                    starts > 0
                            ? Phrase.of("A cloud of {} further starts about each network", Integer.toString(starts))
                            : Phrase.of("The cloud is gone"));
        }
        if (running != ran) {
            sentence(words, Phrase.of(running ? "Running" : "Paused"));
        }
        describe(words, numbers, time);
        for (int m = 0; m < told.length; m++) {
            Track track = numbers.track(m);
            Regime regime = VerdictWords.regime(numbers, track);
            if (regime != Regime.UNDECIDED && (regime != told[m] || anew[m])) {
                sentence(words, verdict(numbers, track, regime, told[m], now));
                told[m] = regime;
                turned[m] = false;
                anew[m] = false;
            } else if (told[m] == null || anew[m]) {
                hint(words, numbers, track);
            }
        }
        if (!words.isEmpty()) {
            spoken = now;
            ran = running;
            spokenAt = time;
        }
        return Phrase.join(" ", words);
    }

    /** A recording is described once its numbers have stood for as long as a sentence takes, and anew when they do again. */
    private void describe(List<Phrase> words, Numbers numbers, double time) {
        Track recording = RecordingWords.among(numbers);
        double now = recording == null ? 0 : numbers.value(recording, Scalar.PARTICIPATION);
        if (now != measured) {
            measured = now;
            measuredAt = time;
        } else if (now == 0) {
            described = 0;
        } else if (now != described && time - measuredAt >= PAUSE) {
            described = now;
            sentence(words, said(recording, List.of(RecordingWords.heard(numbers, recording))));
        }
    }

    private void hint(List<Phrase> words, Numbers numbers, Track track) {
        Regime likely = VerdictWords.likely(numbers, track);
        if (likely != Regime.UNDECIDED && likely != hinted[track.index()]) {
            hinted[track.index()] = likely;
            List<Phrase> clauses = new ArrayList<>();
            clauses.add(VerdictWords.looks(likely));
            lambda(numbers, track, clauses);
            sentence(words, said(track, clauses));
        }
    }

    /** A verdict found anew, after a knob was turned or for another network, is told even if it is the same word. */
    private void notice(Numbers numbers, Settings now) {
        if (told.length != numbers.tracks()) {
            told = new Regime[numbers.tracks()];
            hinted = new Regime[told.length];
            turned = new boolean[told.length];
            anew = new boolean[told.length];
        }
        boolean changed = before != null && (numbers.frame().epoch() != epoch || before.differs(now, Effect.LIVE));
        for (int m = 0; m < told.length; m++) {
            Track track = numbers.track(m);
            turned[m] |= changed;
            hinted[m] = changed ? null : hinted[m];
            anew[m] |= turned[m] && VerdictWords.regime(numbers, track) == Regime.UNDECIDED;
        }
        before = now;
        epoch = numbers.frame().epoch();
    }

    /** The verdicts of now are told by somebody else. */
    public void leave(Numbers numbers) {
        for (int m = 0; m < Math.min(told.length, numbers.tracks()); m++) {
            Regime regime = VerdictWords.regime(numbers, numbers.track(m));
            if (regime != Regime.UNDECIDED) {
                told[m] = regime;
                turned[m] = false;
                anew[m] = false;
            }
        }
    }

    private static Phrase verdict(Numbers numbers, Track track, Regime regime, Regime earlier, Settings s) {
        List<Phrase> clauses = new ArrayList<>();
        if (regime == Regime.DECAYS) {
            clauses.add(Phrase.of("activity dies out"));
        } else {
            if (earlier == Regime.DECAYS) {
                clauses.add(Phrase.of("activity no longer dies out"));
            }
            if (numbers.diverged(track)) {
                String t = TimeScale.clock(numbers.frame(track).divergedAt(track), s);
                clauses.add(Phrase.of("diverged at t = {}", t));
            } else {
                clauses.add(VerdictWords.word(regime));
                lambda(numbers, track, clauses);
            }
        }
        return said(track, clauses);
    }

    private static Phrase said(Track track, List<Phrase> clauses) {
        return Phrase.join(": ", List.of(TrackWords.subject(track), Phrase.join(", ", clauses)));
    }

    private static void lambda(Numbers numbers, Track track, List<Phrase> clauses) {
        if (numbers.knows(track, Scalar.LAMBDA)) {
            double lambda = numbers.value(track, Scalar.LAMBDA);
            clauses.add(Phrase.of("λ₁ about {} per τ", Labels.fixed(lambda, Math.abs(lambda) < 0.01 ? 3 : 2)));
        }
    }

    /** Whether silence ends at g = 1: the slope of φ at 0 is 1, on both sides of it. */
    private static boolean endsAtOne(Settings s) {
        return s.get(Params.PHI).slopeAtZero() == 1;
    }

    private static void sentence(List<Phrase> words, Phrase sentence) {
        words.add(Phrase.of("{}.", sentence));
    }
}
