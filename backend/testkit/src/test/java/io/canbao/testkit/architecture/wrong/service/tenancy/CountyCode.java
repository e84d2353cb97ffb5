package io.canbao.testkit.architecture.wrong.service.tenancy;

/** Stands for the platform's own. */
public record CountyCode(String value) {}
