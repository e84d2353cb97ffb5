package io.canbao.policy;

/** Takes news of releases down for whoever is to be told. */
public interface Outbox {

    /** Takes a release down in its own transaction: what is not recorded is not told, and what is recorded is. */
    void put(Release release);

    /** The same for a planned version whose moment has come. */
    void putInForce(Release planned);
}
