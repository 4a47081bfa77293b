package entrain.browser.part;

import entrain.browser.dom.Dom;
import entrain.lab.phrase.Phrase;
import entrain.lab.wire.FromRecording.Listed;
import entrain.lab.wire.RecordingSession;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** The dialog that asks which of a file's arrays is the recording, and of a square one whether it is J. */
final class ArrayChooser {
    private final RecordingSession session;
    private final HTMLElement dialog;
    private final HTMLElement list;
    private boolean answered;

    ArrayChooser(RecordingSession session, HTMLElement dialog) {
        this.session = session;
        this.dialog = dialog;
        list = dialog.querySelector("ul");
        Dom.on(dialog, "close", e -> {
            if (!answered) {
                session.dismiss();
            }
        });
    }

    void ask(List<Listed> arrays) {
        answered = false;
        Dom.clear(list);
        for (Listed array : arrays) {
            HTMLElement item = Dom.append("li", list);
            Dom.text(Dom.append("span", item), array.what());
            button(item, array, Phrase.of("recording"), false);
            if (array.square()) {
                button(item, array, Phrase.of("weights J"), true);
            }
        }
        Dom.toEnd(dialog);
        Dom.showModal(dialog);
        list.querySelector("button").focus();
    }

    private void button(HTMLElement item, Listed array, Phrase words, boolean weights) {
        HTMLElement button = Dom.append("button", item);
        Dom.attribute(button, "type", "button");
        Dom.attribute(button, "aria-label", Phrase.join(": ", List.of(words, array.what())));
        Dom.text(button, words);
        Dom.on(button, "click", e -> {
            answered = true;
            Dom.close(dialog);
            session.choose(array.table(), weights);
        });
    }
}
