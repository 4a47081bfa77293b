package entrain.lab.wire;

import entrain.core.engine.Engine;
import entrain.lab.run.RunFile;
import entrain.lab.run.Ticker;

/**
 * Writes the file of a run in slices, in a worker of its own: {@link ToTask.Write} in, {@link FromFile} out.
 */
public final class RunWriter implements TaskRunner.Files {
    private final Ticker ticker;
    private final Port port;
    private final Engine engine;
    private RunFile file;
    private int percent;

    /** @param engine what steps, unless settings ask for plain Java */
    public RunWriter(Ticker ticker, Port port, Engine engine) {
        this.ticker = ticker;
        this.port = port;
        this.engine = engine;
    }

    /** Takes the message; what cannot be done is answered with {@link FromRun.Failed}. */
    @Override
    public void receive(ToTask.Write order) {
        end();
        try {
            file = new RunFile(order.settings(), engine, order.own(), order.format(), order.stride(), order.samples());
        } catch (RuntimeException | OutOfMemoryError e) {
            port.send(new FromRun.Failed(Refusal.of(e)));
        }
    }

    /** Works for about as long as it may, in ms, at least one sample; returns whether there is more to do. */
    @Override
    public boolean work(double budget) {
        try {
            return file != null && write(budget);
        } catch (RuntimeException | OutOfMemoryError e) {
            end();
            port.send(new FromRun.Failed(Refusal.of(e)));
            return false;
        }
    }

    private boolean write(double budget) {
        double begun = ticker.now();
        while (file.advance()) {
            if (ticker.now() - begun >= budget) {
                tell();
                return true;
            }
        }
        tell();
        for (byte[] part = file.next(); part != null; part = file.next()) {
            port.send(new FromFile.Part(part));
        }
        port.send(new FromFile.Written(file.complete()));
        end();
        return false;
    }

    private void end() {
        percent = 0;
        if (file != null) {
            file.release();
            file = null;
        }
    }

    private void tell() {
        int now = (int) (100 * file.progress());
        if (now != percent) {
            percent = now;
            port.send(new FromFile.Share(now));
        }
    }
}
