package io.canbao.archive;

/** What is wrong with an archive. */
enum Damage {
    /** It is not a zip, or one that ends too early. */
    NOT_A_ZIP,
    /** It has other files than an archive of a county has, or one of them twice. */
    OTHER_FILES,
    /** Its manifest cannot be read, or is of a format that this release does not know. */
    MANIFEST_UNREADABLE,
    /** A file is not the one that the manifest describes. */
    DIGEST_DIFFERS,
    /** A line is no record of its kind, or one that the county cannot have. */
    LINE_UNREADABLE,
    /** The chain of the trail does not hold. */
    TRAIL_BROKEN,
    /** Records are missing on which others of the archive rest, or contradict them: the county itself, the steps by which versions were released. */
    RECORDS_MISSING,
    /** What was stored is not what the archive says, such as a place in the tree that another county has here. */
    STORED_DIFFERS
}
