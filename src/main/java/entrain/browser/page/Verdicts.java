package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.core.analysis.Regime;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.settings.Settings;
import entrain.view.VerdictWords;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** The verdict in the head of each card, and behind it how it was reached. */
final class Verdicts {
    private static final double INTERVAL = 500;

    private static final Track[] TRACKS = Track.values();

    private final Regime[] shown = new Regime[TRACKS.length];
    private double shownAt = Double.NEGATIVE_INFINITY;

    /** Writes both verdicts: a new one at once, the numbers at most twice a second. */
    void show(Frame frame, Settings s, double now) {
        if (now - shownAt < INTERVAL && !differs(frame)) {
            return;
        }
        shownAt = now;
        for (Track track : TRACKS) {
            HTMLElement verdict = Dom.byId(id(track));
            Regime regime = VerdictWords.regime(frame, track);
            shown[track.ordinal()] = regime;
            Dom.attribute(verdict, "data-regime", regime.name());
            Dom.text(verdict.querySelector(".word"), VerdictWords.word(regime));
            Dom.text(verdict.querySelector(".numbers"), VerdictWords.numbers(frame, track, s));
            lines(verdict.querySelector(".reasons"), VerdictWords.reasons(frame, track, s));
        }
    }

    private boolean differs(Frame frame) {
        return VerdictWords.regime(frame, Track.SPONTANEOUS) != shown[0]
                || VerdictWords.regime(frame, Track.DRIVEN) != shown[1];
    }

    /** The next frame is shown at once. */
    void invalidate() {
        shownAt = Double.NEGATIVE_INFINITY;
    }

    private static String id(Track track) {
        return track == Track.SPONTANEOUS ? "verdict-spontaneous" : "verdict-driven";
    }

    private static void lines(HTMLElement list, List<String> lines) {
        while (list.getChildNodes().getLength() > lines.size()) {
            list.removeChild(list.getLastChild());
        }
        while (list.getChildNodes().getLength() < lines.size()) {
            Dom.append("li", list);
        }
        for (int i = 0; i < lines.size(); i++) {
            Dom.text((HTMLElement) list.getChildNodes().get(i), lines.get(i));
        }
    }
}
