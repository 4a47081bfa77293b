package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.frame.Frame;
import entrain.lab.wire.Port;
import entrain.lab.wire.Session;

/** The session of this page: with its simulation's worker and its address bar. */
final class Page extends Session {
    Page() {
        super(new WorkerLine(), Dom::address);
    }

    private static final class WorkerLine implements Port {
        @Override
        public void send(String line) {
            WorkerPort.send(line);
        }

        @Override
        public void send(String line, Frame frame) {
            throw new UnsupportedOperationException(line);
        }
    }
}
