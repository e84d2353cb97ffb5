package io.canbao.testkit.architecture.wrong.service.payment.files.web;

import io.canbao.testkit.architecture.wrong.service.payment.files.Files;
import io.canbao.testkit.architecture.wrong.service.payment.files.store.FileRow;

/** Sees a row, which is wrong, and the room's own face. */
record FilesController(FileRow row, Files files) {}
