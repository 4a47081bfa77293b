package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.settings.Address;
import entrain.lab.settings.Problem;
import entrain.lab.wire.Session;
import java.util.List;

/** The session of this page: with its simulation's worker and its address bar. */
final class Page extends Session {
    Page() {
        super(
                message -> WorkerPort.send(WorkerPort.RUN, message),
                text -> Dom.address(Address.of(Dom.address()).with(text, Dom.isFile())));
    }

    /** What the page's address says or, where it says nothing, the settings that travel in its file. */
    static String address() {
        return Address.of(Dom.address()).speaks() ? Dom.address() : Dom.within();
    }

    /** Takes on what its address says; returns what could not be used. */
    List<Problem> open() {
        return open(address());
    }
}
