package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.phrase.Phrase;
import entrain.lab.task.Schedule;
import entrain.lab.task.Tasks;
import entrain.view.Labels;
import org.teavm.jso.dom.html.HTMLElement;

/** Under a picture, how the calculation goes that was asked for there: a bar, the time left, and a button to let it rest. */
final class Course {
    private final Schedule schedule;
    private final Tasks task;
    private final HTMLElement row;
    private final HTMLElement pause;
    private final HTMLElement bar;
    private final HTMLElement left;

    Course(HTMLElement figure, Schedule schedule, Tasks task) {
        this.schedule = schedule;
        this.task = task;
        row = Dom.append("div", figure);
        row.setClassName("course");
        pause = Dom.append("button", row);
        Dom.attribute(pause, "type", "button");
        Dom.attribute(pause, "class", "rest");
        Dom.on(pause, "click", e -> schedule.pause(task, !schedule.paused(task)));
        bar = Dom.append("progress", row);
        Dom.attribute(bar, "aria-label", Phrase.of("share computed"));
        left = Dom.append("span", row);
        left.setClassName("quiet");
    }

    /** Where the button stands that begins it. */
    HTMLElement row() {
        return row;
    }

    /** Keeps it true; once all is known there is nothing to ask for. @param more whether somebody else may be asked */
    void tick(boolean more) {
        boolean computing = schedule.computing(task);
        boolean paused = schedule.paused(task);
        Dom.hidden(row, !computing && !more && schedule.result(task) != null);
        Dom.hidden(pause, !computing);
        Dom.hidden(bar, !computing);
        Dom.hidden(left, !computing);
        if (computing) {
            Dom.attribute(bar, "value", Labels.fixed(schedule.share(task), 3));
            Dom.text(pause, Phrase.of(paused ? "go on" : "pause"));
            Dom.text(left, left(paused));
        }
    }

    private Phrase left(boolean paused) {
        double seconds = schedule.left(task) / 1000;
        if (paused || !(seconds >= 0)) {
            return Phrase.NONE;
        }
        return Phrase.of(
                "about {} left",
                seconds < 90
                        ? Labels.fixed(Math.ceil(seconds), 0) + " s"
                        : Labels.fixed(Math.ceil(seconds / 60), 0) + " min");
    }
}
