package entrain.browser.part;

import entrain.browser.dom.Dom;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Whole;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.webaudio.AudioContext;
import org.teavm.jso.webaudio.AudioParam;
import org.teavm.jso.webaudio.GainNode;
import org.teavm.jso.webaudio.OscillatorNode;
import org.teavm.jso.webaudio.StereoPannerNode;

/**
 * The networks made audible: each unit whose trace is drawn is a note of one chord, as loud as its rate is above 0; the
 * spontaneous network in the left ear, the driven one in the right. Chaos wanders, an entrained response is a phrase that
 * comes again, silence is silent. Off until asked for. Its menu stands in {@code parts.html}.
 */
final class Sound {
    /** In Hz, E3: low, but not too low for a phone. */
    private static final double ROOT = 164.81;

    private static final double[] CHORD = {1, 5.0 / 4, 3.0 / 2, 2, 5.0 / 2, 3, 4, 5};
    /** In s, time constant of every change of loudness, so that none clicks. */
    private static final float SMOOTH = 0.03f;
    /** The master gain at full volume. */
    private static final double LOUDEST = 0.25;
    /** In ms, within which a browser that plays sound begins to. */
    private static final int PATIENCE = 2000;

    /** What is heard of one network. */
    private static final class Ear {
        final Track track;
        final StereoPannerNode output;
        final List<AudioParam> voices = new ArrayList<>();

        Ear(Track track, StereoPannerNode output) {
            this.track = track;
            this.output = output;
        }
    }

    private final Host host;
    private final HTMLElement button = Dom.byId("sound");
    private final List<Ear> ears = new ArrayList<>();
    private HTMLElement menu;
    private HTMLElement volume;
    private HTMLElement heard;
    /** Null while the sound is off. */
    private AudioContext context;

    private AudioParam master;
    private boolean building;
    private boolean told;

    Sound(Host host) {
        this.host = host;
    }

    /** Turns the sound on or off; where it cannot be had, says so and leaves it off. */
    void toggle() {
        if (menu == null) {
            build();
        } else if (context != null) {
            end();
        } else if (!offered()) {
            fail(Phrase.of("it has no Web Audio"));
        } else {
            begin();
        }
    }

    private void build() {
        if (!building) {
            building = true;
            Host.markup(
                    "#heard",
                    made -> {
                        menu = made;
                        volume = menu.querySelector("input");
                        heard = menu.querySelector("select");
                        Dom.on(volume, "input", e -> louder());
                        louder();
                        button.getParentNode().insertBefore(menu, button.getNextSibling());
                        Host.watch("frame", nothing -> play());
                        Host.watch("state", nothing -> follow());
                        Dom.on(Dom.document(), "visibilitychange", e -> follow());
                        toggle();
                    },
                    why -> {
                        building = false;
                        fail(Phrase.verbatim(why));
                    });
        }
    }

    private void louder() {
        volume.getStyle().setProperty("--at", Dom.value(volume) + "%");
        follow();
    }

    private void begin() {
        AudioContext mine = new AudioContext();
        context = mine;
        GainNode gain = silent(context);
        gain.connect(context.getDestination());
        master = gain.getGain();
        ears.clear();
        for (Track track : Track.TWIN) {
            StereoPannerNode output = context.createStereoPanner();
            output.getPan().setValue(2 * track.index() - 1);
            output.connect(gain);
            ears.add(new Ear(track, output));
        }
        resume(
                context,
                PATIENCE,
                nothing -> {
                    if (context == mine) { // else turned off again meanwhile
                        Dom.attribute(button, "title", Phrase.of("Sound"));
                        show(true);
                        follow();
                        play();
                    }
                },
                why -> {
                    if (context == mine) {
                        fail(why.isEmpty() ? Phrase.of("the browser does not let it begin") : Phrase.verbatim(why));
                    }
                });
    }

    private void end() {
        if (context != null) {
            close(context);
        }
        context = null;
        show(false);
    }

    private void fail(Phrase why) {
        end();
        Dom.attribute(button, "title", Phrase.of("Sound cannot be had in this browser"));
        host.notices().add(Phrase.of("Sound cannot be had in this browser: {}.", why));
    }

    private void show(boolean on) {
        Dom.attribute(button, "aria-pressed", Boolean.toString(on));
        if (menu != null) {
            Dom.hidden(menu, !on);
        }
    }

    /** Nothing is heard while time stands still or the page is hidden. */
    private void follow() {
        if (context != null) {
            double part = Whole.integer(Dom.value(volume)) / 100.0;
            set(master, Host.runs() && !Dom.unseen() ? LOUDEST * part * part : 0);
        }
    }

    /** Turns every voice to its unit's rate. */
    private void play() {
        if (context == null) {
            return;
        }
        boolean any = false;
        String which = Dom.value(heard);
        for (Ear ear : ears) {
            Float32Array rates = Host.traces(ear.track.word());
            boolean on = which.equals("both") || which.equals(ear.track.word());
            any |= rates.getLength() > 0;
            while (ear.voices.size() < rates.getLength()) {
                ear.voices.add(voice(ear.voices.size(), ear.output));
            }
            double share = Math.sqrt(ear.voices.size());
            for (int i = 0; i < ear.voices.size(); i++) {
                double rate = on && i < rates.getLength() ? rates.get(i) : 0;
                set(ear.voices.get(i), Math.max(0, Math.min(1, rate)) / share);
            }
        }
        if (!any && !told) {
            told = true;
            host.notices().add(Phrase.of("To hear the networks, choose the traces among the pictures."));
        }
    }

    /** A unit's note, silent at first. */
    private AudioParam voice(int place, StereoPannerNode output) {
        OscillatorNode note = context.createOscillator();
        note.setType("triangle");
        note.getFrequency().setValue((float) (ROOT * CHORD[place % CHORD.length]));
        GainNode loudness = silent(context);
        note.connect(loudness);
        loudness.connect(output);
        note.start();
        return loudness.getGain();
    }

    private void set(AudioParam param, double value) {
        param.setTargetAtTime((float) value, context.getCurrentTime(), SMOOTH);
    }

    @JSBody(script = "return !!globalThis.AudioContext;")
    private static native boolean offered();

    @JSBody(params = "context", script = "return new GainNode(context, { gain: 0 });")
    private static native GainNode silent(JSObject context);

    /** Begins, or says why not; without a word where the browser takes too long. */
    @JSBody(
            params = {"context", "patience", "done", "failed"},
            script =
                    "Promise.race([context.resume(), new Promise((_, no) => setTimeout(() => no(new Error('')), patience))])"
                            + ".then(() => done(''), error => failed(error.message));")
    private static native void resume(JSObject context, int patience, Dom.TextHandler done, Dom.TextHandler failed);

    @JSBody(params = "context", script = "context.close().catch(() => {});")
    private static native void close(JSObject context);
}
