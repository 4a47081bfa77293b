package entrain.view.panels;

import entrain.core.math.Elementary;
import entrain.view.Orbit;
import entrain.view.Surface;

/**
 * From where a ball about the origin of PC1, PC2, PC3 is seen, in perspective: where a point stands on a surface, and how
 * near it is.
 */
final class Camera {
    /** Distance of the eye from the origin, in radii of the ball. */
    private static final double EYE = 3.6;
    /** Share of the surface that the ball fills. */
    private static final double FILL = 0.84;
    /** Share of its height that is the ball's: below stands a caption. */
    private static final double ABOVE = 0.87;

    private double cosYaw;
    private double sinYaw;
    private double cosPitch;
    private double sinPitch;
    private double centreX;
    private double centreY;
    private double radius;
    private double pixels;

    /** Where the point last looked at stands on the surface, in pixels. */
    float x;

    float y;
    /** How near it is: 1 at the front of the ball, −1 at its back. */
    double depth;

    /** Stands so that a ball of a radius, in units of the axes, is seen as large as the surface allows. */
    void stand(Orbit orbit, double newRadius, Surface surface) {
        cosYaw = Elementary.cos(orbit.yaw());
        sinYaw = Elementary.sin(orbit.yaw());
        cosPitch = Elementary.cos(orbit.pitch());
        sinPitch = Elementary.sin(orbit.pitch());
        centreX = surface.width() / 2;
        centreY = ABOVE * surface.height() / 2;
        radius = newRadius;
        pixels = 0.5 * FILL * Math.min(surface.width(), ABOVE * surface.height());
    }

    /** Looks at a point. */
    void look(double pc1, double pc2, double pc3) {
        double back = across(pc2, -pc1) / radius;
        double height = pc3 / radius;
        depth = height * sinPitch - back * cosPitch;
        double near = pixels * EYE / Math.max(0.25 * EYE, EYE - depth);
        x = (float) (centreX + near * across(pc1, pc2) / radius);
        y = (float) (centreY - near * (height * cosPitch + back * sinPitch));
    }

    /** How far a direction leads to the right, without perspective. */
    double across(double pc1, double pc2) {
        return pc1 * cosYaw - pc2 * sinYaw;
    }

    /** How far it leads up. */
    double up(double pc1, double pc2, double pc3) {
        return pc3 * cosPitch + across(pc2, -pc1) * sinPitch;
    }

    /** Whether the point last looked at lies on the surface. */
    boolean sees(Surface surface) {
        return x >= 0 && x <= surface.width() && y >= 0 && y <= surface.height();
    }
}
