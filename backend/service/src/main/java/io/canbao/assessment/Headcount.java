package io.canbao.assessment;

import io.canbao.tenancy.UnitCode;
import java.time.LocalDate;

/**
 * How many people more are enrolled in a unit since a day.
 *
 * @param year   insurance year
 * @param on     the day at whose end they count for the first time
 * @param people below zero for those who count no longer
 */
public record Headcount(int year, UnitCode unit, LocalDate on, long people) {}
