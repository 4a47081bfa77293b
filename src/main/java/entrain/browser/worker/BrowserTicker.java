package entrain.browser.worker;

import entrain.lab.run.Ticker;
import org.teavm.jso.browser.Performance;

/** The browser's clock. */
public final class BrowserTicker implements Ticker {
    @Override
    public double now() {
        return Performance.now();
    }
}
