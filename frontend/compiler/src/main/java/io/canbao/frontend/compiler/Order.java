package io.canbao.frontend.compiler;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The modules of a start in the order in which a browser would run them, those together that are first needed together.
 *
 * @param groups the start's own first; each other is led by a module that is asked for on demand, and holds what that needs beyond the groups before
 *     it. So no group needs a later one before it runs
 * @param demanded the modules that are asked for on demand
 */
record Order(List<Group> groups, Set<Path> demanded) {

    /**
     * Modules that are needed together.
     *
     * @param leader the one that needs them all, itself the last of them
     * @param modules in the order in which they run
     */
    record Group(Path leader, List<Path> modules) {}

    static Order of(Path start, Closure closure) {
        var groups = new ArrayList<Group>();
        var seen = new HashSet<Path>();
        var demanded = new LinkedHashSet<Path>();
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            var leader = open.remove();
            var modules = new ArrayList<Path>();
            visit(leader, closure, seen, modules);
            if (!modules.isEmpty()) {
                groups.add(new Group(leader, modules));
            }
            for (var module : modules) {
                targets(module, closure, true).stream().filter(demanded::add).forEach(open::add);
            }
        }
        return new Order(groups, demanded);
    }

    /** What a module needs runs before it; in a circle, whichever was asked for first runs last. */
    private static void visit(Path module, Closure closure, Set<Path> seen, List<Path> run) {
        if (seen.add(module)) {
            targets(module, closure, false).forEach(each -> visit(each, closure, seen, run));
            run.add(module);
        }
    }

    private static List<Path> targets(Path module, Closure closure, boolean onDemand) {
        return closure.get(module).imports().stream()
                .filter(each -> each.onDemand() == onDemand && each.isSource())
                .map(each -> Closure.target(module, each))
                .filter(target -> !Closure.isData(target))
                .toList();
    }
}
