package io.canbao.secrets;

/**
 * What a database says of the keys that it was written with, without telling them.
 *
 * @param hashed a constant, hashed with the key that hashes
 * @param sealed the same constant, sealed with the key that sealed at the last start
 */
public record KeyCheck(String hashed, String sealed) {}
