package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.wire.Session;

/** The session of this page: with its simulation's worker and its address bar. */
final class Page extends Session {
    Page() {
        super(message -> WorkerPort.send(WorkerPort.RUN, message), Dom::address);
    }
}
