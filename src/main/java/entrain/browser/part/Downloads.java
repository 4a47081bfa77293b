package entrain.browser.part;

import entrain.lab.phrase.Phrase;
import entrain.view.Labels;
import org.teavm.jso.JSBody;

/** What the Share dialog has made here: the page in one file, the state, the run, a film; and what it asks about them. */
final class Downloads {
    private static final double KB = 750; // bytes, which are 1000 characters of base64
    private static final double MB = 1000 * KB;

    private final OneFile page;
    private final StateFile state;
    private final RunDownload run;
    private final Film film;

    Downloads(Host host, StateFile state) {
        page = new OneFile(host);
        this.state = state;
        run = new RunDownload(host);
        film = new Film(host);
    }

    void make(String what, Order order) {
        switch (what) {
            case "page" -> page.save(order);
            case "figure" -> page.saveFigure(order);
            case "state" -> state.save(order);
            case "open" ->
                state.open(order.getFile(), () -> order.done(Phrase.NONE.code()), why -> order.failed(why.code()));
            case "run" -> run.save(order);
            case "film" -> film.save(order);
            case "reason" -> order.done(Film.reason(order.getMember()).code());
            default -> order.done(weight(ownBytes()).code());
        }
    }

    /** Ends the computation of a run. */
    void stop() {
        run.stop();
    }

    /** How much larger the page in one file is for what is given to it. @param bytes before they become text */
    static Phrase weight(double bytes) {
        if (bytes == 0) {
            return Phrase.NONE;
        }
        String size = bytes < MB ? Labels.fixed(Math.ceil(bytes / KB), 0) + " kB" : Labels.fixed(bytes / MB, 1) + " MB";
        return Phrase.of("With your data it is {} larger.", size);
    }

    @JSBody(script = "return entrain.own().reduce((sum, { blob }) => sum + blob.size, 0);")
    private static native double ownBytes();
}
