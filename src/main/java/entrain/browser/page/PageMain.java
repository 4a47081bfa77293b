package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.settings.Choices.Engine;
import entrain.lab.settings.Choices.Motion;
import entrain.lab.settings.Choices.Theme;
import entrain.lab.settings.Params;
import entrain.lab.settings.Preset;
import entrain.lab.settings.Problem;
import entrain.lab.settings.PythonText;
import entrain.lab.settings.Settings;
import entrain.view.Labels;
import entrain.view.Narrator;
import entrain.view.Palette;
import entrain.view.View;
import java.util.List;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Float32Array;

/** The lab page: wires state, controls, pictures, address and worker together. */
public final class PageMain {
    private final Page page = new Page();
    private final View view = new View();
    private final Enlarged enlarged = new Enlarged(view);
    private final Gallery gallery = new Gallery(view, enlarged);
    private final Notices notices = new Notices(Dom.byId("notices"));
    private final Calculations calculations = new Calculations(page, notices);
    private final Verdicts verdicts = new Verdicts();
    private final Narrator narrator = new Narrator();
    private final Tools tools = new Tools(page, calculations, enlarged);
    private final Transport transport = new Transport(page, this::state);
    private final LabApi api = new LabApi(page, transport, view, notices);
    private final Dom.TimeHandler tick = this::tick;
    private Frame frame = new Frame();
    private Frame spare = new Frame();
    private boolean fresh;
    private double lastTick;
    private boolean dead;
    private String kernelFault = "";

    private PageMain() {}

    public static void start() {
        new PageMain().open();
    }

    private void open() {
        WorkerPort.listen(this::receive);
        for (Problem problem : page.open(Dom.address())) {
            notices.add(problem.message());
        }
        page.watch(this::follow);
        new Controls(page);
        presets();
        buttons();
        Dom.on(Dom.window(), "hashchange", e -> {
            for (Problem problem : page.open(Dom.address())) {
                notices.add(problem.message());
            }
        });
        Dom.onMedia("(prefers-color-scheme: dark)", e -> theme());
        Dom.root("runtime", WorkerPort.runtime());
        // With reduced motion nothing moves by itself, unless the address asks for it by name.
        if (page.settings().get(Params.AUTOPLAY) && (!still() || Dom.address().contains("autoplay=1"))) {
            page.run();
        }
        page.brief(channels(page.settings()));
        Settings s = page.settings();
        follow(s, s);
        if (!page.running()) {
            page.askHash();
        }
        Dom.nextFrame(tick);
    }

    private void follow(Settings before, Settings now) {
        if (before == now || !before.get(Params.VIEWS).equals(now.get(Params.VIEWS))) {
            WorkerPort.send("show " + channels(now));
        }
        if (before == now || before.get(Params.LANG) != now.get(Params.LANG)) {
            Dom.speak(Params.LANG.format(now.get(Params.LANG)), nothing -> gallery.invalidate());
        }
        calculations.follow(before, now, lastTick);
        theme();
        Equation.follow(now);
        about();
        Dom.root("ui", Params.UI.format(now.get(Params.UI)));
        Dom.root("preset", now.preset().map(Preset::id).orElse(""));
        controls(now.get(Params.CONTROLS));
        gallery.invalidate();
        state();
    }

    /** The channels of the pictures that are shown, as the simulation's worker wants to hear it. */
    private String channels(Settings settings) {
        Channels needed = gallery.channels(settings);
        calculations.want(needed);
        return needed.from(Channel.Origin.SIMULATION).text();
    }

    /** Which sliders stand in the bar; no choice means all. */
    private static void controls(List<String> chosen) {
        JSArrayReader<HTMLElement> sliders = Dom.all("[data-control]");
        for (int i = 0; i < sliders.getLength(); i++) {
            String key = Dom.attribute(sliders.get(i), "data-control");
            Dom.hidden(sliders.get(i), !chosen.isEmpty() && !chosen.contains(key));
        }
    }

    private void theme() {
        Theme theme = page.settings().get(Params.THEME);
        boolean dark = theme == Theme.DARK || theme == Theme.AUTO && Dom.media("(prefers-color-scheme: dark)");
        Dom.root("theme", dark ? "dark" : "light");
        view.palette(dark ? Palette.DARK : Palette.LIGHT);
        gallery.invalidate();
    }

    private boolean still() {
        Motion motion = page.settings().get(Params.MOTION);
        return motion == Motion.REDUCED || motion == Motion.AUTO && Dom.media("(prefers-reduced-motion: reduce)");
    }

