package entrain.browser.page;

import entrain.browser.dom.Dom;

/** Work that the first picture does not need: done once, right after that or, while none comes, after a second. */
final class Later {
    private static final double PATIENCE = 1000;

    private final Runnable work;
    private boolean asked;
    private boolean done;

    Later(Runnable work) {
        this.work = work;
        Dom.after(PATIENCE, now -> carryOut());
    }

    /** Something was drawn. */
    void pictured() {
        if (!asked) {
            asked = true;
            Dom.after(0, now -> carryOut());
        }
    }

    private void carryOut() {
        if (!done) {
            done = true;
            work.run();
        }
    }
}
