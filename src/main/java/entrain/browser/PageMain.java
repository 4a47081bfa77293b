package entrain.browser;

import entrain.core.model.Activation;
import entrain.core.model.UnitForm;
import entrain.lab.settings.Choices.Motion;
import entrain.lab.settings.Params;
import entrain.lab.settings.Preset;
import entrain.lab.settings.Problem;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.lab.settings.Choices.Theme;
import entrain.lab.sim.Frame;
import entrain.lab.sim.Member;
import entrain.view.Labels;
import entrain.view.Palette;
import entrain.view.View;
import java.util.List;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Float32Array;

/** The lab page: wires state, controls, pictures, address and worker together. */
final class PageMain {
    private static final double DESCRIBE_INTERVAL = 5000;

    private final Page page = new Page();
    private final View view = new View();
    private final Gallery gallery = new Gallery(view);
    private final Notices notices = new Notices(Dom.byId("notices"));
    private Frame frame = new Frame();
    private Frame spare = new Frame();
    private boolean fresh;
    private double lastTick;
    private double lastDescribed;
    private boolean dead;

    private PageMain() {}

    static void start() {
        new PageMain().open();
    }

    private void open() {
        WorkerPort.listen(this::receive);
        for (Problem problem : page.open(Dom.address())) {
            notices.add(problem.message());
        }
        page.watch(this::follow);
        new Controls(page, this::settled);
        presets();
        buttons();
        Dom.on(Dom.document(), "keydown", this::key);
        Dom.on(Dom.window(), "hashchange", e -> {
            for (Problem problem : page.open(Dom.address())) {
                notices.add(problem.message());
            }
        });
        Dom.onMedia("(prefers-color-scheme: dark)", e -> theme());
        Dom.root("runtime", WorkerPort.runtime());
        if (page.settings().get(Params.AUTOPLAY)) {
            page.run();
        }
        page.brief(gallery.channels(page.settings()));
        Settings s = page.settings();
        follow(s, s);
        if (!page.running()) {
            WorkerPort.send("hash");
        }
        Dom.nextFrame(this::tick);
    }

    private void follow(Settings before, Settings now) {
        if (before == now || !before.get(Params.VIEWS).equals(now.get(Params.VIEWS))) {
            WorkerPort.send("show " + gallery.channels(now));
        }
        theme();
        equation(now);
        Dom.root("ui", Params.UI.format(now.get(Params.UI)));
        Dom.root("preset", now.preset().map(Preset::id).orElse(""));
        controls(now.get(Params.CONTROLS));
        gallery.invalidate();
        state();
    }

    /** Which sliders stand in the bar; no choice means all. */
    private static void controls(List<String> chosen) {
        JSArrayReader<HTMLElement> sliders = Dom.all("[data-control]");
        for (int i = 0; i < sliders.getLength(); i++) {
            String key = Dom.attribute(sliders.get(i), "data-control");
            Dom.hidden(sliders.get(i), !chosen.isEmpty() && !chosen.contains(key));
        }
    }

    /** The address holds the state as soon as a gesture has ended. */
    private void settled() {
        Dom.address(SettingsText.format(page.settings()));
    }

