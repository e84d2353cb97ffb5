package io.canbao.testkit.architecture.wrong.rules.silence;

/** Says what it is for, but not what it offers. */
public final class Quiet {

    public Quiet() {}

    /** Says what it is for. */
    public String said() {
        return "said";
    }

    public String unsaid() {
        return hidden();
    }

    private static String hidden() {
        return "hidden";
    }

    @Override
    public String toString() {
        return unsaid();
    }

    /** What others may offer. */
    public interface Offer {
        void offered();
    }

    /** What it is made of is said by the record. */
    public record Said(String what) {
        public Said {
            what = what.strip();
        }
    }
}
