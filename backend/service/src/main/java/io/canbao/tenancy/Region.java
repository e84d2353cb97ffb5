package io.canbao.tenancy;

import io.canbao.rules.policy.Text;
import java.util.Optional;

/**
 * A node of the administrative tree.
 *
 * @param parent the region above; none above the nation
 */
public record Region(CountyCode code, Optional<CountyCode> parent, RegionLevel level, Text name) {

    /**
     * Whether it may lie in another one by their levels and, above counties, by their official codes (GB/T 2260), of which two digits are the province's. Where a
     * county lies its operator says: its code may be another's, or made up for a trial.
     */
    public boolean belongsBelow(Region above) {
        boolean elsewhere = level == RegionLevel.PREFECTURE
                && above.level == RegionLevel.PROVINCE
                && !CountyCode.of(code.region().province()).equals(above.code);
        return level.compareTo(above.level) > 0 && isCodeOfLevel() && !elsewhere;
    }

    private boolean isCodeOfLevel() {
        boolean province = code.region().isOfProvince();
        return switch (level) {
            case NATION -> code.equals(RegionTree.NATION);
            case PROVINCE -> province && !code.equals(RegionTree.NATION);
            case PREFECTURE -> code.region().isOfLayer() && !province;
            case COUNTY -> !province;
        };
    }
}
