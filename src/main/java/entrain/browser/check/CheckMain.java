package entrain.browser.check;

import entrain.browser.Main;

/** The program of selftest.html and bench.html, apart from the lab's, so that no visitor of the lab has to fetch it. */
public final class CheckMain {
    private CheckMain() {}

    public static void main(String[] args) {
        if (Main.role().equals("selftest")) {
            SelfTestMain.start();
        } else {
            BenchMain.start();
        }
    }
}
