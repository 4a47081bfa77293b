package entrain.lab.wire;

import entrain.core.engine.Engine;
import entrain.lab.run.RunFile;
import entrain.lab.run.Ticker;
import entrain.lab.settings.SettingsText;

/**
 * Writes the file of a run in slices, in a worker of its own.
 *
 * <p>Page → worker: {@code write FORMAT STRIDE SAMPLES SETTINGS}. Worker → page: {@code share PERCENT}, {@code part} with
 * bytes, {@code written 1}, or 0 where a network left all bounds before the last sample, {@code failed MESSAGE}.
 */
public final class RunWriter {
    /** The way to the page. */
    public interface Out {
        /** Sends a line, with bytes behind it or null. */
        void send(String line, byte[] bytes);
    }

    private final Ticker ticker;
    private final Out out;
    private final Engine engine;
    private RunFile file;
    private int percent;

    /** @param engine what steps, unless settings ask for plain Java */
    public RunWriter(Ticker ticker, Out out, Engine engine) {
        this.ticker = ticker;
        this.out = out;
        this.engine = engine;
    }

    /** Takes the message. */
    public void receive(String line) {
        String[] words = new String[4];
        int from = "write ".length();
        for (int i = 0; i < words.length; i++) {
            int end = i == words.length - 1 ? line.length() : line.indexOf(' ', from);
            words[i] = line.substring(from, end);
            from = end + 1;
        }
        try {
            file = new RunFile(
                    SettingsText.parse(words[3]).settings(),
                    engine,
                    words[0],
                    Integer.parseInt(words[1]),
                    Integer.parseInt(words[2]));
        } catch (RuntimeException | OutOfMemoryError e) {
            out.send("failed " + (e.getMessage() == null ? "it is too large for this device" : e.getMessage()), null);
        }
    }

    /** Works for about as long as it may, in ms, at least one sample; returns whether there is more to do. */
    public boolean work(double budget) {
        if (file == null) {
            return false;
        }
        double begun = ticker.now();
        while (file.advance()) {
            if (ticker.now() - begun >= budget) {
                tell();
                return true;
            }
        }
        tell();
        for (byte[] part = file.next(); part != null; part = file.next()) {
            out.send("part", part);
        }
        out.send("written " + (file.complete() ? 1 : 0), null);
        file.release();
        file = null;
        return false;
    }

    private void tell() {
        int now = (int) (100 * file.progress());
        if (now != percent) {
            percent = now;
            out.send("share " + now, null);
        }
    }
}
