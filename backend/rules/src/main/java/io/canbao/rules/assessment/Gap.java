package io.canbao.rules.assessment;

/** Why a figure cannot be determined. It is never replaced by an invented one. */
public enum Gap {
    /** Something would be divided by zero: a target of 0, a group without members. */
    NO_RATE,
    /** Nobody told a figure that it is made of. */
    UNKNOWN,
    /** The text leaves it to somebody else. */
    UNSPECIFIED
}
