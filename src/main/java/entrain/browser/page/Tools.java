package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Whole;
import entrain.lab.task.Assignment;
import entrain.lab.task.Begin;
import entrain.lab.task.Schedule;
import entrain.lab.task.Tasks;
import entrain.view.Act;
import entrain.view.panels.Panels;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.html.HTMLElement;

/** Which pictures are shown, and what a visitor may ask for at them. */
final class Tools {
    /**
     * The buttons of what a picture offers: its own, and wherever the page has them. What is begun on request is asked for
     * at the picture itself, in a row that also tells how it goes; the rest in the dialog.
     */
    private record Offer(Place place, Act act, JSArrayReader<HTMLElement> buttons, HTMLElement own, Course course) {
        @Override
        public String toString() {
            return act.id();
        }
    }

    private final Page page;
    private final Schedule schedule;
    private final Gallery gallery;
    private final Enlarged enlarged;
    private final List<Offer> offers = new ArrayList<>();

    Tools(Page page, Schedule schedule, Gallery gallery, Enlarged enlarged) {
        this.page = page;
        this.schedule = schedule;
        this.gallery = gallery;
        this.enlarged = enlarged;
        gallery.onAsked(this::compute);
    }

    /** Makes the list of pictures, and the buttons of what they offer. */
    void furnish() {
        Chooser.list(page);
        HTMLElement buttons = Dom.byId("acts");
        for (Place place : gallery.places()) {
            for (Act act : place.panel().acts()) {
                if (onRequest(act.task())) {
                    Course course = new Course(place.figure, schedule, act.task());
                    offer(place, act, Dom.append("button", course.row()), course);
                } else if (buttons != null) {
                    offer(place, act, Dom.append("button", buttons), null);
                }
            }
        }
    }

    /** Keeps the words of the buttons true. */
    void tick(Numbers numbers) {
        for (Offer offer : offers) {
            Tasks task = offer.act.task();
            double share = share(task, numbers);
            Phrase words = share >= 0 ? Phrase.of("stop ({})", (int) (100 * share) + " %") : offer.act.words();
            for (int i = 0; i < offer.buttons.getLength(); i++) {
                Dom.text(offer.buttons.get(i), words);
            }
            if (onRequest(task)) {
                offer.course.tick(guests(task));
                Dom.hidden(offer.own, !task.applies(page.settings()));
            } else {
                Dom.attribute(offer.own, "aria-pressed", Boolean.toString(schedule.wanted(task)));
                Dom.hidden(offer.own, !enlarged.shows(offer.place) || !task.applies(page.settings()));
            }
        }
        enlarged.follow(numbers, page.settings());
    }

    /** Share done of what is computed on request; negative where nothing is. */
    private double share(Tasks task, Numbers numbers) {
        if (guests(task)) {
            Block search = numbers.block(Channel.SEARCH, gallery.guest(Track.Kind.TRAINED));
            boolean goes = search != null && search.get(0, 1) < search.get(0, 0);
            return goes ? search.get(0, 1) / search.get(0, 0) : -1;
        }
        return onRequest(task) && schedule.computing(task) ? schedule.share(task) : -1;
    }

    private void offer(Place place, Act act, HTMLElement own, Course course) {
        Dom.attribute(own, "type", "button");
        Dom.attribute(own, "id", act.id());
        Dom.attribute(own, "data-do", act.id());
        JSArrayReader<HTMLElement> buttons = Dom.all("[data-do=" + act.id() + "]");
        for (int i = 0; i < buttons.getLength(); i++) {
            Dom.on(buttons.get(i), "click", e -> carryOut(act, place.kind));
        }
        offers.add(new Offer(place, act, buttons, own, course));
    }

    private void carryOut(Act act, Panels kind) {
        Tasks task = act.task();
        if (!onRequest(task)) {
            schedule.want(task, !schedule.wanted(task));
        } else if (schedule.computing(task)) {
            schedule.drop(task);
        } else {
            if (guests(task)) {
                Guests.search();
            } else {
                schedule.ask(task, task.arguments(page.settings()));
            }
            reveal(kind);
        }
    }

    /** Without data it is asked of the network that learned, which has them. */
    private void compute(Assignment wanted) {
        if (wanted.data().length == 0) {
            Guests.mode(Whole.integer(wanted.arguments().get("mode")));
        } else {
            schedule.ask(wanted.task(), wanted.arguments(), wanted.data());
        }
    }

    /** Whether it is asked of the network that learned, which has a worker of its own, not of the run. */
    private boolean guests(Tasks task) {
        return task == Tasks.POINTS && gallery.guest(Track.Kind.TRAINED) != null;
    }

    /** Shows a picture, if it is not among those that are shown. */
    private void reveal(Panels kind) {
        List<String> views = Place.chosen(page.settings());
        if (!views.contains(kind.id())) {
            List<String> more = new ArrayList<>(views);
            more.add(kind.id());
            Chooser.show(page, more);
        }
    }

    private static boolean onRequest(Tasks task) {
        return task.begin() == Begin.ON_REQUEST;
    }
}
