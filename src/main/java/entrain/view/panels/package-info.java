/**
 * The pictures: a file each, and {@link entrain.view.panels.Panels} as their catalogue, whose names stand in addresses.
 * A panel names the channels that it needs, and only those are computed. Look here for how a quantity is shown, read off
 * and captioned; how it is measured stands in {@code lab.measure}, how theory predicts it in {@code lab.predict}.
 */
package entrain.view.panels;
