package entrain.browser.part;

import entrain.browser.dom.Dom;
import entrain.lab.frame.Track;
import org.teavm.jso.dom.html.HTMLElement;

/** The cards of the run's tracks, as they are lent to guests. */
final class Lent {
    private Lent() {}

    /** Lends a card to a track that brings a head of its own; returns it. */
    static HTMLElement lend(int place, Track track) {
        return stand(place, track, true);
    }

    /** Gives a card back to its own track, if it is still lent to one of this kind. */
    static void giveBack(int place, Track.Kind kind) {
        if (Dom.byId("card-" + place).getClassName().equals("card " + kind.word())) {
            stand(place, Track.TWIN.get(place), false);
        }
    }

    private static HTMLElement stand(int place, Track track, boolean guest) {
        HTMLElement card = Dom.byId("card-" + place);
        card.setClassName("card " + track.word());
        Dom.hidden(card.querySelector("header"), guest);
        return card;
    }
}
