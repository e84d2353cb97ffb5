package io.canbao.assessment;

import io.canbao.assessment.UnitFigures.UnitFigure;
import io.canbao.audit.AuditTrail;
import io.canbao.audit.Masked;
import io.canbao.policy.PolicyInForce;
import io.canbao.rules.assessment.Measures;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.UnitCode;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Keeps what units are to reach, and other figures that nobody counts. They stand before those that the pack prints. */
@Singleton
public class SetFigures {
    private final UnitFigures figures;
    private final FindSchemes schemes;
    private final AuditTrail trail;

    SetFigures(UnitFigures figures, FindSchemes schemes, AuditTrail trail) {
        this.figures = figures;
        this.schemes = schemes;
        this.trail = trail;
    }

    /**
     * The figures that may be told of a year: all that the pack's counts tell but who is enrolled, which is counted.
     *
     * @throws io.canbao.problem.ProblemException NO_POLICY_IN_FORCE
     */
    public Set<String> known(CountyCode county, int year) {
        return known(schemes.policy(county, year)).keySet();
    }

    /** What files may call those figures, by id and by Chinese name; nothing where the year has no policy in force. */
    Map<String, String> names(CountyCode county, int year) {
        Map<String, String> names = new LinkedHashMap<>();
        schemes.find(county, year).map(SetFigures::known).orElse(Map.of()).forEach((id, name) -> {
            names.put(name.zh(), id);
            names.put(id, id);
        });
        return names;
    }

    private static Map<String, Text> known(PolicyInForce policy) {
        Map<String, Text> known =
                new LinkedHashMap<>(policy.policy().data().measures().given());
        known.remove(Measures.ENROLLED);
        return known;
    }

    /**
     * Keeps figures of a unit, in the caller's transaction; those that are not told stay.
     *
     * @param counts by figure, each {@link #known} and not below zero
     */
    public void set(CountyScope by, int year, UnitCode unit, Map<String, Long> counts) {
        Map<String, Long> before = figures.byUnit(by.county(), year).getOrDefault(unit, Map.of());
        Map<String, Long> changed = new TreeMap<>(counts);
        changed.entrySet().removeIf(told -> told.getValue().equals(before.get(told.getKey())));
        changed.forEach((figure, count) -> figures.put(by.county(), new UnitFigure(year, unit, figure, count)));
        if (!changed.isEmpty()) {
            trail.record(
                    by,
                    "figures.set",
                    new AuditTrail.Subject("figures", year + "/" + unit),
                    masked(changed.keySet(), before),
                    masked(changed.keySet(), changed));
        }
    }

    private static Masked masked(Set<String> of, Map<String, Long> figures) {
        Masked masked = Masked.nothing();
        for (String figure : of) {
            Long count = figures.get(figure);
            masked = count == null ? masked : masked.count(figure, count);
        }
        return masked;
    }
}
