package io.canbao.assessment;

import io.canbao.enrollment.Season;
import io.canbao.platform.Served;

/** A town with two villages: targets of four and of two people, a yuan for each person from half of it on and one and a half from all of it. */
public final class EastRidge {
    public static final String SCHEME = "assessment.east";

    private EastRidge() {}

    /** The season of a county that has the town. */
    public static Season season(Served served) {
        return Season.with(served, year -> """

                vocabulary:
                  units:
                    east: {zh: 东岭镇, en: East Ridge}
                    east-1: {zh: 东岭一村, en: East Ridge 1, implies: [east]}
                    east-2: {zh: 东岭二村, en: East Ridge 2, implies: [east]}
                  populations: {poor: {zh: 困难群众, en: People in hardship, categories: [subsistence, orphan]}}
                targets:
                  - id: targets.east
                    unit: east
                    title: {zh: 任务, en: Targets}
                    columns: [target]
                    units: [{unit: east-1, target: 4}, {unit: east-2, target: 2}]
                    cite: notice 六
                assessment:
                  - id: assessment.east
                    title: {zh: 东岭镇考核, en: Assessment of East Ridge}
                    unit: east
                    of: villages
                    from: %1$d-01-01
                    cite: notice 六
                    ranking: {by: enrolled / target, cite: notice 六}
                    indicators:
                      - {id: enrollment, then: {rate: enrolled / target, atLeast: 50}, cite: notice 六}
                      - {id: poor, then: {rate: poor.enrolled / poor.members, atLeast: 100}, cite: notice 六}
                    milestones: [{id: january, on: %1$d-01-31, then: {rate: enrolled / target, atLeast: 25}, cite: notice 六}]
                    reports: [{id: monthly, on: {dayOfMonth: 5}, by: "17:00", cite: notice 六}]
                    money: [{id: funds, then: {per: enrolled, rate: enrolled / target, bands: [{from: 50, below: 100, amount: "1.00"}, {from: 100, amount: "1.50"}]}, cite: notice 六}]
                """.formatted(year));
    }
}
