package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Settings;
import entrain.view.VerdictWords;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** The verdict in the head of each card, and behind it how it was reached. */
final class Verdicts {
    private static final double INTERVAL = 500;

    private int[] shown = new int[0];
    private double shownAt = Double.NEGATIVE_INFINITY;

    /** Writes all verdicts: a new one at once, the numbers at most twice a second. */
    void show(Numbers numbers, Settings s, double now) {
        if (now - shownAt < INTERVAL && !differs(numbers)) {
            return;
        }
        shownAt = now;
        shown = shown.length == numbers.tracks() ? shown : new int[numbers.tracks()];
        for (int m = 0; m < shown.length; m++) {
            Track track = numbers.track(m);
            shown[m] = VerdictWords.grade(numbers, track);
            HTMLElement verdict = Dom.byId(Cards.verdict(track));
            if (verdict == null) {
                continue; // there is none of a recording
            }
            Dom.attribute(
                    verdict, "data-regime", VerdictWords.regime(numbers, track).name());
            Dom.text(verdict.querySelector(".word"), VerdictWords.word(numbers, track));
            Dom.text(verdict.querySelector(".numbers"), VerdictWords.numbers(numbers, track, s));
            lines(verdict.querySelector(".reasons"), VerdictWords.reasons(numbers, track, s));
        }
    }

    private boolean differs(Numbers numbers) {
        boolean differs = shown.length != numbers.tracks();
        for (int m = 0; m < numbers.tracks() && !differs; m++) {
            differs = VerdictWords.grade(numbers, numbers.track(m)) != shown[m];
        }
        return differs;
    }

    /** What comes next is shown at once. */
    void invalidate() {
        shownAt = Double.NEGATIVE_INFINITY;
    }

    private static void lines(HTMLElement list, List<Phrase> lines) {
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
