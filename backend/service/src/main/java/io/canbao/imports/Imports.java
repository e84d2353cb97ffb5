package io.canbao.imports;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import java.util.List;
import java.util.Optional;

/** The files that counties brought, as they are stored. */
public interface Imports {
    Optional<Import> find(CountyCode county, String id);

    /**
     * A part of the files, in an order of the stored rows.
     *
     * @param kinds only those of these
     * @param state only those of that one; all where empty
     */
    Page<Import> list(CountyCode county, List<String> kinds, Optional<Import.State> state, Pageable part);

    void add(Import added);

    void add(Import of, Chunk chunk);

    /** Keeps how much a file has, once it is read. */
    void count(Import of, int rows, int chunks);

    Chunk chunk(Import of, int number);

    /** The first chunk from a number on in which something is wrong. */
    Optional<Chunk> nextFaulty(Import of, int number);

    /** Keeps what is wrong with rows of a chunk. */
    void keepFaults(Import of, Chunk chunk);

    /** Keeps what the check found; whether it was still wanted. */
    boolean checked(Import checked, Import.Counts counts);

    /** Keeps that a job takes it in; whether it waited for that. */
    boolean start(Import waiting, String job);

    /**
     * Keeps that the next chunk was taken in.
     *
     * @param rows     of it that were not rejected
     * @param rejected which the check had not found
     * @return whether it was the next one, and still wanted
     */
    boolean took(Import running, int chunk, int rows, int rejected);

    /** Moves it from one state to another; whether it was in that state. */
    boolean move(Import moved, Import.State from, Import.State to);

    long removeAll(CountyCode county);
}
