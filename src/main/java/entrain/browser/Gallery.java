package entrain.browser;

import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.sim.Channel;
import entrain.lab.sim.Frame;
import entrain.lab.sim.Member;
import entrain.view.Orbit;
import entrain.view.Panel;
import entrain.view.View;
import entrain.view.panels.Panels;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** The pictures on the page: each figure that carries {@code data-panel}, with the panel that draws on its canvas. */
final class Gallery {
    private static final double CAPTION_INTERVAL = 500;

    /** One picture in its place. */
    private static final class Place {
        final Panels kind;
        final Member member;
        final Panel panel;
        final HTMLElement figure;
        final HTMLElement caption;
        final HTMLElement canvas;
        final CanvasSurface surface;
        double width;
        double height;

        Place(HTMLElement figure, Panels kind, Member member, View view) {
            this.figure = figure;
            this.kind = kind;
            this.member = member;
            panel = kind.make();
            caption = figure.querySelector("figcaption");
            canvas = figure.querySelector("canvas");
            surface = new CanvasSurface((HTMLCanvasElement) canvas, view);
        }
    }

    private final List<Place> places = new ArrayList<>();
    private final View view;
    private boolean stale = true;
    private double captioned = Double.NEGATIVE_INFINITY;

    Gallery(View view) {
        this.view = view;
        JSArrayReader<HTMLElement> figures = Dom.all("[data-panel]");
        for (int i = 0; i < figures.getLength(); i++) {
            HTMLElement figure = figures.get(i);
            for (Panels kind : Panels.values()) {
                if (kind.id().equals(Dom.attribute(figure, "data-panel"))) {
                    boolean driven = Dom.attribute(figure, "data-member").equals("driven");
                    add(new Place(figure, kind, driven ? Member.DRIVEN : Member.SPONTANEOUS, view));
                }
            }
        }
    }

    /** The channels of the pictures that are shown, as the worker wants to hear it. */
    String channels(Settings settings) {
        Set<Channel> needed = EnumSet.noneOf(Channel.class);
        for (Place place : places) {
            boolean wanted = shown(place, settings);
            Dom.hidden(place.figure, !wanted);
            if (wanted) {
                needed.addAll(place.panel.needs());
            }
        }
        StringBuilder names = new StringBuilder();
        for (Channel channel : needed) {
            names.append(names.length() == 0 ? "" : ",").append(channel.name());
        }
        stale = true;
        return names.toString();
    }

    /** Something beside the frame has changed: all must be drawn anew. */
    void invalidate() {
        stale = true;
    }

    /** Draws what has changed: everything with a new frame, the state space when it has turned. */
    void draw(Frame frame, boolean fresh, boolean turned, Settings settings, double now) {
        double ratio = Dom.pixelRatio();
        boolean captions = now - captioned >= CAPTION_INTERVAL;
        for (Place place : places) {
            if (!shown(place, settings) || place.width < 1 || place.height < 1) {
                continue;
            }
            boolean resized = place.surface.fit(place.width, place.height, ratio);
            if (fresh || stale || resized || turned && place.kind == Panels.STATE) {
                place.panel.draw(frame, place.member, view, settings, place.surface);
            }
            if (captions && (fresh || stale)) {
                Dom.text(place.caption, place.panel.caption(frame, place.member, settings));
                captioned = now;
            }
        }
        stale = false;
    }

    /** Whether the visitor wants this picture; no choice means all of them. */
    private static boolean shown(Place place, Settings settings) {
        List<String> chosen = settings.get(Params.VIEWS);
        return chosen.isEmpty() || chosen.contains(place.kind.id());
    }

    private void add(Place place) {
        places.add(place);
        Dom.onSize(place.canvas, (w, h) -> {
            place.width = w;
            place.height = h;
            stale = true;
        });
        if (place.kind == Panels.STATE) {
            Orbit orbit = view.orbit();
            Dom.onDrag(place.canvas, (dx, dy) -> turn(() -> orbit.drag(dx, dy)), e -> { });
            Dom.on(place.canvas, "keydown", e -> {
                boolean known = true;
                switch (Dom.key(e)) {
                    case "ArrowLeft" -> turn(() -> orbit.turn(-Orbit.KEY, 0));
                    case "ArrowRight" -> turn(() -> orbit.turn(Orbit.KEY, 0));
                    case "ArrowUp" -> turn(() -> orbit.turn(0, Orbit.KEY));
                    case "ArrowDown" -> turn(() -> orbit.turn(0, -Orbit.KEY));
                    default -> known = false;
                }
                if (known) {
                    e.preventDefault();
                }
            });
        }
    }

    private void turn(Runnable turning) {
        turning.run();
        stale = true;
    }
}
