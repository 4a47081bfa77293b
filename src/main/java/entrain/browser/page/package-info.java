/**
 * The page's thread. {@code PageMain} wires state, controls, pictures and workers together; the state is
 * {@link entrain.lab.wire.Session}, and every change goes through its {@code dispatch}. {@code Gallery} draws the panels,
 * {@code Beside} keeps the results of tasks and begins them, {@code LabApi} answers the scripts of {@code webapp}.
 *
 * <p>Classes here find their elements in {@code webapp/page.html} and fill them. What can be decided without a document belongs in
 * {@code lab} or {@code view}, where it is tested without a browser.
 */
package entrain.browser.page;
