/**
 * The browser's interfaces, as far as this program uses them: elements and events ({@code Dom}), the canvas as a
 * {@link entrain.view.Surface}, letters between threads. No decision is made here.
 */
package entrain.browser.dom;
