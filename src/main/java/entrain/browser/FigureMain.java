package entrain.browser;

/**
 * Where the threads of a figure in a frame begin: the lab's program without its jobs (theory, eigenvalues, many
 * networks), which a figure fetches only if one of its pictures needs them.
 */
public final class FigureMain {
    private FigureMain() {}

    public static void main(String[] args) {
        if (Main.role().equals("simulation")) {
            WorkerMain.simulate();
        } else {
            PageMain.start();
        }
    }
}
