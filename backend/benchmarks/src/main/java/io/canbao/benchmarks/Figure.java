package io.canbao.benchmarks;

/**
 * A line of the table of figures.
 *
 * @param what      is measured
 * @param measured  in words, with what it stands beside
 * @param goal      empty where the figure is only shown
 * @param met       whether the goal is met; true where there is none
 */
public record Figure(String what, String measured, String goal, boolean met) {

    public static Figure shown(String what, String measured) {
        return new Figure(what, measured, "", true);
    }

    String row() {
        return "| %s | %s | %s |"
                .formatted(what, measured, goal.isEmpty() ? "shown" : goal + (met ? ": met" : ": **missed**"));
    }
}
