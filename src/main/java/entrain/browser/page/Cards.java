package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.view.TrackWords;
import org.teavm.jso.dom.html.HTMLElement;

/** The cards side by side, one a track: its name, its verdict with the reasons behind it, and room for its pictures. */
final class Cards {
    private Cards() {}

    /** Adds a track's card; returns the place for its pictures. */
    static HTMLElement add(Track track, HTMLElement among) {
        HTMLElement card = child("article", "card " + track.word(), among);
        Dom.attribute(card, "id", "card-" + track.index());
        HTMLElement head = Dom.append("header", card);
        HTMLElement name = Dom.append("h2", head);
        Dom.text(Dom.append("b", name), TrackWords.title(track));
        Dom.space(name);
        HTMLElement input = Dom.append("span", name);
        if (track.kind().driven()) {
            Dom.attribute(input, "data-word", "drive");
        } else {
            Dom.text(input, "I = 0");
        }
        verdict(track, head);
        return child("div", "pictures", card);
    }

    /** The id of a track's verdict. */
    static String verdict(Track track) {
        return "verdict-" + track.word();
    }

    private static void verdict(Track track, HTMLElement head) {
        HTMLElement verdict = child("details", "verdict", head);
        Dom.attribute(verdict, "name", "pop");
        Dom.attribute(verdict, "id", verdict(track));
        HTMLElement summary = Dom.append("summary", verdict);
        Dom.attribute(summary, "title", Phrase.of("How do you know?"));
        child("b", "word", summary);
        Dom.space(summary);
        child("span", "numbers", summary);
        HTMLElement reasons = child("div", "pop", verdict);
        child("ul", "reasons", reasons);
        if (!Dom.figure()) {
            others(Dom.append("p", reasons));
        }
    }

    private static void others(HTMLElement line) {
        HTMLElement button = Dom.append("button", line);
        Dom.attribute(button, "type", "button");
        Dom.attribute(button, "data-do", "networks");
        Dom.space(line);
        Dom.text(child("span", "quiet", line), Phrase.of("the same verdict over twenty seeds, in the background"));
    }

    private static HTMLElement child(String tag, String classes, HTMLElement parent) {
        HTMLElement child = Dom.append(tag, parent);
        child.setClassName(classes);
        return child;
    }
}
