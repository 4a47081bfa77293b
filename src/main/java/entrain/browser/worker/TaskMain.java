package entrain.browser.worker;

/** The program of the workers that compute beside the run: fetched after the first picture. */
public final class TaskMain {
    private TaskMain() {}

    public static void main(String[] args) {
        WorkerMain.work();
    }
}
