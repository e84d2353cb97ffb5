package io.canbao.demo;

import io.canbao.administration.GivenText;
import io.canbao.administration.WrittenUnit;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.UnitKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Towns with their villages.
 *
 * @param towns at least one
 */
record DemoUnits(List<Town> towns) {
    private static final int VILLAGES = 8;
    private static final int OF_TOWN = 16_000;
    private static final int FEWEST_TOWNS = 2;
    private static final String TOWN_NAMES = "云泉松林溪禾青桥竹岭河杏石柳梅塘麦荷枫杉峰湖原坪";
    private static final String VILLAGE_NAMES = "东西南北前后上下";

    /** A town. */
    record Town(int number, String code, String name, List<Village> villages) {}

    /** A village. */
    record Village(int town, String code, String name) {
        UnitCode unit() {
            return new UnitCode(code);
        }
    }

    /** As many as so many people live in. */
    static DemoUnits forResidents(int residents) {
        List<Town> towns = new ArrayList<>();
        int count = Math.max(FEWEST_TOWNS, Math.ceilDiv(residents, OF_TOWN));
        for (int number = 1; number <= count; number++) {
            towns.add(town(number));
        }
        return new DemoUnits(towns);
    }

    private static Town town(int number) {
        String stem = stem(number);
        List<Village> villages = new ArrayList<>();
        for (int village = 1; village <= VILLAGES; village++) {
            villages.add(new Village(
                    number, "demo-t%d-v%d".formatted(number, village), VILLAGE_NAMES.charAt(village - 1) + stem + "村"));
        }
        return new Town(number, "demo-t" + number, stem + "镇", villages);
    }

    /** One character for the first towns, two for the others: names are told apart. */
    private static String stem(int number) {
        int names = TOWN_NAMES.length();
        String last = TOWN_NAMES.substring((number - 1) % names, (number - 1) % names + 1);
        int round = (number - 1) / names;
        return round == 0 ? last + "口" : TOWN_NAMES.charAt((round - 1) % names) + last;
    }

    List<Village> villages() {
        return towns.stream().flatMap(town -> town.villages().stream()).toList();
    }

    /** In the order in which they are added: what lies in another comes after it. */
    List<WrittenUnit> requests() {
        List<WrittenUnit> requests = new ArrayList<>();
        for (Town town : towns) {
            requests.add(new WrittenUnit(
                    town.code(), new GivenText(town.name(), "Town " + town.number()), null, UnitKind.TOWN.code()));
            for (Village village : town.villages()) {
                requests.add(new WrittenUnit(
                        village.code(),
                        new GivenText(village.name(), "Village " + village.code()),
                        town.code(),
                        UnitKind.VILLAGE.code()));
            }
        }
        return requests;
    }
}