    private void equation(Settings s) {
        boolean rate = s.get(Params.UNIT) == UnitForm.RATE;
        boolean linear = s.get(Params.PHI) == Activation.LINEAR;
        boolean driven = s.get(Params.I) != 0;
        show("[data-when='current']", !rate);
        show("[data-when='rate']", rate);
        show("[data-when='phi']", !linear);
        show("[data-when='linear']", linear);
        show("[data-when='driven']", driven);
        show("[data-when='undriven']", !driven);
        show("[data-when='dale']", s.get(Params.CONNECTIVITY) == entrain.core.model.Connectivity.DALE);
        each("[data-word='phi']", Words.of(s.get(Params.PHI)));
        each("[data-word='hertz']", Words.hertz(s) + " Hz");
        each("[data-word='drive']", driven
                ? "I = " + Params.I.format(s.get(Params.I)) + ", ω = " + Params.OMEGA.format(s.get(Params.OMEGA))
                : "I = 0");
        JSArrayReader<HTMLElement> facts = Dom.all("[data-fact]");
        for (int i = 0; i < facts.getLength(); i++) {
            Dom.text(facts.get(i), Words.fact(Dom.attribute(facts.get(i), "data-fact"), s));
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
                    Frame drawn = frame;
                    frame = spare;
                    spare = drawn;
                    fresh = true;
                } else {
                    WorkerPort.send("recycle");
                }
            }
            case "hash" -> Dom.root("hash", rest);
            case "failed" -> notices.add("The simulation could not do this: " + rest);
            case "dead" -> died(rest);
            default -> { }
        }
    }

    private void died(String why) {
        dead = true;
        Dom.root("state", "error");
        notices.add("The simulation stopped unexpectedly" + (why.isEmpty() ? "." : " (" + why + ")."), "Try again", () -> {
            dead = false;
            WorkerPort.restart();
            page.brief(gallery.channels(page.settings()));
            state();
        });
    }

    private void tick(double now) {
        double passed = Math.min(100, now - lastTick);
        lastTick = now;
        boolean turned = page.running() && !dead && !still();
        if (turned) {
            view.orbit().rest(passed);
        }
        boolean drawn = fresh;
        gallery.draw(frame, fresh, turned, page.settings(), now);
        if (drawn) {
            fresh = false;
            WorkerPort.send("recycle");
            readout(now);
        }
        Dom.nextFrame(this::tick);
    }

    private void readout(double now) {
        Settings s = page.settings();
        Dom.text(Dom.byId("time"), "t = " + Words.time(frame.t(), s));
        Dom.root("t", Words.time(frame.t(), s.with(Params.TIME, entrain.lab.settings.Choices.TimeUnit.TAU)).replace(" τ", ""));
        verdict(Member.SPONTANEOUS, "verdict-spontaneous");
        verdict(Member.DRIVEN, "verdict-driven");
        state();
        if (now - lastDescribed >= DESCRIBE_INTERVAL) {
            lastDescribed = now;
            Dom.text(Dom.byId("description"), "Time " + Words.time(frame.t(), s) + ". " + described("Spontaneous", Member.SPONTANEOUS)
                    + " " + described("Driven", Member.DRIVEN));
        }
    }

    private String described(String name, Member member) {
        return frame.diverged(member)
                ? name + " network: diverged at t = " + Labels.number(frame.divergedAt(member)) + " τ."
                : name + " network: running, trajectory within " + Labels.number(frame.extent(member)) + " of its centre.";
    }

    private void verdict(Member member, String id) {
        Dom.text(Dom.byId(id), frame.diverged(member)
                ? "diverged at t = " + Words.time(frame.divergedAt(member), page.settings())
                : "");
    }

    private void state() {
        boolean over = frame.epoch() == page.epoch() && (frame.diverged(Member.SPONTANEOUS) || frame.diverged(Member.DRIVEN));
        String state = dead ? "error" : frame.epoch() != page.epoch() ? "loading" : over ? "diverged"
                : page.running() ? "running" : "paused";
        Dom.root("state", state);
        Dom.attribute(Dom.byId("play"), "aria-label", page.running() ? "Pause" : "Play");
        Dom.attribute(Dom.byId("play"), "data-running", Boolean.toString(page.running()));
    }

    private void buttons() {
        Dom.on(Dom.byId("play"), "click", e -> toggle());
        Dom.on(Dom.byId("step"), "click", e -> step());
        Dom.on(Dom.byId("reset"), "click", e -> reset());
        Dom.on(Dom.byId("theme"), "click", e -> {
            boolean dark = view.palette() == Palette.DARK;
            page.dispatch(page.settings().with(Params.THEME, dark ? Theme.LIGHT : Theme.DARK));
            settled();
        });
        Dom.on(Dom.byId("full"), "click", e -> Dom.fullScreen());
        Dom.text(Dom.byId("about"), "Runs in " + (WorkerPort.runtime().equals("wasm") ? "WebAssembly" : "JavaScript")
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
                settled();
            });
        }
    }

    private void key(Event event) {
        if (Dom.onControl(event) || Dom.modified(event)) {
            return;
        }
        switch (Dom.key(event)) {
            case " " -> {
                event.preventDefault();
                toggle();
            }
            case "." -> step();
            case "r", "R" -> reset();
            case "n", "N" -> {
                int seed = page.settings().get(Params.SEED_NET);
                page.dispatch(page.settings().with(Params.SEED_NET, seed == Integer.MAX_VALUE ? 0 : seed + 1));
                settled();
            }
            case "f", "F" -> Dom.fullScreen();
            case "?" -> Dom.byId("help").click();
            default -> { }
        }
    }

    private void toggle() {
        if (page.running()) {
            page.pause();
        } else {
            page.run();
        }
        state();
    }

    private void step() {
        page.step(1);
        state();
    }

    private void reset() {
        page.reset();
        state();
    }

    private static void show(String selector, boolean shown) {
        JSArrayReader<HTMLElement> elements = Dom.all(selector);
        for (int i = 0; i < elements.getLength(); i++) {
            Dom.hidden(elements.get(i), !shown);
        }
    }

    private static void each(String selector, String text) {
        JSArrayReader<HTMLElement> elements = Dom.all(selector);
        for (int i = 0; i < elements.getLength(); i++) {
            Dom.text(elements.get(i), text);
        }
    }
}
