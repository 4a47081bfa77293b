package entrain.view;

/**
 * From where the state space is seen: turned by hand, going on as the hand let go, and by itself; neither where motion is
 * reduced.
 */
public final class Orbit {
    private static final double TURN = 2 * Math.PI;
    /** By itself once round in 20 s. */
    private static final double BY_ITSELF = TURN / 20000;
    /** Time in ms after which of a push a third is left. */
    private static final double INERTIA = 500;
    /** Share of a hand's speed that its latest movement decides. */
    private static final double LATEST = 0.4;
    /** Speeds below this, in radians per ms, are rest. */
    private static final double REST = 1e-6;

    private static final double MAX_PITCH = 1.5;
    /** A pixel of a drag turns by this much. */
    public static final double PIXEL = 0.01;
    /** A key press turns by this much, or by a pixel where it is to be fine. */
    public static final double KEY = TURN / 24;

    private double yaw = 0.6;
    private double pitch = 0.35;
    private double yawSpeed;
    private double pitchSpeed;
    private double way = 1;
    private boolean held;
    private double movedYaw;
    private double movedPitch;

    /** Angle about the vertical (PC3), in radians, [0, 2π). */
    public double yaw() {
        return yaw;
    }

    /** Elevation of the eye, in radians, within ±1.5. */
    public double pitch() {
        return pitch;
    }

    /** Turns as time passes, by itself or not; returns whether it did. */
    public boolean pass(double milliseconds, boolean byItself) {
        if (held) {
            double share = LATEST / Math.max(1, milliseconds);
            yawSpeed = (1 - LATEST) * yawSpeed + share * movedYaw;
            pitchSpeed = (1 - LATEST) * pitchSpeed + share * movedPitch;
            movedYaw = 0;
            movedPitch = 0;
            return false;
        }
        double left = INERTIA / (INERTIA + milliseconds);
        double rest = byItself ? way * BY_ITSELF : 0;
        yawSpeed = rest + left * (yawSpeed - rest);
        pitchSpeed = left * pitchSpeed;
        if (Math.abs(yawSpeed) + Math.abs(pitchSpeed) < REST) {
            return false;
        }
        turn(milliseconds * yawSpeed, milliseconds * pitchSpeed);
        return true;
    }

    /** Turns with a pointer that moved so many pixels, and holds it. */
    public void drag(double dx, double dy) {
        held = true;
        movedYaw += dx * PIXEL;
        movedPitch += dy * PIXEL;
        turn(dx * PIXEL, dy * PIXEL);
    }

    /** Lets it go: it turns on as it was dragged, and from then on that way round. */
    public void release() {
        held = false;
        movedYaw = 0;
        movedPitch = 0;
        way = yawSpeed < -BY_ITSELF ? -1 : yawSpeed > BY_ITSELF ? 1 : way;
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
