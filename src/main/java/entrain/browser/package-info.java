/**
 * The shell in a browser: the only packages that see TeaVM. This page tells how its threads and programs fit together.
 *
 * <p><b>Threads.</b> The <i>page</i> holds the settings and draws. The worker {@code simulation} steps the network and
 * measures it; {@code scout0} follows it ahead. {@code theory0} computes theory and eigenvalues. {@code task0}, … step
 * networks of their own, and {@code task} writes the file of a run when a visitor saves it. Workers talk to the page alone.
 *
 * <p><b>Programs.</b> TeaVM compiles this source five times, with another main class each time:
 *
 * <table>
 * <caption>Programs</caption>
 * <tr><th>program</th><th>main class</th><th>runs in</th><th>compiled to</th></tr>
 * <tr><td>entrain</td><td>{@link entrain.browser.Main}</td><td>page, workers {@code simulation}, {@code scout0}</td>
 *     <td>WebAssembly, JavaScript</td></tr>
 * <tr><td>theory</td><td>{@code worker.TheoryMain}</td><td>workers {@code theory0}, …</td><td>JavaScript</td></tr>
 * <tr><td>task</td><td>{@code worker.TaskMain}</td><td>workers {@code task}, {@code task0}, …,
 *     {@code task-recording}</td>
 *     <td>JavaScript</td></tr>
 * <tr><td>parts</td><td>{@code part.PartMain}</td><td>page, when it is first asked for</td><td>JavaScript</td></tr>
 * <tr><td>check</td><td>{@code check.CheckMain}</td><td>{@code selftest.html}, {@code bench.html}</td>
 *     <td>WebAssembly, JavaScript</td></tr>
 * </table>
 *
 * <p>Page, simulation and scout are one program because one download then serves all. Tasks are two others: the first
 * picture never waits for their code, and the default page never fetches {@code task}.
 *
 * <p><b>Start.</b> {@code webapp/boot.js}, which the lab's page holds and a figure fetches, does the following in the
 * page's head:
 *
 * <ol>
 * <li>It chooses the runtime: WebAssembly where the browser has garbage-collected types, else JavaScript, which a
 *     figure in a file of its own has alone. The address can ask for either.
 * <li>It asks for the program and the SIMD kernel, and starts worker {@code simulation} at once. The worker keeps messages
 *     that come before its program does. Layout waits, for 0.3 s at most: the worker's start would wait for it.
 * <li>When the program has come, it is compiled once, and both threads run it; {@link entrain.browser.Main} asks the
 *     loader which role this copy plays.
 * <li>The worker draws the J that the address asks for. The page reads the address, and sends {@code configure} and
 *     {@code run} before it builds its pictures.
 * <li>The first frame is drawn when it arrives. Now controls, menus and buttons are made ({@code page.Later}), and tasks
 *     may begin; five seconds later the service worker starts to keep the files.
 * </ol>
 *
 * <p><b>Messages.</b> Page and workers exchange records ({@code lab.wire.Message}). {@code page.WorkerPort} and
 * {@code worker.WorkerMain} turn them into a line and at most one buffer, which {@code postMessage} hands over without a copy.
 * A worker that dies is a message too, from the loader to the page.
 *
 * <p><b>Pace.</b> At most two frames are on their way; the page returns a credit with {@code recycle} when it has drawn one.
 * Without a credit the worker neither steps nor sends, so a hidden page costs nothing and a slow one makes fewer frames,
 * never a queue.
 *
 * <p><b>Scripts.</b> What must live outside the program is JavaScript in {@code webapp}: the loader, the service worker, the
 * element and its frame in other people's pages, dialogs, the lecture. Such a part is fetched when it is first used,
 * and reaches the program through {@code entrain.lab} ({@code lab.js}), whose other end is {@code page.LabApi}.
 *
 * <p>{@code page}, {@code part} and {@code worker} do not know each other; all use {@code dom}.
 */
package entrain.browser;
