package entrain.browser.part;

import entrain.browser.dom.Dom;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.phrase.Phrase;
import entrain.view.PictureWords;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Float64Array;

/** The guests of the page, a recording and a network that learns, sound and downloads, and what the page tells them. */
final class Guests {
    private static final String WANT = "want ";
    private static final String GIVEN = "given ";
    private static final String MAKE = "make ";
    private static final String EXPLAIN = "explain ";

    private final Host host;
    private final Sound sound;
    private final Downloads downloads;
    private final Recordings recordings;
    private final TrainedGuest trained;
    private final Guest[] all;
    /** What the page was shown last of each. */
    private final Frame[] shown;

    private Blocks points;

    Guests(Host host) {
        this.host = host;
        sound = new Sound(host);
        StateFile state = new StateFile(host);
        downloads = new Downloads(host, state);
        trained = new TrainedGuest(host, this::changed);
        recordings = new Recordings(host, state, trained::learn, this::changed);
        all = new Guest[] {recordings, trained};
        shown = new Frame[all.length];
    }

    /** One has a new picture or, where more has changed, none: both may want one place, where the other one makes room. */
    private void changed(Guest guest, boolean more) {
        Guest other = guest == recordings ? trained : recordings;
        if (more && recordings.frame() != null && trained.frame() != null) {
            int place = trained.frame().track(0).index();
            if (recordings.frame().track(0).index() == place) {
                other.stand(1 - place);
            }
        }
        if (points != trained.points()) {
            points = trained.points();
            host.points(points);
        }
        int i = guest == recordings ? 0 : 1;
        if (more || shown[i] != guest.frame()) {
            shown[i] = guest.frame();
            host.seat(guest.kind(), shown[i], more);
        }
    }

    /** Hears what the page says, with what comes with it. */
    void hear(String what, JSObject with, double number) {
        switch (what) {
            case "files" -> recordings.take(files(with), "");
            case "sound" -> sound.toggle();
            case "stop" -> downloads.stop();
            case "own" -> host.empty();
            case "points" -> trained.search();
            case "mode" -> trained.mode((int) number);
            case "settings" -> host.follow();
            default -> {
                if (what.startsWith(MAKE)) {
                    downloads.make(what.substring(MAKE.length()), (Order) with);
                } else if (what.startsWith(EXPLAIN)) {
                    explain(what.substring(EXPLAIN.length()), (HTMLElement) with);
                } else if (what.startsWith(GIVEN)) {
                    host.given(what.substring(GIVEN.length()), ((Float64Array) with).copyToJavaArray(), (int) number);
                }
            }
        }
        for (Guest guest : all) {
            tell(guest, what, with, number);
        }
    }

    private static void explain(String picture, HTMLElement element) {
        Dom.clear(element);
        for (Phrase sentence : PictureWords.of(picture)) {
            Dom.text(Dom.append("p", element), sentence);
        }
    }

    private static void tell(Guest guest, String what, JSObject with, double number) {
        switch (what) {
            case "tick" -> guest.tick(number);
            case "drawn" -> guest.drawn();
            case "play" -> guest.play((int) number);
            case "settings" -> guest.settings();
            case "reset" -> guest.reset();
            case "click" -> guest.clicked(with);
            default -> {
                if (what.startsWith(WANT)) {
                    guest.want(Channels.parse(what.substring(WANT.length())));
                }
            }
        }
    }

    @JSBody(params = "given", script = "return given;")
    private static native JSArrayReader<JSObject> files(JSObject given);
}