    private void receive(String line, Float32Array data) {
        int space = line.indexOf(' ');
        String type = space < 0 ? line : line.substring(0, space);
        String rest = space < 0 ? "" : line.substring(space + 1);
        switch (type) {
            case "frame" -> {
                spare.receive(data.copyToJavaArray());
                if (spare.epoch() == page.epoch()) {
                    calculations.include(spare);
                    Frame drawn = frame;
                    frame = spare;
                    spare = drawn;
                    fresh = true;
                } else {
                    WorkerPort.send("recycle");
                }
            }
            case "hash" -> {
                Dom.root("hash", rest);
                api.hash(rest);
            }
            case "sought" -> {
                Dom.root("hash", rest);
                api.sought(rest);
            }
            case "ready" -> {
                kernelFault = rest;
                about();
            }
            case "unbuilt" -> {
                int end = rest.indexOf(' ');
                int last = rest.indexOf(' ', end + 1);
                String kept = rest.substring(end + 1, last);
                notices.add(rest.substring(last + 1)
                        + (kept.isEmpty()
                                ? ". The default network takes its place."
                                : ". The network before it goes on."));
                page.unbuilt(Integer.parseInt(rest.substring(0, end)), kept);
            }
            case "failed" -> notices.add("The simulation could not do this: " + rest);
            case "dead" -> {
                int end = rest.indexOf(' ');
                died(rest.substring(0, end), rest.substring(end + 1));
            }
            default -> {
                if (calculations.receive(type, rest, data)) {
                    calculations.include(frame);
                    gallery.invalidate();
                    verdicts.invalidate();
                }
            }
        }
    }

    private void died(String worker, String why) {
        if (!worker.equals("simulation")) {
            WorkerPort.end(worker);
            if (!calculations.recover(worker)) {
                notices.add("A calculation stopped unexpectedly" + (why.isEmpty() ? "." : " (" + why + ")."));
            }
            return;
        }
        dead = true;
        Dom.root("state", "error");
        notices.add(
                "The simulation stopped unexpectedly" + (why.isEmpty() ? "." : " (" + why + ")."), "Try again", () -> {
                    dead = false;
                    WorkerPort.end(worker);
                    page.brief(channels(page.settings()));
                    state();
                });
    }

    private void tick(double now) {
        double passed = Math.min(100, now - lastTick);
        lastTick = now;
        boolean still = still();
        Dom.root("motion", still ? "still" : "moving");
        boolean turned = page.running() && !dead && !still;
        if (turned) {
            view.orbit().rest(passed);
        }
        calculations.tick(now);
        tools.tick(frame);
        boolean drawn = fresh;
        gallery.draw(frame, fresh, turned, page.settings(), now);
        if (drawn) {
            fresh = false;
            WorkerPort.send("recycle");
            readout(now);
            api.drawn();
        }
        verdicts.show(frame, page.settings(), now);
        String said = narrator.say(frame, page.settings(), page.running(), now);
        if (!said.isEmpty()) {
            Dom.text(Dom.byId("description"), said);
        }
        Dom.nextFrame(tick);
    }

    private void readout(double now) {
        transport.clock(frame, now);
        Dom.root("t", Labels.fixed(frame.t(), 1));
        state();
    }

    private void state() {
        boolean over =
                frame.epoch() == page.epoch() && (frame.diverged(Track.SPONTANEOUS) || frame.diverged(Track.DRIVEN));
        String state = dead
                ? "error"
                : frame.epoch() != page.epoch() ? "loading" : over ? "diverged" : page.running() ? "running" : "paused";
        Dom.root("state", state);
        transport.show();
        api.follow(frame, state);
    }

    private void buttons() {
        Dom.on(Dom.byId("theme"), "click", e -> {
            boolean dark = view.palette() == Palette.DARK;
            page.dispatch(page.settings().with(Params.THEME, dark ? Theme.LIGHT : Theme.DARK));
            page.settled();
        });
        Dom.on(Dom.byId("full"), "click", e -> Dom.fullScreen());
        JSArrayReader<HTMLElement> python = Dom.all("[data-do=python]");
        for (int i = 0; i < python.getLength(); i++) {
            Dom.on(python.get(i), "click", e -> python());
        }
    }

    /** Offers the same run as a Python file. */
    private void python() {
        WorkerPort.text(
                "same-run.py",
                template -> Dom.save("entrain_run.py", "text/x-python", PythonText.fill(template, page.settings())),
                why -> notices.add("The Python file could not be had (" + why + ")."));
    }

    /** Which build and which engine compute; where the kernel could not be had, why. */
    private void about() {
        boolean java = page.settings().get(Params.ENGINE) == Engine.JAVA;
        String engine = java
                ? "plain Java, as the address asks"
                : kernelFault.isEmpty() ? "the SIMD kernel" : "plain Java (no SIMD kernel: " + kernelFault + ")";
        Dom.root("engine", java || !kernelFault.isEmpty() ? "java" : "simd");
        Dom.text(
                Dom.byId("about"),
                "Runs in " + (WorkerPort.runtime().equals("wasm") ? "WebAssembly" : "JavaScript") + " with " + engine
                        + ", in this browser only: nothing leaves your device.");
    }

    private void presets() {
        HTMLElement list = Dom.byId("presets");
        for (Preset preset : Preset.values()) {
            HTMLElement button = Dom.append("button", Dom.append("li", list));
            Dom.text(Dom.append("b", button), preset.title());
            Dom.text(Dom.append("span", button), preset.claim());
            Dom.attribute(button, "type", "button");
            Dom.attribute(button, "data-preset", preset.id());
            Dom.on(button, "click", e -> {
                page.open(preset);
                page.settled();
            });
        }
    }
}
