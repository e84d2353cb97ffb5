package io.canbao.policy.draft;

import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Region;
import io.canbao.tenancy.RegionTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the places are called that another region's pack may speak of, and a copy of it may not: 云岭 for 云岭省, 云溪 for 云溪苗族自治县. */
final class PlacesOfOrigin {
    private static final Pattern NAME =
            Pattern.compile("(\\p{IsHan}{2,}?)(?:\\p{IsHan}{1,3}族)*(?:特别行政区|自治[区州县旗]|地区|省|市|盟|县|区|旗)");

    private PlacesOfOrigin() {}

    /**
     * The names of a region and of those above it, as far as another one does not lie in them, too.
     *
     * @param origin whose pack is copied
     * @param copy   whose the copy is
     */
    static Set<String> of(RegionTree regions, String origin, String copy) {
        List<Region> places = new ArrayList<>(path(regions, origin));
        places.removeAll(path(regions, copy));
        return places.stream()
                .filter(place -> !place.code().equals(RegionTree.NATION))
                .map(place -> NAME.matcher(place.name().zh()))
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
    }

    private static List<Region> path(RegionTree regions, String code) {
        Optional<CountyCode> known = CountyCode.find(code);
        return known.map(regions::path).orElse(List.of());
    }
}
