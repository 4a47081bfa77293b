package entrain.browser;

import entrain.lab.sim.Ticker;
import org.teavm.jso.browser.Performance;

/** The browser's clock. */
final class BrowserTicker implements Ticker {
    @Override
    public double now() {
        return Performance.now();
    }
}
