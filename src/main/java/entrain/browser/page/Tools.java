package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.frame.Numbers;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.task.Schedule;
import entrain.lab.task.Tasks;
import entrain.view.panels.Panels;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.html.HTMLElement;

/** Which pictures are shown, and the two schedule that a visitor asks for: many networks, the Jacobian of now. */
final class Tools {
    private final Page page;
    private final Schedule schedule;
    private final Enlarged enlarged;
    private final JSArrayReader<HTMLElement> networks = Dom.all("[data-do=networks]");
    private final HTMLElement jacobian = Dom.byId("jacobian");

    Tools(Page page, Schedule schedule, Enlarged enlarged) {
        this.page = page;
        this.schedule = schedule;
        this.enlarged = enlarged;
        for (Panels kind : Panels.values()) {
            choice(kind);
        }
        for (int i = 0; i < networks.getLength(); i++) {
            Dom.on(networks.get(i), "click", e -> networks());
        }
        Dom.on(jacobian, "click", e -> schedule.want(Tasks.JACOBIAN, !schedule.wanted(Tasks.JACOBIAN)));
    }

    /** Keeps the words of the buttons true. */
    void tick(Numbers numbers) {
        boolean running = schedule.computing(Tasks.ENSEMBLE);
        Phrase words = running
                ? Phrase.of("stop ({})", (int) (100 * schedule.share(Tasks.ENSEMBLE)) + " %")
                : Phrase.of("{} networks", Tasks.ENSEMBLE.usual().get("networks"));
        for (int i = 0; i < networks.getLength(); i++) {
            Dom.text(networks.get(i), words);
        }
        Place place = enlarged.place();
        Dom.hidden(
                jacobian,
                place == null || place.kind != Panels.EIGENVALUES || !Tasks.JACOBIAN.applies(page.settings()));
        Dom.attribute(jacobian, "aria-pressed", Boolean.toString(schedule.wanted(Tasks.JACOBIAN)));
        Dom.hidden(Dom.byId("large-networks"), place == null || place.kind != Panels.NETWORKS);
        if (place != null) {
            enlarged.follow(numbers, page.settings());
        }
    }

    private void networks() {
        boolean running = schedule.computing(Tasks.ENSEMBLE);
        if (running) {
            schedule.giveUp(Tasks.ENSEMBLE);
        } else {
            schedule.ask(Tasks.ENSEMBLE, Tasks.ENSEMBLE.usual());
        }
        List<String> views = Place.chosen(page.settings());
        if (!running && !views.contains(Panels.NETWORKS.id())) {
            List<String> more = new ArrayList<>(views);
            more.add(Panels.NETWORKS.id());
            show(more);
        }
    }

    private void choice(Panels kind) {
        HTMLElement label = Dom.append("label", Dom.byId("chooser"));
        HTMLElement box = Dom.append("input", label);
        Dom.attribute(box, "type", "checkbox");
        Dom.attribute(box, "data-view", kind.id());
        Dom.text(Dom.append("span", label), kind.title());
        Dom.on(box, "change", e -> {
            List<String> chosen = new ArrayList<>();
            JSArrayReader<HTMLElement> boxes = Dom.all("#chooser input:checked");
            for (int i = 0; i < boxes.getLength(); i++) {
                chosen.add(Dom.attribute(boxes.get(i), "data-view"));
            }
            show(chosen);
        });
        Dom.checked(box, Place.chosen(page.settings()).contains(kind.id()));
        page.watch((before, now) -> Dom.checked(box, Place.chosen(now).contains(kind.id())));
    }

    private void show(List<String> views) {
        Settings s = page.settings();
        page.dispatch(s.with(Params.VIEWS, Place.normalised(views)));
        page.settled();
    }
}
