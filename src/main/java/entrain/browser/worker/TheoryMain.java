package entrain.browser.worker;

/** The program of the workers that compute theory and eigenvalues: fetched after the first picture. */
public final class TheoryMain {
    private TheoryMain() {}

    public static void main(String[] args) {
        WorkerMain.predict();
    }
}
