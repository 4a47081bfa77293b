package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.browser.dom.Notices;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Numbers;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Choices.Engine;
import entrain.lab.settings.Choices.Theme;
import entrain.lab.settings.Params;
import entrain.lab.settings.Preset;
import entrain.lab.settings.Problem;
import entrain.lab.settings.Settings;
import entrain.lab.wire.FromRun;
import entrain.lab.wire.FromTask;
import entrain.lab.wire.Letter;
import entrain.lab.wire.Message;
import entrain.lab.wire.ToRun;
import entrain.lab.wire.Unreadable;
import entrain.view.Labels;
import entrain.view.Narrator;
import entrain.view.Palette;
import entrain.view.View;
import java.util.List;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.html.HTMLElement;

/** The lab page: wires state, controls, pictures, address and worker together. */
public final class PageMain {
    private static final String PRINT = "print";

    private final Page page;
    private final View view = new View();
    private final Enlarged enlarged = new Enlarged(view);
    private final Gallery gallery = new Gallery(view, enlarged, this::choose);
    private final Notices notices = new Notices(Dom.byId("notices"));
    private final Beside beside;
    private final Verdicts verdicts = new Verdicts();
    private final Narrator narrator = new Narrator();
    private final ChangeLine change;
    private final Doors doors;
    private final Tools tools;
    private final Guests guests;
    private final Transport transport;
    private final LabApi api;
    private final Dom.TimeHandler tick = this::tick;
    private final Later later = new Later(this::furnish);
    private Numbers numbers = new Numbers();
    private boolean fresh;
    private boolean ticking;
    private double lastTick;
    private boolean dead;
    private String kernelFault = "";

    private PageMain(Page page) {
        this.page = page;
        beside = new Beside(page, notices, this::besideChanged);
        change = new ChangeLine(page, gallery, narrator);
        doors = new Doors(notices);
        tools = new Tools(page, beside.schedule(), gallery, enlarged);
        guests = new Guests(page, notices, gallery, this::guested);
        transport = new Transport(page, this::state, guests::reset);
        api = new LabApi(page, transport, view, notices);
    }

    /** The worker hears first what to build: it does so while the page is made. */
    public static void start() {
        Page page = new Page();
        List<Problem> problems = page.open();
        // With reduced motion nothing moves by itself, unless the address asks for it by name.
        boolean still = Still.asked(page.settings()) && !Page.address().contains("autoplay=1");
        boolean autoplay = page.settings().get(Params.AUTOPLAY);
        if (autoplay && !still) {
            page.run();
        }
        OwnFiles.open(page);
        page.brief();
        if (still && (autoplay || Dom.figure())) {
            page.begin(Still.BEGINNING);
        }
        new PageMain(page).open(problems);
    }

    private void open(List<Problem> problems) {
        for (Problem problem : problems) {
            notices.add(problem.message());
        }
        page.watch(this::follow);
        buttons();
        // A fragment typed by hand, or Back in the lecture.
        Dom.on(Dom.window(), "popstate", e -> {
            for (Problem problem : page.open()) {
                notices.add(problem.message());
            }
        });
        Dom.onMedia("(prefers-color-scheme: dark)", e -> theme());
        Dom.onMedia(PRINT, e -> {
            theme();
            gallery.draw(numbers, false, false, page.settings(), lastTick); // now: no frame comes before the sheet
        });
        Dom.root("runtime", WorkerPort.runtime());
        Settings s = page.settings();
        follow(s, s);
        WorkerPort.listen(this::receive);
        if (!s.equals(Settings.defaults())) {
            Dom.tell("change", ""); // the address was taken on before anyone could hear of it
        }
    }

    private void furnish() {
        tools.furnish();
        new Clouds(page, gallery);
        new Controls(page);
        Presets.list(page);
    }

    private void follow(Settings before, Settings now) {
        if (before == now || !Place.chosen(before).equals(Place.chosen(now))) {
            WorkerPort.send(new ToRun.Show(channels(now)));
        }
        if (before == now || before.get(Params.LANG) != now.get(Params.LANG)) {
            Dom.speak(Params.LANG.format(now.get(Params.LANG)), nothing -> {
                view.language(Dom.language());
                gallery.invalidate();
            });
        }
        beside.follow(before, now, lastTick);
        theme();
        Equation.follow(now, page.own());
        doors.follow(now);
        about();
        Dom.root("ui", Params.UI.format(now.get(Params.UI)));
        Dom.root("preset", now.preset().map(Preset::id).orElse(""));
        controls(now.get(Params.CONTROLS));
        facts(now);
        gallery.invalidate();
        state();
    }

