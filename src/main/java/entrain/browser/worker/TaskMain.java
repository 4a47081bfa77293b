package entrain.browser.worker;

/** The program of the workers that step networks of their own, for many at once or for a file: fetched when asked for. */
public final class TaskMain {
    private TaskMain() {}

    public static void main(String[] args) {
        WorkerMain.observe();
    }
}
