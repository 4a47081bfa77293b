package entrain.browser;

import entrain.core.analysis.Regime;
import entrain.lab.settings.Settings;
import entrain.lab.sim.Frame;
import entrain.lab.sim.Member;
import entrain.view.VerdictWords;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** The verdict in the head of each card, and behind it how it was reached. */
final class Verdicts {
    private static final double INTERVAL = 500;

    private static final Member[] MEMBERS = Member.values();

    private final Regime[] shown = new Regime[MEMBERS.length];
    private double shownAt = Double.NEGATIVE_INFINITY;

    /** Writes both verdicts: a new one at once, the numbers at most twice a second. */
    void show(Frame frame, Settings s, double now) {
        if (now - shownAt < INTERVAL && !differs(frame)) {
            return;
        }
        shownAt = now;
        for (Member member : MEMBERS) {
            HTMLElement verdict = Dom.byId(id(member));
            Regime regime = VerdictWords.regime(frame, member);
            shown[member.ordinal()] = regime;
            Dom.attribute(verdict, "data-regime", regime.name());
            Dom.text(verdict.querySelector(".word"), VerdictWords.word(regime));
            Dom.text(verdict.querySelector(".numbers"), VerdictWords.numbers(frame, member, s));
            lines(verdict.querySelector(".reasons"), VerdictWords.reasons(frame, member, s));
        }
    }

    private boolean differs(Frame frame) {
        return VerdictWords.regime(frame, Member.SPONTANEOUS) != shown[0]
                || VerdictWords.regime(frame, Member.DRIVEN) != shown[1];
    }

    /** The next frame is shown at once. */
    void invalidate() {
        shownAt = Double.NEGATIVE_INFINITY;
    }

    private static String id(Member member) {
        return member == Member.SPONTANEOUS ? "verdict-spontaneous" : "verdict-driven";
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
