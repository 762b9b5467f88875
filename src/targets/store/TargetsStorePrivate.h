// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Keeps a TargetsStore and its file in sync. Runs jobs one by one in the thread pool and handles their results.

#include "targets/edit/DocumentChange.h"
#include "targets/file/FileWatcher.h"
#include "targets/store/TargetsFile.h"
#include "targets/store/TargetsStore.h"

#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace watchkeeper {

class TargetsStore::Private
{
public:
    Private(TargetsStore *store, QString path);

    void edit(const QString &text, const TargetsDocument &edited, const std::optional<TagRename> &renamedTag = std::nullopt);
    void replaceDocument(const TargetsDocument &next);
    bool rejects(const TargetsDocument &next);
    void runUndoStep(DocumentChange (EditHistory::*operation)());
    void scheduleSave(std::chrono::milliseconds delay);

    // Requests a job by setting one of the `…Requested` flags. Jobs run one by one in the thread pool.
    void requestJob(bool &request);
    void runNextJob();
    template<typename Value>
    void run(std::function<Value()> job, void (Private::*done)(const Value &));
    void handleLoaded(const TargetsFileContent &found);
    void handleRechecked(const TargetsFileContent &found);
    void handleSaved(const SaveOutcome &outcome);
    void startSave();

    void handleDamagedFile(const TargetsFileContent &found);
    void handleMissingFile();
    QStringList mergeWith(const TargetsFileContent &found);
    void handleExternalEdit(const TargetsFileContent &found);
    QStringList namesOf(const QList<TargetId> &ids) const;
    bool isUnsaved() const { return revision != savedRevision; }

    TargetsStore *q;
    QString file;
    FileWatcher fileWatcher;
    QTimer saveTimer;
    QTimer recheckTimer;

    TargetsDocument document;
    TargetsDocument base;                   //!< the last valid content of the file, which is the common base for merging
    bool hasBase = false;                   //!< whether `base` is valid, because the file was read or didn't exist
    std::optional<QByteArray> knownContent; //!< the content of the file as last read or written
    bool isKnownContentDamaged = false;
    bool restoresFromBackup = true;
    bool usesBackup = false;
    bool savesGeneratedIds = true;
    QSet<TargetId> generatedIds;              //!< ids generated for targets that have none in the file
    std::optional<QByteArray> suspectContent; //!< damaged content, found only by the last read; an editor may still be writing
    EditHistory history;
    quint64 revision = 0; //!< revision of `document`
    quint64 savedRevision = 0;
    quint64 savingRevision = 0;
    TargetsDocument savingDocument;

    bool busy = false;
    bool loadRequested = false;
    bool saveRequested = false;
    bool recheckRequested = false;
};

} // namespace watchkeeper
