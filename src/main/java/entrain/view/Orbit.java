package entrain.view;

/** From where the state space is seen: turned by hand or, unless motion is reduced, slowly by itself. */
public final class Orbit {
    private static final double TURN = 2 * Math.PI;
    private static final double RADIANS_PER_MS = TURN / 60000;
    private static final double MAX_PITCH = 1.5;
    /** A pixel of a drag turns by this much. */
    public static final double PIXEL = 0.01;
    /** A key press turns by this much, or by a pixel where it is to be fine. */
    public static final double KEY = TURN / 24;

    private double yaw = 0.6;
    private double pitch = 0.35;

    /** Angle about the vertical (PC3), in radians, [0, 2π). */
    public double yaw() {
        return yaw;
    }

    /** Elevation of the eye, in radians, within ±1.5. */
    public double pitch() {
        return pitch;
    }

    /** Turns as time passes. */
    public void rest(double milliseconds) {
        turn(milliseconds * RADIANS_PER_MS, 0);
    }

    /** Turns with a pointer that moved so many pixels. */
    public void drag(double dx, double dy) {
        turn(dx * PIXEL, dy * PIXEL);
    }

    /** Turns by two angles, in radians. */
    public void turn(double byYaw, double byPitch) {
        yaw = (yaw + byYaw) % TURN;
        if (yaw < 0) {
            yaw += TURN;
        }
        pitch = Math.max(-MAX_PITCH, Math.min(MAX_PITCH, pitch + byPitch));
    }
}
