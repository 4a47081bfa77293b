package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.settings.Address;
import entrain.lab.settings.Problem;
import entrain.lab.settings.Settings;
import entrain.lab.wire.Session;
import java.util.List;

/** The session of this page: with its simulation's worker and its address bar. */
final class Page extends Session {
    private Settings rested;

    Page() {
        super(
                message -> WorkerPort.send(WorkerPort.RUN, message),
                text -> Dom.address(Address.of(Dom.address()).with(text, Dom.isFile())));
    }

    @Override
    public void settled() {
        super.settled();
        rested = settings();
    }

    /** Whether no gesture is under way: none has changed anything since the last one ended. */
    boolean rests() {
        return rested == settings();
    }

    /** What the page's address says or, where it says nothing, the settings that travel in its file. */
    static String address() {
        return Address.of(Dom.address()).speaks() ? Dom.address() : Dom.within();
    }

    /** Takes on what its address says; returns what could not be used. */
    List<Problem> open() {
        List<Problem> problems = open(address());
        rested = settings();
        return problems;
    }
}
