package io.canbao.policy.draft;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.canbao.policy.GivenPack;
import io.canbao.policy.draft.LayersInForce.Layers;
import io.canbao.policypack.CheckedPack;
import io.canbao.policypack.DraftReader;
import io.canbao.policypack.PackFile;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads drafts with the layers that are in force. What was read of the same text and the same layers is not read again. */
@Singleton
public class CheckDrafts {
    private static final PackFile WORDS = PackFile.vocabulary();
    private static final long MOST_CHARACTERS = 20_000_000;

    private final LayersInForce layersInForce;
    private final Cache<Read, CheckedDraft> memory = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Read read, CheckedDraft checked) -> read.text().source().length()
                    + read.text().cases().map(String::length).orElse(0))
            .build();

    CheckDrafts(LayersInForce layersInForce) {
        this.layersInForce = layersInForce;
    }

    /** What a draft comes to, with what is above it now, or for what looks ahead, is to come. */
    public CheckedDraft check(Draft draft) {
        return check(draft, draft.writing().text());
    }

    /** What a draft would come to with another text. */
    public CheckedDraft check(Draft draft, DraftText text) {
        CountyCode region = draft.writing().region();
        int year = draft.writing().year();
        return looksAhead(draft) ? checkComing(region, year, text) : check(region, year, text);
    }

    /** What a text comes to as the pack of a region and year, with what is in force above it now. */
    public CheckedDraft check(CountyCode region, int year, DraftText text) {
        PackFile own = file(region, year, text);
        return check(region, year, text, own, layersInForce.now(own, year));
    }

    /** The same with what will be in force above it at a moment, by all that is put down now. */
    CheckedDraft checkAt(CountyCode region, int year, DraftText text, Instant moment) {
        PackFile own = file(region, year, text);
        return check(region, year, text, own, layersInForce.at(own, year, moment));
    }

    /** The same with what is approved above, or planned, before what is in force there. */
    public CheckedDraft checkComing(CountyCode region, int year, DraftText text) {
        PackFile own = file(region, year, text);
        return check(region, year, text, own, layersInForce.coming(own, year));
    }

    private CheckedDraft check(CountyCode region, int year, DraftText text, PackFile own, Layers layers) {
        Layers before = layersInForce.yearBefore(region.value(), year);
        return memory.get(
                new Read(region, year, text, layers.given(), before.given()), read -> read(read, own, layers, before));
    }

    /** What a draft stands on, nearest first; without reading what it says. */
    public List<FoundLayer> layers(Draft draft) {
        CountyCode region = draft.writing().region();
        int year = draft.writing().year();
        DraftText text = draft.writing().text();
        return looksAhead(draft) ? layersComing(region, year, text) : layers(region, year, text);
    }

    /** What a text of a region and year stands on as it is in force, nearest first; without reading what it says. */
    public List<FoundLayer> layers(CountyCode region, int year, DraftText text) {
        return layersInForce.now(file(region, year, text), year).nearestFirst();
    }

    /** The same as it is to come. */
    public List<FoundLayer> layersComing(CountyCode region, int year, DraftText text) {
        return layersInForce.coming(file(region, year, text), year).nearestFirst();
    }

    /** Whether it stands on what is to come above: of what is published only as long as that is still to come. */
    boolean looksAhead(Draft draft) {
        return draft.writing().ground().ahead()
                && (!(draft instanceof Draft.Published)
                        || layersComing(
                                        draft.writing().region(),
                                        draft.writing().year(),
                                        draft.writing().text())
                                .stream()
                                .anyMatch(FoundLayer::ahead));
    }

    private static PackFile file(CountyCode region, int year, DraftText text) {
        return LayersInForce.file(region.value(), year, text.source());
    }

    private static CheckedDraft read(Read read, PackFile own, Layers layers, Layers before) {
        List<PackFile> others = new ArrayList<>(layers.files());
        before.files().stream()
                .filter(file -> others.stream().noneMatch(known -> known.name().equals(file.name())))
                .forEach(others::add);
        Optional<PackFile> cases = read.text()
                .cases()
                .map(written -> new PackFile(
                        read.region() + "/" + read.year() + "/cases.yaml", written.getBytes(StandardCharsets.UTF_8)));
        CheckedPack pack = cases.map(file -> DraftReader.read(own, file, others, WORDS))
                .orElseGet(() -> DraftReader.read(own, others, WORDS));
        Set<String> files = cases.map(file -> Set.of(own.name(), file.name())).orElseGet(() -> Set.of(own.name()));
        return new CheckedDraft(read.text(), pack, files, layers.given());
    }

    /** All that an outcome follows from; the region stands in it, so that nothing crosses to another. */
    private record Read(
            CountyCode region, int year, DraftText text, List<GivenPack.Layer> layers, List<GivenPack.Layer> before) {}
}
