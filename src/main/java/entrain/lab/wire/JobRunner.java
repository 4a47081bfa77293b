package entrain.lab.wire;

import entrain.core.engine.Engine;
import entrain.lab.frame.Frame;
import entrain.lab.run.Ticker;
import entrain.lab.settings.SettingsText;
import entrain.lab.task.Job;
import entrain.lab.task.Jobs;

/**
 * Runs long calculations in slices, beside the simulation and in a worker of its own.
 *
 * <p>Page → worker: {@code start JOB ID SETTINGS} (with floats where the job is given some), which takes the place of an
 * earlier one of the same kind; {@code cancel JOB}. Worker → page: {@code row JOB ID PERMILLE} and a frame whenever there is
 * a new result, {@code finished JOB ID} and a frame, {@code refused JOB ID MESSAGE}.
 */
public final class JobRunner {
    private static final float[] NOTHING = new float[0];

    private final Ticker ticker;
    private final Port port;
    private final Engine engine;
    private final Task[] tasks = new Task[Jobs.values().length];
    private int underWay;

    /** One job under way. */
    private static final class Task {
        final int id;
        final Job job;
        int sent;

        Task(int id, Job job) {
            this.id = id;
            this.job = job;
        }
    }

    /** @param engine what steps networks, unless settings ask for plain Java */
    public JobRunner(Ticker ticker, Port port, Engine engine) {
        this.ticker = ticker;
        this.port = port;
        this.engine = engine;
    }

    /**
     * Takes one message.
     *
     * @param given floats that came with it, or null
     */
    public void receive(String line, float[] given) {
        String[] words = words(line);
        Jobs kind = Jobs.valueOf(words[1]);
        end(kind);
        if (words[0].equals("start")) {
            int id = Integer.parseInt(words[2]);
            try {
                Job job = kind.make(SettingsText.parse(words[3]).settings(), given == null ? NOTHING : given, engine);
                tasks[kind.ordinal()] = new Task(id, job);
                underWay++;
            } catch (RuntimeException | OutOfMemoryError e) {
                refuse(kind, id, e);
            }
        }
    }

    /** Works for about as long as it may, in ms, at least one slice; returns whether there is more to do. */
    public boolean work(double budget) {
        double begun = ticker.now();
        do {
            for (Jobs kind : Jobs.values()) {
                Task task = tasks[kind.ordinal()];
                if (task != null) {
                    slice(kind, task);
                }
            }
        } while (underWay > 0 && ticker.now() - begun < budget);
        return underWay > 0;
    }

    private void slice(Jobs kind, Task task) {
        try {
            if (!task.job.advance()) {
                remove(kind);
                send("finished " + kind.name() + " " + task.id, task);
            } else if (task.job.results() != task.sent) {
                task.sent = task.job.results();
                send("row " + kind.name() + " " + task.id + " " + (int) (1000 * task.job.progress()), task);
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            end(kind);
            refuse(kind, task.id, e);
        }
    }

    /** Takes away a job where there is one, and the memory it holds. */
    private void end(Jobs kind) {
        Task task = tasks[kind.ordinal()];
        if (task != null) {
            remove(kind);
            task.job.release();
        }
    }

    private void remove(Jobs kind) {
        tasks[kind.ordinal()] = null;
        underWay--;
    }

    private void send(String line, Task task) {
        Frame frame = new Frame();
        task.job.write(frame);
        port.send(line, frame);
    }

    private void refuse(Jobs kind, int id, Throwable e) {
        port.send("refused " + kind.name() + " " + id + " "
                + (e.getMessage() == null ? "it is too large for this device" : e.getMessage()));
    }

    /** At most four words; the last keeps its spaces. */
    private static String[] words(String line) {
        String[] words = {"", "", "", ""};
        int from = 0;
        for (int i = 0; i < words.length && from <= line.length(); i++) {
            int space = i == words.length - 1 ? -1 : line.indexOf(' ', from);
            words[i] = line.substring(from, space < 0 ? line.length() : space);
            from = space < 0 ? line.length() + 1 : space + 1;
        }
        return words;
    }
}