    /** The channels of the pictures that are shown, as the simulation's worker wants to hear it. */
    private Channels channels(Settings settings) {
        Channels needed = gallery.channels(settings);
        beside.want(needed);
        guests.want(needed);
        return needed.from(Channel.Origin.SIMULATION);
    }

    /** Which sliders stand in the bar; no choice means all but those that must be chosen. */
    private static void controls(List<String> chosen) {
        JSArrayReader<HTMLElement> sliders = Dom.all("[data-control]");
        for (int i = 0; i < sliders.getLength(); i++) {
            HTMLElement slider = sliders.get(i);
            boolean shown = chosen.isEmpty()
                    ? !slider.getClassName().contains("chosen")
                    : chosen.contains(Dom.attribute(slider, "data-control"));
            Dom.hidden(slider, !shown);
        }
    }

    /** Which facts stand under the equation: beside a scene, those whose control it asks for. */
    private static void facts(Settings settings) {
        JSArrayReader<HTMLElement> facts = Dom.all(".facts > *");
        for (int i = 0; i < facts.getLength(); i++) {
            boolean shown = settings.get(Params.SCENE).isEmpty();
            for (String key : settings.get(Params.CONTROLS)) {
                shown |= facts.get(i).querySelector("[data-param=" + key + "]") != null;
            }
            Dom.hidden(facts.get(i), !shown);
        }
    }

    private void choose(Settings next) {
        page.dispatch(next);
        page.settled();
    }

    private void theme() {
        Theme theme = page.settings().get(Params.THEME);
        boolean dark = (theme == Theme.DARK || theme == Theme.AUTO && Dom.media("(prefers-color-scheme: dark)"))
                && !Dom.media(PRINT); // paper is light
        Dom.root("theme", dark ? "dark" : "light");
        view.palette(dark ? Palette.DARK : Palette.LIGHT);
        gallery.invalidate();
    }

    private void receive(Letter letter, String worker) {
        try {
            receive(Message.toPage(letter));
        } catch (Unreadable e) {
            if (!worker.equals(WorkerPort.RUN)) {
                died(worker, e.getMessage()); // nobody knows what it was about: another worker does it again
                return;
            }
            notices.add(Phrase.of("Something went wrong inside this page: {}.", e.getMessage()));
            if (letter.line().startsWith("frame")) {
                WorkerPort.send(new ToRun.Recycle()); // its credit, without which the worker would rest
            }
        }
    }

    private void receive(Message message) {
        if (message instanceof FromRun.NewFrame picture) {
            receive(picture.frame());
        } else if (message instanceof FromTask result) {
            beside.receive(result);
        } else if (message instanceof FromRun.Hash hash) {
            api.hash(hash);
        } else if (message instanceof FromRun.NoAnswer none) {
            api.noHash(none);
        } else if (message instanceof FromRun.Sought sought) {
            api.sought(sought);
        } else if (message instanceof FromRun.State state) {
            beside.receive(state);
        } else if (message instanceof FromRun.NewWeights weights) {
            beside.receive(weights);
        } else if (message instanceof FromRun.Ready ready) {
            kernelFault = ready.fault();
            about();
        } else if (message instanceof FromRun.Configured built) {
            page.configured(built.epoch());
        } else if (message instanceof FromRun.Unbuilt unbuilt) {
            animate();
            notices.add(Phrase.join(
                    " ",
                    List.of(
                            Phrase.of("{}.", unbuilt.why()),
                            Phrase.of(
                                    unbuilt.kept() == null
                                            ? "The default network takes its place."
                                            : "The network before it goes on."))));
            page.unbuilt(unbuilt.epoch(), unbuilt.kept());
        } else if (message instanceof FromRun.Failed failed) {
            notices.add(Phrase.of("The simulation could not do this: {}", failed.why()));
        } else if (message instanceof Message.Dead gone) {
            died(gone.worker(), gone.why());
        }
    }

    private void receive(Frame next) {
        if (next.epoch() != page.epoch()) {
            WorkerPort.send(new ToRun.Recycle());
            return;
        }
        beside.keep(numbers);
        numbers = guests.beside(beside.with(next));
        fresh = true;
        animate();
    }

    private void guested() {
        numbers = guests.beside(numbers);
        besideChanged();
        Dom.nextFrame(now -> state()); // whether play is the end of a run, or of nobody
    }

    private void besideChanged() {
        beside.keep(numbers);
        gallery.invalidate();
        verdicts.invalidate();
    }

