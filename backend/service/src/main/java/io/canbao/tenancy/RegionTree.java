package io.canbao.tenancy;

import io.canbao.rules.policy.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The administrative tree, which all counties share. */
public interface RegionTree {
    /** The root: the nation, under its official code. Who operates the platform is at home there. */
    CountyCode NATION = CountyCode.parse("100000");

    Optional<Region> find(CountyCode code);

    /** What people call a region; its code where it is not in the tree. */
    default Text nameOf(String code) {
        return CountyCode.find(code).flatMap(this::find).map(Region::name).orElseGet(() -> Text.of(code));
    }

    /** From the nation down to the region itself; empty if it is not in the tree. */
    List<Region> path(CountyCode code);

    /** The codes of all regions, in their order. */
    List<CountyCode> codes();

    /** The regions above counties, in the order of their codes. */
    List<Region> layers();

    /** A region above counties and those in it; itself where none lies in it. */
    default List<CountyCode> within(CountyCode code) {
        List<Region> layers = layers();
        List<CountyCode> within = new ArrayList<>(List.of(code));
        for (int at = 0; at < within.size(); at++) {
            Optional<CountyCode> above = Optional.of(within.get(at));
            layers.stream()
                    .filter(layer -> layer.parent().equals(above))
                    .map(Region::code)
                    .forEach(within::add);
        }
        return within;
    }

    /**
     * Names a region anew.
     *
     * @param before as it was read
     * @return whether it was called so still
     */
    boolean rename(Region before, Text name);

    /** Puts a region below one that is in the tree. What is there already stays as it is. */
    void plant(Region region);
}