    private void died(String worker, String why) {
        if (!worker.equals(WorkerPort.RUN)) {
            beside.died(worker, why);
            return;
        }
        dead = true;
        state();
        Phrase message = why.isEmpty()
                ? Phrase.of("The simulation stopped unexpectedly.")
                : Phrase.of("The simulation stopped unexpectedly ({}).", why);
        notices.add(message, Phrase.of("Try again"), () -> {
            dead = false;
            WorkerPort.end(worker);
            WorkerPort.send(new ToRun.Show(channels(page.settings())));
            page.brief();
            state();
        });
    }

    /** Begins to draw, at once, with the first frame that there is: before it there is nothing to see. */
    private void animate() {
        if (!ticking) {
            ticking = true;
            gallery.layOut();
            tick(Dom.now());
        }
    }

    private void tick(double now) {
        Dom.nextFrame(tick); // first, so that no fault of one picture stops the page
        double passed = Math.min(100, now - lastTick);
        lastTick = now;
        boolean still = Still.asked(page.settings());
        Dom.root("motion", still ? "still" : "moving");
        boolean turned = !still && view.orbit().pass(passed, page.running() && !dead);
        beside.tick(now);
        tools.tick(numbers);
        boolean drawn = fresh;
        boolean played = guests.tick(now);
        numbers = played ? guests.beside(numbers) : numbers;
        gallery.draw(numbers, fresh || played, turned, page.settings(), now);
        guests.drawn();
        if (drawn) {
            fresh = false;
            WorkerPort.send(new ToRun.Recycle());
            beside.schedule().pictured();
            readout(now);
            api.drawn();
        }
        verdicts.show(numbers, page.settings(), now);
        api.regimes();
        change.follow(numbers);
        Phrase said = gallery.announced(narrator.say(numbers, page.settings(), page.running(), now));
        if (!said.isEmpty()) {
            Dom.text(Dom.byId("description"), said);
        }
        later.pictured();
    }

    private void readout(double now) {
        transport.clock(numbers.frame(), now);
        Dom.root("t", Labels.fixed(numbers.frame().t(), 1));
        state();
    }

    private static int diverged(Frame frame) {
        int count = 0;
        for (int m = 0; m < frame.tracks(); m++) {
            count += frame.diverged(frame.track(m)) ? 1 : 0;
        }
        return count;
    }

    private void state() {
        Frame frame = numbers.frame();
        int over = frame.epoch() == page.epoch() ? diverged(frame) : 0;
        String state = dead
                ? "error"
                : frame.epoch() != page.epoch()
                        ? "loading"
                        : over > 0 ? "diverged" : page.running() ? "running" : "paused";
        Dom.root("state", state);
        transport.show(over > 0 && over == frame.tracks() && !gallery.hosts());
        Still.say(page.settings(), page.running());
        guests.follow();
        api.follow(numbers, state);
    }

    private void buttons() {
        onClick("theme", () -> {
            boolean dark = view.palette() == Palette.DARK;
            choose(page.settings().with(Params.THEME, dark ? Theme.LIGHT : Theme.DARK));
        });
        onClick("full", () -> Dom.fullScreen(Transport.NO_FULL_SCREEN));
        JSArrayReader<HTMLElement> python = Dom.all("[data-do=python]");
        for (int i = 0; i < python.getLength(); i++) {
            Dom.on(python.get(i), "click", e -> python());
        }
    }

    /** What a button does, on a page that has it. */
    private static void onClick(String id, Runnable action) {
        HTMLElement button = Dom.byId(id);
        if (button != null) {
            Dom.on(button, "click", e -> action.run());
        }
    }

    /** Offers the same run as a Python file. */
    private void python() {
        WorkerPort.text(
                "same-run.py",
                template -> OwnFiles.savePython(page, template),
                why -> notices.add(Phrase.of("The Python file could not be had ({}).", why)));
    }

    /** Which build and which engine compute; where the kernel could not be had, why. */
    private void about() {
        boolean java = page.settings().get(Params.ENGINE) == Engine.JAVA;
        Phrase engine = java
                ? Phrase.of("plain Java, as the address asks")
                : kernelFault.isEmpty()
                        ? Phrase.of("the SIMD kernel")
                        : Phrase.of("plain Java (no SIMD kernel: {})", kernelFault);
        Dom.root("engine", java || !kernelFault.isEmpty() ? "java" : "simd");
        HTMLElement about = Dom.byId("about");
        if (about == null) {
            return;
        }
        Dom.text(
                about,
                Phrase.of(
                        "Runs in {} with {}, in this browser only: nothing leaves your device.",
                        Phrase.of(WorkerPort.runtime().equals("wasm") ? "WebAssembly" : "JavaScript"),
                        engine));
    }
}
